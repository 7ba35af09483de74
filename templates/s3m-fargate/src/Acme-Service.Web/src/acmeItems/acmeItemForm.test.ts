// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../page/drafts.ts';
import { find } from '../page/find.ts';
import { FakeApi, problem } from '../testing/fakeApi.ts';
import { button, openPage, textOf, type, fieldValue } from '../testing/page.ts';
import type { AcmeItem } from './acmeItem.ts';
import { AcmeItemForm, type KeptForm } from './acmeItemForm.ts';

let fake: FakeApi;
let form: AcmeItemForm;
let saved: AcmeItem[];

beforeEach(() => {
  openPage();
  fake = new FakeApi();
  saved = [];
  form = new AcmeItemForm(
    fake.api,
    new Drafts<KeptForm>('me'),
    (acmeItem) => saved.push(acmeItem),
    () => {},
  );
});

async function submit(name: string): Promise<void> {
  button(name).click();
  await vi.waitFor(() => expect(button('Cancel').disabled).toBe(false));
}

const isOpen = () => find('#acme-item-form', HTMLDialogElement).open;

describe('the form', () => {
  it('creates what was typed', async () => {
    form.create();
    type('name', 'bolt');
    type('quantity', '12');
    button('Create').click();
    await vi.waitFor(() => expect(isOpen()).toBe(false));

    expect(fake.acmeItems).toMatchObject([{ name: 'bolt', description: null, quantity: 12 }]);
    expect(saved).toEqual(fake.acmeItems);
  });

  it('creates one acme item when an answer is lost', async () => {
    const keys: (string | null)[] = [];
    fake.instead = (request) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? Promise.reject(new TypeError('lost')) : null;
    };
    form.create();
    type('name', 'bolt');
    await submit('Create');
    expect(textOf('#acme-item-form .notice')).toContain('cannot be reached');
    button('Create').click();
    await vi.waitFor(() => expect(isOpen()).toBe(false));

    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  it('shows a refused value at its field', async () => {
    fake.instead = () => problem(400, { errors: { name: ['Too short.'] } });
    form.create();
    type('name', 'x');
    await submit('Create');

    expect(textOf('#name-error')).toBe('Too short.');
    expect(document.querySelector('#name')?.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement?.id).toBe('name');
  });
});

describe('a conflict', () => {
  let bolt: AcmeItem;

  beforeEach(async () => {
    bolt = fake.add({ name: 'bolt', description: 'M8', quantity: 1 });
    form.edit(bolt);
    type('name', 'my bolt');
    fake.change(bolt.id, { name: 'their bolt', quantity: 7 });
    await submit('Save');
    await vi.waitFor(() => expect(textOf('#acme-item-form .notice')).toContain('Somebody else has changed this acme item'));
  });

  it('keeps what was typed, beside what was saved there meanwhile', () => {
    expect(fieldValue('name')).toBe('my bolt');
    expect(textOf('#name-theirs')).toBe('Saved meanwhile: their bolt');
  });

  it('takes over what was saved where nothing was typed', () => {
    expect(fieldValue('quantity')).toBe('7');
    expect(textOf('#quantity-theirs')).toBe('');
  });

  it('ends by saving again', async () => {
    button('Save').click();
    await vi.waitFor(() => expect(isOpen()).toBe(false));

    expect(fake.acmeItems).toMatchObject([{ name: 'my bolt', description: 'M8', quantity: 7 }]);
  });

  it('ends by giving up what was typed', async () => {
    button('Discard what I typed').click();

    expect(fieldValue('name')).toBe('their bolt');
    expect(textOf('#name-theirs')).toBe('');
    expect(textOf('#acme-item-form .notice')).toBe('');
  });

  it('comes back when somebody is faster again', async () => {
    fake.change(bolt.id, { name: 'their second bolt' });
    await submit('Save');
    await vi.waitFor(() => expect(textOf('#name-theirs')).toBe('Saved meanwhile: their second bolt'));

    expect(fieldValue('name')).toBe('my bolt');
  });
});

describe('a conflict with a deletion', () => {
  it('leads back to the list', async () => {
    const bolt = fake.add({ name: 'bolt' });
    form.edit(bolt);
    fake.acmeItems.length = 0;
    await submit('Save');

    expect(textOf('#acme-item-form .notice')).toContain('no longer exists');
    button('Reload the list').click();
    expect(isOpen()).toBe(false);
  });
});
