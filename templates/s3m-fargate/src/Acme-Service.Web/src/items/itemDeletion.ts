import type { Failure } from '../failure.ts';
import { Dialog } from '../page/dialog.ts';
import type { Item } from './item.ts';
import type { ItemsApi } from './itemsApi.ts';

/** The dialog that asks before an item is deleted. */
export class ItemDeletion {
  readonly #api: ItemsApi;
  readonly #dialog: Dialog;
  readonly #reload: () => void;
  #delete: () => Promise<() => void> = () => Promise.reject(new Error('No item was asked about.'));

  /** @param reload reads the list again, when it turns out to be out of date */
  constructor(api: ItemsApi, reload: () => void) {
    this.#api = api;
    this.#reload = reload;
    this.#dialog = new Dialog(
      '#item-deletion',
      () => this.#delete(),
      (failure) => this.#report(failure),
    );
  }

  ask(item: Item, deleted: () => void): void {
    this.#delete = async () => {
      await this.#api.delete(item);
      return deleted;
    };
    this.#dialog.open(`Delete “${item.name}”?`);
  }

  #report(failure: Failure): void {
    const isOutdated = failure.status === 404 || failure.status === 412;
    this.#dialog.notice.show(isOutdated ? failure.with({ action: { label: 'Reload the list', run: () => this.#leave() } }) : failure);
  }

  #leave(): void {
    this.#dialog.element.close();
    this.#reload();
  }
}
