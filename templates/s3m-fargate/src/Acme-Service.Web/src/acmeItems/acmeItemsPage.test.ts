// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find } from '../page/find.ts';
import { FakeApi, problem } from '../testing/fakeApi.ts';
import { button, isVisible, openPage, textOf, type, fieldValue } from '../testing/page.ts';
import { AcmeItemsPage } from './acmeItemsPage.ts';

let fake: FakeApi;

beforeEach(() => {
  openPage();
  fake = new FakeApi();
});
afterEach(() => vi.useRealTimers());

async function open(person = 'me'): Promise<AcmeItemsPage> {
  const page = new AcmeItemsPage(fake.api, person);
  await page.open();
  return page;
}

const rows = () => [...document.querySelectorAll('#list h2')].map(({ textContent }) => textContent);
const shown = (selector: string) => isVisible(find(selector, HTMLElement));

describe('the page', () => {
  it('shows acme items with their dates', async () => {
    fake.add({ name: 'bolt', quantity: 1200 });
    await open();

    expect(rows()).toEqual(['bolt']);
    expect(document.querySelector('time')?.dateTime).toBe('2026-01-02T03:04:05.000Z');
    expect(shown('#empty')).toBe(false);
  });

  it('offers the first acme item to who may create it', async () => {
    await open();

    button('Create the first acme item').click();
    expect(textOf('#acme-item-form-title')).toBe('New acme item');
  });

  it('offers nothing that the caller may not do', async () => {
    fake.mayWrite = false;
    fake.add({ name: 'bolt' });
    await open();

    expect(() => button('New acme item')).toThrow();
    expect(() => button('Edit bolt')).toThrow();
    expect(() => button('Delete bolt')).toThrow();
    expect(textOf('#read-only')).toContain('not change');
  });

  it('lets who may only look look again at an empty list', async () => {
    fake.mayWrite = false;
    await open();
    expect(() => button('Create the first acme item')).toThrow();

    fake.add({ name: 'bolt' });
    button('Look again').click();
    await vi.waitFor(() => expect(rows()).toEqual(['bolt']));
  });

  it('says that it is loading and, after a while, offers to ask again', async () => {
    vi.useFakeTimers();
    let answer = (_: Response) => {};
    fake.instead = () => new Promise((resolve) => (answer = resolve));
    const opening = open();
    expect(textOf('#loading')).toBe('Loading…');
    expect(shown('#again')).toBe(false);

    await vi.advanceTimersByTimeAsync(10_000);
    expect(textOf('#loading')).toContain('longer than usual');
    const late = answer;
    fake.instead = () => null;
    fake.add({ name: 'bolt' });
    button('Try again').click();
    await vi.advanceTimersByTimeAsync(0);
    late(Response.json({ acmeItems: [{ ...fake.acmeItems[0], id: 'late', name: 'late' }], nextCursor: null }));
    await opening;

    expect(rows()).toEqual(['bolt']);
    expect(textOf('#loading')).toBe('');
  });

  it('offers another attempt after a failure', async () => {
    fake.instead = () => problem(503);
    await open();
    expect(textOf('#notice')).toContain('not available right now');
    expect(shown('#acme-items')).toBe(false);

    fake.instead = () => null;
    fake.add({ name: 'bolt' });
    button('Try again').click();
    await vi.waitFor(() => expect(rows()).toEqual(['bolt']));
    expect(textOf('#notice')).toBe('');
  });

  it('does not show as empty what it could not read again, and goes to it once it can', async () => {
    fake.mayWrite = false;
    await open();
    fake.instead = () => problem(503);
    button('Look again').click();
    await vi.waitFor(() => expect(textOf('#notice')).not.toBe(''));
    expect(shown('#acme-items')).toBe(false);

    fake.instead = () => null;
    fake.add({ name: 'bolt' });
    button('Try again').click();
    await vi.waitFor(() => expect(rows()).toEqual(['bolt']));
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('#list li')));
  });

  it('folds a long text', async () => {
    const description = 'long '.repeat(400);
    fake.add({ name: 'bolt', description });
    fake.add({ name: 'nut', description: 'short' });
    await open();
    const text = document.querySelector('.acme-item-description');
    expect(text?.classList.contains('folded')).toBe(true);
    expect(() => button('Show all of nut')).toThrow();

    button('Show all of bolt').click();
    expect(text?.classList.contains('folded')).toBe(false);
    expect(button('Show less of bolt').getAttribute('aria-expanded')).toBe('true');
  });

  it('takes what was deleted from the list, and puts the focus near it', async () => {
    fake.add({ name: 'bolt' });
    fake.add({ name: 'nut' });
    await open();

    button('Delete bolt').click();
    button('Delete').click();
    await vi.waitFor(() => expect(rows()).toEqual(['nut']));

    expect(document.activeElement).toBe(button('Edit nut'));
    expect(textOf('#status')).toBe('Acme item deleted.');
  });
});

