import { Failure } from '../failure.ts';
import { Dialog } from '../page/dialog.ts';
import { find } from '../page/find.ts';
import type { Item, ItemDraft } from './item.ts';
import type { ItemsApi } from './itemsApi.ts';

const fieldNames = ['name', 'description', 'quantity'] as const;
type FieldName = (typeof fieldNames)[number];

/** The dialog in which an item is created or edited. */
export class ItemForm {
  readonly #api: ItemsApi;
  readonly #dialog: Dialog;
  readonly #saved: (item: Item) => void;
  readonly #reloadList: () => void;
  /** Null for an item that is being created. */
  #edited: Item | null = null;
  /** What was sent last, in case its answer is lost and it is sent again. */
  #attempt: { readonly draft: string; readonly key: string } | null = null;

  /** @param reloadList reads the list again, when it turns out to be out of date */
  constructor(api: ItemsApi, saved: (item: Item) => void, reloadList: () => void) {
    this.#api = api;
    this.#saved = saved;
    this.#reloadList = reloadList;
    this.#dialog = new Dialog('#item-form', () => this.#save(), (failure) => this.#report(failure));
  }

  create(): void {
    this.#open(null, 'New item', 'Create');
  }

  edit(item: Item): void {
    this.#open(item, 'Edit item', 'Save');
  }

  #open(item: Item | null, title: string, action: string): void {
    find('[type=submit]', HTMLButtonElement, this.#dialog.element).textContent = action;
    this.#fill(item);
    this.#dialog.open(title);
  }

  #fill(item: Item | null): void {
    this.#edited = item;
    this.#attempt = null;
    this.#field('name').value = item?.name ?? '';
    this.#field('description').value = item?.description ?? '';
    this.#field('quantity').value = String(item?.quantity ?? 1);
    this.#mark({});
  }

  async #save(): Promise<() => void> {
    this.#mark({});
    const draft = this.#read();
    const item = this.#edited === null ? await this.#api.create(draft, this.#keyOf(draft)) : await this.#api.replace(this.#edited, draft);
    return () => this.#saved(item);
  }

  #keyOf(draft: ItemDraft): string {
    const text = JSON.stringify(draft);
    if (this.#attempt?.draft !== text) {
      // Not randomUUID, which pages that come over plain HTTP do not have.
      const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      this.#attempt = { draft: text, key };
    }

    return this.#attempt.key;
  }

  #read(): ItemDraft {
    return {
      name: this.#field('name').value,
      description: this.#field('description').value || null,
      quantity: Number(this.#field('quantity').value),
    };
  }

  #report(failure: Failure): void {
    if (failure.status === 404) {
      this.#dialog.notice.show(failure.with({ action: { label: 'Reload the list', run: () => this.#leave() } }));
      return;
    }

    if (failure.status === 412) {
      this.#dialog.notice.show(failure.with({ action: { label: 'Load the current version', run: () => this.#reload() } }));
      return;
    }

    this.#mark(failure.fields);
    const others = Object.entries(failure.fields).filter(([name]) => !isFieldName(name));
    this.#dialog.notice.show(failure.with({ fields: Object.fromEntries(others) }));
  }

  #leave(): void {
    this.#dialog.element.close();
    this.#reloadList();
  }

  async #reload(): Promise<void> {
    const edited = this.#edited;
    if (edited === null) {
      return;
    }

    try {
      const current = await this.#api.get(edited.id);
      // The dialog may be open for another item by now.
      if (this.#edited === edited) {
        this.#fill(current);
        this.#dialog.notice.clear();
        this.#field('name').focus();
      }
    } catch (thrown) {
      this.#report(Failure.from(thrown));
    }
  }

  /** Shows the messages at their fields, and goes to the first of them. */
  #mark(messages: Readonly<Record<string, string>>): void {
    for (const name of fieldNames) {
      this.#field(name).setAttribute('aria-invalid', String(name in messages));
      find(`#${name}-error`, HTMLElement, this.#dialog.element).textContent = messages[name] ?? '';
    }

    const first = fieldNames.find((name) => name in messages);
    if (first) {
      this.#field(first).focus();
    }
  }

  #field(name: FieldName): HTMLInputElement | HTMLTextAreaElement {
    return name === 'description'
      ? find('#description', HTMLTextAreaElement, this.#dialog.element)
      : find(`#${name}`, HTMLInputElement, this.#dialog.element);
  }
}

function isFieldName(name: string): name is FieldName {
  return fieldNames.some((field) => field === name);
}
