import { Failure } from '../failure.ts';
import { announce } from '../page/announce.ts';
import { Drafts } from '../page/drafts.ts';
import { find } from '../page/find.ts';
import { Notice } from '../page/notice.ts';
import type { AcmeItem, AcmeItemPage } from './acmeItem.ts';
import { AcmeItemDeletion } from './acmeItemDeletion.ts';
import { AcmeItemForm, type KeptForm } from './acmeItemForm.ts';
import { acmeItemRow } from './acmeItemRow.ts';
import type { AcmeItemsApi } from './acmeItemsApi.ts';

/** Milliseconds after which somebody who waits is offered another attempt. */
const patience = 8000;

/** The list of acme items, page by page, and what can be done with them. */
export class AcmeItemsPage {
  readonly #api: AcmeItemsApi;
  readonly #notice = new Notice();
  readonly #form: AcmeItemForm;
  readonly #deletion: AcmeItemDeletion;
  readonly #section = find('#acme-items', HTMLElement);
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
  constructor(api: AcmeItemsApi, person = '') {
    this.#api = api;
    this.#form = new AcmeItemForm(
      api,
      new Drafts<KeptForm>(person),
      (acmeItem) => this.#saved(acmeItem),
      () => this.#reload(),
    );
    this.#deletion = new AcmeItemDeletion(api, () => this.#reload());
    this.#create.addEventListener('click', () => this.#form.create());
    this.#createFirst.addEventListener('click', () => this.#form.create());
    this.#more.addEventListener('click', () => void this.#loadMore());
    this.#lookAgain.addEventListener('click', () => this.#reload());
  }

  /** Shows the first page, and what was typed before the person had to sign in. */
  async open(): Promise<void> {
    if ((await this.#loadFirst(() => this.open())) && this.#mayWrite) {
      this.#form.restore();
    }
  }

  async #reload(): Promise<void> {
    if (await this.#loadFirst(() => this.#reload())) {
      // What had the focus is gone.
      (this.#create.hidden ? this.#list.querySelector('li') : this.#create)?.focus();
    }
  }

  /** Shows the first page, in place of what may be there. */
  #loadFirst(again: () => Promise<void>): Promise<boolean> {
    this.#rows.clear();
    this.#list.replaceChildren();
    this.#section.hidden = true;
    this.#create.hidden = true;
    return this.#loadPage(null, again);
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

  /**
   * @param again what another attempt does
   * @returns whether the page is shown: not after a failure, and not once something else was asked for
   */
  async #loadPage(cursor: string | null, again: () => Promise<void>): Promise<boolean> {
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
        return true;
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

    return false;
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

  #show(page: AcmeItemPage): void {
    this.#nextCursor = page.nextCursor;
    this.#mayWrite = page.mayWrite ?? true;
    for (const acmeItem of page.acmeItems) {
      this.#put(acmeItem, 'end');
    }

    find('#read-only', HTMLElement).hidden = this.#mayWrite;
    this.#create.hidden = !this.#mayWrite;
    this.#createFirst.hidden = !this.#mayWrite;
    this.#lookAgain.hidden = this.#mayWrite;
    this.#section.hidden = false;
    this.#refresh();
  }

  #saved(acmeItem: AcmeItem): void {
    if (this.#rows.has(acmeItem.id)) {
      focusOn(this.#put(acmeItem, 'end'));
      announce('Acme item saved.');
    } else {
      // Where it is seen. After a reload it may stand elsewhere, for each store has an order of its own.
      this.#put(acmeItem, 'start');
      announce('Acme item created.');
    }

    this.#refresh();
  }

  #deleted(acmeItem: AcmeItem): void {
    const row = this.#rows.get(acmeItem.id);
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    row?.remove();
    this.#rows.delete(acmeItem.id);
    this.#refresh();
    focusOn(neighbour ?? this.#create);
    announce('Acme item deleted.');
  }

  /** Replaces the acme item's row; an acme item without one gets it at the start or the end of the list. */
  #put(acmeItem: AcmeItem, place: 'start' | 'end'): HTMLElement {
    const actions = { edit: () => this.#form.edit(acmeItem), delete: () => this.#deletion.ask(acmeItem, () => this.#deleted(acmeItem)) };
    const row = acmeItemRow(acmeItem, this.#mayWrite ? actions : null);
    const old = this.#rows.get(acmeItem.id);
    this.#rows.set(acmeItem.id, row);
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