describe('a list of several pages', () => {
  beforeEach(() => {
    fake.pageSize = 2;
    for (const name of ['bolt', 'nut', 'screw', 'washer', 'pin']) {
      fake.add({ name });
    }
  });

  it('shows one after the other, and goes to the first that is new', async () => {
    await open();
    expect(rows()).toEqual(['bolt', 'nut']);

    button('Show more').click();
    await vi.waitFor(() => expect(rows()).toEqual(['bolt', 'nut', 'screw', 'washer']));
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Edit screw')));

    button('Show more').click();
    await vi.waitFor(() => expect(rows()).toEqual(['bolt', 'nut', 'screw', 'washer', 'pin']));
    expect(shown('#more')).toBe(false);
  });

  it('keeps what it shows when the next page fails, and offers that page again', async () => {
    await open();
    fake.instead = () => problem(503);
    button('Show more').click();
    await vi.waitFor(() => expect(textOf('#notice')).not.toBe(''));
    expect(rows()).toEqual(['bolt', 'nut']);

    fake.instead = () => null;
    button('Try again').click();
    await vi.waitFor(() => expect(rows()).toEqual(['bolt', 'nut', 'screw', 'washer']));
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Edit screw')));
    expect(textOf('#notice')).toBe('');
  });

  it('shows once what was created here and comes with a later page', async () => {
    await open();
    button('New acme item').click();
    type('name', 'rivet');
    button('Create').click();
    await vi.waitFor(() => expect(rows()).toEqual(['rivet', 'bolt', 'nut']));

    for (const count of [5, 6]) {
      button('Show more').click();
      await vi.waitFor(() => expect(rows()).toHaveLength(count));
    }

    expect(rows()).toEqual(['rivet', 'bolt', 'nut', 'screw', 'washer', 'pin']);
  });

  it('is not called empty while more of it may follow', async () => {
    fake.instead = () => Response.json({ acmeItems: [], nextCursor: '2', mayWrite: true });
    await open();

    expect(shown('#empty')).toBe(false);
    expect(shown('#more')).toBe(true);
  });
});

describe('what was typed before a new sign-in', () => {
  const expired = () => problem(401);

  async function typeUntilExpired(open: () => void): Promise<void> {
    open();
    type('name', 'half a thought');
    fake.instead = expired;
    find('#acme-item-form form', HTMLFormElement).requestSubmit();
    await vi.waitFor(() => expect(textOf('#acme-item-form .notice')).not.toBe(''));
    fake.instead = () => null;
  }

  /** Comes back from the issuer: the page is new, and what the tab keeps is not. */
  async function comeBack(person: string): Promise<void> {
    const kept = sessionStorage.getItem('draft');
    openPage();
    if (kept) {
      sessionStorage.setItem('draft', kept);
    }

    await open(person);
  }

  it('is in the form of a new acme item again', async () => {
    await open();
    await typeUntilExpired(() => button('New acme item').click());
    await comeBack('me');

    expect(textOf('#acme-item-form-title')).toBe('New acme item');
    expect(fieldValue('name')).toBe('half a thought');
  });

  it('is in the form of the acme item again, and still does not overwrite others', async () => {
    const bolt = fake.add({ name: 'bolt' });
    await open();
    await typeUntilExpired(() => button('Edit bolt').click());
    fake.change(bolt.id, { quantity: 9 });
    await comeBack('me');
    button('Save').click();
    await vi.waitFor(() => expect(textOf('#acme-item-form .notice')).toContain('Somebody else'));

    expect(fieldValue('name')).toBe('half a thought');
    expect(fieldValue('quantity')).toBe('9');
  });

  it('waits for the list, which may need another attempt', async () => {
    await open();
    await typeUntilExpired(() => button('New acme item').click());
    fake.instead = () => problem(503);
    await comeBack('me');
    expect(shown('#acme-item-form')).toBe(false);

    fake.instead = () => null;
    button('Try again').click();
    await vi.waitFor(() => expect(shown('#acme-item-form')).toBe(true));
    expect(fieldValue('name')).toBe('half a thought');
  });

  it('is kept again when that sign-in expires too, whatever answer is still on its way', async () => {
    await open();
    await typeUntilExpired(() => button('New acme item').click());
    vi.useFakeTimers();
    let answer = (_: Response) => {};
    fake.instead = () => new Promise((resolve) => (answer = resolve));
    const returning = comeBack('me');
    await vi.advanceTimersByTimeAsync(10_000);
    fake.instead = () => null;
    button('Try again').click();
    await vi.waitFor(() => expect(shown('#acme-item-form')).toBe(true));
    fake.instead = () => problem(401);
    button('Create').click();
    await vi.waitFor(() => expect(textOf('#acme-item-form .notice')).not.toBe(''));
    answer(Response.json({ acmeItems: [], nextCursor: null }));
    await returning;

    expect(sessionStorage.getItem('draft')).toContain('half a thought');
  });

  it('is not shown to somebody else', async () => {
    await open();
    await typeUntilExpired(() => button('New acme item').click());
    await comeBack('another');

    expect(shown('#acme-item-form')).toBe(false);
    expect(sessionStorage.getItem('draft')).toBeNull();
  });

  it('is not offered to who may no longer save it', async () => {
    await open();
    await typeUntilExpired(() => button('New acme item').click());
    fake.mayWrite = false;
    await comeBack('me');

    expect(shown('#acme-item-form')).toBe(false);
  });

  it('is forgotten by who cancels', async () => {
    await open();
    await typeUntilExpired(() => button('New acme item').click());
    button('Cancel').click();

    await vi.waitFor(() => expect(sessionStorage.getItem('draft')).toBeNull());
  });
});
