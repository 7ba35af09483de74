import { Failure } from '../failure.ts';
import { announce } from '../page/announce.ts';
import { Drafts } from '../page/drafts.ts';
import { find } from '../page/find.ts';
import { Notice } from '../page/notice.ts';
import type { Item, ItemPage } from './item.ts';
import { ItemDeletion } from './itemDeletion.ts';
import { ItemForm, type KeptForm } from './itemForm.ts';
import { itemRow } from './itemRow.ts';
import type { ItemsApi } from './itemsApi.ts';

/** Milliseconds after which somebody who waits is offered another attempt. */
const patience = 8000;

/** The list of items, page by page, and what can be done with them. */
export class ItemsPage {
  readonly #api: ItemsApi;
  readonly #notice = new Notice();
  readonly #form: ItemForm;
  readonly #deletion: ItemDeletion;
  readonly #section = find('#items', HTMLElement);
  readonly #list = find('#list', HTMLElement);
  readonly #empty = find('#empty', HTMLElement);
  readonly #more = find('#more', HTMLButtonElement);
  readonly #create = find('#create', HTMLButtonElement);
  readonly #createFirst = find('#first', HTMLButtonElement);
  readonly #lookAgain = find('#refresh', HTMLButtonElement);
  readonly #rows = new Map<string, HTMLElement>();
  #nextCursor: string | null = null;
  #mayWrite = false;
  #loads = 0;
  #endWait = () => {};

  /** @param person who uses the page; empty where nobody signs in */
  constructor(api: ItemsApi, person = '') {
    this.#api = api;
    this.#form = new ItemForm(
      api,
      new Drafts<KeptForm>(person),
      (item) => this.#saved(item),
      () => this.#reload(),
    );
    this.#deletion = new ItemDeletion(api, () => this.#reload());
    this.#create.addEventListener('click', () => this.#form.create());
    this.#createFirst.addEventListener('click', () => this.#form.create());
    this.#more.addEventListener('click', () => void this.#loadMore());
    this.#lookAgain.addEventListener('click', () => this.#reload());
  }

  /** Shows the first page, and what was typed before the person had to sign in. */
  async open(): Promise<void> {
    await this.load();
    if (this.#mayWrite) {
      this.#form.restore();
    }
  }

  /** Shows the first page, in place of what may be there. */
  async load(): Promise<void> {
    this.#rows.clear();
    this.#list.replaceChildren();
    this.#section.hidden = true;
    this.#create.hidden = true;
    await this.#loadPage(null, () => this.load());
  }

  async #reload(): Promise<void> {
    await this.load();
    // What had the focus is gone.
    (this.#create.hidden ? this.#list.querySelector('li') : this.#create)?.focus();
  }

  async #loadMore(): Promise<void> {
    const known = this.#rows.size;
    await this.#loadPage(this.#nextCursor, () => this.#loadMore());
    // The button may be gone now, and with it the focus.
    const firstNew = [...this.#rows.values()][known];
    if (firstNew) {
      focusOn(firstNew);
    }
  }

  async #loadPage(cursor: string | null, again: () => Promise<void>): Promise<void> {
    const load = ++this.#loads;
    this.#endWait();
    this.#endWait = this.#wait(again);
    this.#more.hidden = true;
    this.#empty.hidden = true;
    this.#notice.clear();
    try {
      const page = await this.#api.list(cursor);
      if (load === this.#loads) {
        this.#show(page);
      }
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (load === this.#loads) {
        this.#notice.show(failure.action ? failure : failure.with({ action: { label: 'Try again', run: again } }));
      }
    } finally {
      if (load === this.#loads) {
        this.#endWait();
      }
    }
  }

  /** Says that something is loading and, when that takes long, offers to ask again. */
  #wait(again: () => Promise<void>): () => void {
    const sentence = find('#loading', HTMLElement);
    const button = find('#again', HTMLButtonElement);
    sentence.textContent = 'Loading…';
    button.hidden = true;
    button.onclick = () => void again();
    const timer = setTimeout(() => {
      sentence.textContent = 'This takes longer than usual.';
      button.hidden = false;
    }, patience);
    return () => {
      clearTimeout(timer);
      sentence.textContent = '';
      button.hidden = true;
    };
  }

  #show(page: ItemPage): void {
    this.#nextCursor = page.nextCursor;
    this.#mayWrite = page.mayWrite ?? true;
    for (const item of page.items) {
      this.#put(item, 'end');
    }

    find('#read-only', HTMLElement).hidden = this.#mayWrite;
    this.#create.hidden = !this.#mayWrite;
    this.#createFirst.hidden = !this.#mayWrite;
    this.#lookAgain.hidden = this.#mayWrite;
    this.#section.hidden = false;
    this.#refresh();
  }

  #saved(item: Item): void {
    if (this.#rows.has(item.id)) {
      focusOn(this.#put(item, 'end'));
      announce('Item saved.');
    } else {
      // Where it is seen. After a reload it may stand elsewhere, for each store has an order of its own.
      this.#put(item, 'start');
      announce('Item created.');
    }

    this.#refresh();
  }

  #deleted(item: Item): void {
    const row = this.#rows.get(item.id);
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    row?.remove();
    this.#rows.delete(item.id);
    this.#refresh();
    focusOn(neighbour ?? this.#create);
    announce('Item deleted.');
  }

  /** Replaces the item's row; an item without one gets it at the start or the end of the list. */
  #put(item: Item, place: 'start' | 'end'): HTMLElement {
    const actions = { edit: () => this.#form.edit(item), delete: () => this.#deletion.ask(item, () => this.#deleted(item)) };
    const row = itemRow(item, this.#mayWrite ? actions : null);
    const old = this.#rows.get(item.id);
    this.#rows.set(item.id, row);
    if (old) {
      old.replaceWith(row);
    } else if (place === 'start') {
      this.#list.prepend(row);
    } else {
      this.#list.append(row);
    }

    return row;
  }

  #refresh(): void {
    this.#more.hidden = this.#nextCursor === null;
    this.#empty.hidden = this.#rows.size > 0 || this.#nextCursor !== null;
  }
}

/** What can be done in a row is nearest to who comes there; without it, the row itself is. */
function focusOn(element: Element): void {
  const target = element.querySelector('[data-edit]') ?? element;
  if (target instanceof HTMLElement) {
    target.focus();
  }
}
