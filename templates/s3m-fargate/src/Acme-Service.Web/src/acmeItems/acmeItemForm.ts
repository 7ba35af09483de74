import { Failure } from '../failure.ts';
import { Dialog } from '../page/dialog.ts';
import type { Drafts } from '../page/drafts.ts';
import { find } from '../page/find.ts';
import type { AcmeItem, AcmeItemDraft } from './acmeItem.ts';
import type { AcmeItemsApi } from './acmeItemsApi.ts';

const fieldNames = ['name', 'description', 'quantity'] as const;
type FieldName = (typeof fieldNames)[number];

/** What was sent last, in case its answer is lost and it is sent again. */
interface Attempt {
  readonly draft: string;
  readonly key: string;
}

/** What somebody has typed, and into which acme item. */
export interface KeptForm {
  /** Null for an acme item that is being created. */
  readonly edited: AcmeItem | null;
  readonly typed: Readonly<Record<FieldName, string>>;
  readonly attempt: Attempt | null;
}

/** The dialog in which an acme item is created or edited. */
export class AcmeItemForm {
  readonly #api: AcmeItemsApi;
  readonly #dialog: Dialog;
  readonly #drafts: Drafts<KeptForm>;
  readonly #saved: (acmeItem: AcmeItem) => void;
  readonly #reloadList: () => void;
  /** Null for an acme item that is being created. */
  #edited: AcmeItem | null = null;
  #attempt: Attempt | null = null;

  /** @param reloadList reads the list again, when it turns out to be out of date */
  constructor(api: AcmeItemsApi, drafts: Drafts<KeptForm>, saved: (acmeItem: AcmeItem) => void, reloadList: () => void) {
    this.#api = api;
    this.#drafts = drafts;
    this.#saved = saved;
    this.#reloadList = reloadList;
    this.#dialog = new Dialog(
      '#acme-item-form',
      () => this.#save(),
      (failure) => this.#report(failure),
    );
    this.#dialog.element.addEventListener('close', () => drafts.forget());
  }

  create(): void {
    this.#open(null, 'New acme item', 'Create');
  }

  edit(acmeItem: AcmeItem): void {
    this.#open(acmeItem, 'Edit acme item', 'Save');
  }

  /** Opens again with what was typed before the person had to sign in. */
  restore(): void {
    const kept = this.#drafts.take();
    if (kept) {
      if (kept.edited) {
        this.edit(kept.edited);
      } else {
        this.create();
      }

      this.#attempt = kept.attempt;
      for (const name of fieldNames) {
        this.#field(name).value = kept.typed[name];
      }
    }
  }

  #open(acmeItem: AcmeItem | null, title: string, action: string): void {
    find('[type=submit]', HTMLButtonElement, this.#dialog.element).textContent = action;
    this.#fill(acmeItem);
    this.#dialog.open(title);
  }

  #fill(acmeItem: AcmeItem | null): void {
    this.#edited = acmeItem;
    this.#attempt = null;
    for (const name of fieldNames) {
      this.#field(name).value = textOf(acmeItem, name);
    }

    this.#mark({});
    this.#showTheirs({});
  }

  async #save(): Promise<() => void> {
    this.#mark({});
    this.#showTheirs({});
    const draft = this.#read();
    const acmeItem = this.#edited === null ? await this.#api.create(draft, this.#keyOf(draft)) : await this.#api.replace(this.#edited, draft);
    return () => this.#saved(acmeItem);
  }

  #keyOf(draft: AcmeItemDraft): string {
    const text = JSON.stringify(draft);
    if (this.#attempt?.draft !== text) {
      // Not randomUUID, which pages that come over plain HTTP do not have.
      const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      this.#attempt = { draft: text, key };
    }

    return this.#attempt.key;
  }

  #read(): AcmeItemDraft {
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
      void this.#merge();
      return;
    }

    if (failure.status === 401) {
      this.#drafts.keep({ edited: this.#edited, typed: this.#typed(), attempt: this.#attempt });
    }

    this.#mark(failure.fields);
    const others = Object.entries(failure.fields).filter(([name]) => !isFieldName(name));
    this.#dialog.notice.show(failure.with({ fields: Object.fromEntries(others) }));
  }

  #leave(): void {
    this.#dialog.element.close();
    this.#reloadList();
  }

  /**
   * Takes over what somebody else has saved meanwhile, except where the person has typed something: there both are shown, and saving
   * again replaces the other's.
   */
  async #merge(): Promise<void> {
    const edited = this.#edited;
    if (edited === null) {
      return;
    }

    try {
      const current = await this.#api.get(edited.id);
      // The dialog may be open for another acme item by now.
      if (this.#edited !== edited) {
        return;
      }

      this.#edited = current;
      const theirs: Partial<Record<FieldName, string>> = {};
      for (const name of fieldNames) {
        const [before, now, field] = [textOf(edited, name), textOf(current, name), this.#field(name)];
        if (field.value === before) {
          field.value = now;
        } else if (now !== before && now !== field.value) {
          theirs[name] = now;
        }
      }

      this.#showTheirs(theirs);
      this.#dialog.notice.show(
        new Failure('Somebody else has changed this acme item since you opened it. What you typed is still here: check it, then save again.', {
          action: { label: 'Discard what I typed', run: () => this.#discard(current) },
        }),
      );
    } catch (thrown) {
      const failure = Failure.from(thrown);
      this.#report(failure.action ? failure : failure.with({ action: { label: 'Compare again', run: () => this.#merge() } }));
    }
  }

  #discard(current: AcmeItem): void {
    this.#fill(current);
    this.#dialog.notice.clear();
    this.#field('name').focus();
  }

  /** Shows at fields what somebody else has saved there. */
  #showTheirs(values: Partial<Record<FieldName, string>>): void {
    for (const name of fieldNames) {
      const value = values[name];
      find(`#${name}-theirs`, HTMLElement, this.#dialog.element).textContent =
        value === undefined ? '' : value === '' ? 'Saved meanwhile: nothing' : `Saved meanwhile: ${value}`;
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

  #typed(): Record<FieldName, string> {
    return Object.fromEntries(fieldNames.map((name) => [name, this.#field(name).value])) as Record<FieldName, string>;
  }

  #field(name: FieldName): HTMLInputElement | HTMLTextAreaElement {
    const field = find(`#${name}`, HTMLElement, this.#dialog.element);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      return field;
    }

    throw new Error(`#${name} of index.html is no field to type in.`);
  }
}

/** What a field shows of the acme item; of a new one, what it shows at first. */
function textOf(acmeItem: AcmeItem | null, name: FieldName): string {
  return String(acmeItem === null ? (name === 'quantity' ? 1 : '') : (acmeItem[name] ?? ''));
}

function isFieldName(name: string): name is FieldName {
  return fieldNames.some((field) => field === name);
}
