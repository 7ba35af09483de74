import { Failure } from '../failure.ts';
import { announce } from '../page/announce.ts';
import { find } from '../page/find.ts';
import { Notice } from '../page/notice.ts';
import type { Item } from './item.ts';
import { ItemDeletion } from './itemDeletion.ts';
import { ItemForm } from './itemForm.ts';
import { itemRow } from './itemRow.ts';
import type { ItemsApi } from './itemsApi.ts';

/** The list of items, page by page, and what can be done with them. */
export class ItemsPage {
  readonly #api: ItemsApi;
  readonly #notice = new Notice();
  readonly #form: ItemForm;
  readonly #deletion: ItemDeletion;
  readonly #list = find('#list', HTMLElement);
  readonly #more = find('#more', HTMLButtonElement);
  readonly #create = find('#create', HTMLButtonElement);
  readonly #rows = new Map<string, HTMLElement>();
  #nextCursor: string | null = null;

  constructor(api: ItemsApi) {
    this.#api = api;
    this.#form = new ItemForm(api, (item) => this.#saved(item), () => this.#reload());
    this.#deletion = new ItemDeletion(api, () => this.#reload());
    this.#create.addEventListener('click', () => this.#form.create());
    this.#more.addEventListener('click', () => void this.#loadMore());
  }

  /** Shows the first page, in place of what may be there. */
  async load(): Promise<void> {
    this.#rows.clear();
    this.#list.replaceChildren();
    await this.#loadPage(null, () => this.load());
  }

  #reload(): void {
    // The row that had the focus goes.
    this.#create.focus();
    void this.load();
  }

  async #loadMore(): Promise<void> {
    const known = this.#rows.size;
    await this.#loadPage(this.#nextCursor, () => this.#loadMore());
    // The button may be gone now, and with it the focus.
    const firstNew = [...this.#rows.values()][known];
    firstNew?.querySelector('button')?.focus();
  }

  async #loadPage(cursor: string | null, again: () => Promise<void>): Promise<void> {
    const loading = find('#loading', HTMLElement);
    loading.textContent = 'Loading…';
    this.#more.hidden = true;
    find('#empty', HTMLElement).hidden = true;
    this.#notice.clear();
    try {
      const page = await this.#api.list(cursor);
      this.#nextCursor = page.nextCursor;
      page.items.forEach((item) => this.#put(item, 'end'));
      find('#items', HTMLElement).hidden = false;
      this.#refresh();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      this.#notice.show(failure.action ? failure : failure.with({ action: { label: 'Try again', run: again } }));
    } finally {
      loading.textContent = '';
    }
  }

  #saved(item: Item): void {
    if (this.#rows.has(item.id)) {
      this.#put(item, 'end').querySelector('button')?.focus();
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
    (neighbour?.querySelector('button') ?? this.#create).focus();
    announce('Item deleted.');
  }

  /** Replaces the item's row; an item without one gets it at the start or the end of the list. */
  #put(item: Item, place: 'start' | 'end'): HTMLElement {
    const row = itemRow(item, {
      edit: () => this.#form.edit(item),
      delete: () => this.#deletion.ask(item, () => this.#deleted(item)),
    });
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
    find('#empty', HTMLElement).hidden = this.#rows.size > 0 || this.#nextCursor !== null;
  }
}
