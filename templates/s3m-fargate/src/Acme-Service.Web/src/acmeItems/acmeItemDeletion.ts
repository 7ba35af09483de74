import type { Failure } from '../failure.ts';
import { Dialog } from '../page/dialog.ts';
import type { AcmeItem } from './acmeItem.ts';
import type { AcmeItemsApi } from './acmeItemsApi.ts';

/** The dialog that asks before an acme item is deleted. */
export class AcmeItemDeletion {
  readonly #api: AcmeItemsApi;
  readonly #dialog: Dialog;
  readonly #reload: () => void;
  #delete: () => Promise<() => void> = () => Promise.reject(new Error('No acme item was asked about.'));

  /** @param reload reads the list again, when it turns out to be out of date */
  constructor(api: AcmeItemsApi, reload: () => void) {
    this.#api = api;
    this.#reload = reload;
    this.#dialog = new Dialog(
      '#acme-item-deletion',
      () => this.#delete(),
      (failure) => this.#report(failure),
    );
  }

  ask(acmeItem: AcmeItem, deleted: () => void): void {
    this.#delete = async () => {
      await this.#api.delete(acmeItem);
      return deleted;
    };
    this.#dialog.open(`Delete “${acmeItem.name}”?`);
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
