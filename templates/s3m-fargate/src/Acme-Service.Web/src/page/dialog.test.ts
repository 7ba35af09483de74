// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../failure.ts';
import { button, openPage, textOf } from '../testing/page.ts';
import { Dialog } from './dialog.ts';

beforeEach(openPage);

describe('a dialog', () => {
  it('closes when its action has worked, and then goes on', async () => {
    const then = vi.fn(() => expect(dialog.element.open).toBe(false));
    const dialog = new Dialog(
      '#acme-item-deletion',
      async () => then,
      () => {},
    );
    dialog.open('Delete?');
    button('Delete').click();

    await vi.waitFor(() => expect(then).toHaveBeenCalledOnce());
  });

  it('stays open and acts once while it waits for its answer', async () => {
    let answer = (_: () => void) => {};
    const submit = vi.fn(() => new Promise<() => void>((resolve) => (answer = resolve)));
    const dialog = new Dialog('#acme-item-deletion', submit, () => {});
    dialog.open('Delete?');
    button('Delete').click();
    button('Delete').click();

    const cancel = new Event('cancel', { cancelable: true });
    dialog.element.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(button('Cancel').disabled).toBe(true);
    expect(submit).toHaveBeenCalledOnce();

    answer(() => {});
    await vi.waitFor(() => expect(dialog.element.open).toBe(false));
  });

  it('stays open with the reason of a failure, and forgets it when opened again', async () => {
    const dialog = new Dialog(
      '#acme-item-deletion',
      () => Promise.reject(new Failure('It did not work.')),
      (failure) => dialog.notice.show(failure),
    );
    dialog.open('Delete?');
    button('Delete').click();
    await vi.waitFor(() => expect(textOf('#acme-item-deletion .notice')).toBe('It did not work.'));
    expect(button('Cancel').disabled).toBe(false);

    button('Cancel').click();
    dialog.open('Delete?');
    expect(textOf('#acme-item-deletion .notice')).toBe('');
  });
});
