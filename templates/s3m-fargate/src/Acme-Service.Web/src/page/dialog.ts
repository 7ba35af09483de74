import { Failure } from '../failure.ts';
import { find } from './find.ts';
import { Notice } from './notice.ts';

/** A dialog with one form: it closes when its action has worked, and otherwise shows why not. */
export class Dialog {
  readonly element: HTMLDialogElement;
  readonly notice: Notice;
  readonly #cancel: HTMLButtonElement;
  #busy = false;

  /**
   * @param submit answers what to do once the dialog is closed
   * @param fail shows a failure of `submit`
   */
  constructor(selector: string, submit: () => Promise<() => void>, fail: (failure: Failure) => void) {
    this.element = find(selector, HTMLDialogElement);
    this.notice = new Notice(find('.notice', HTMLElement, this.element));
    this.#cancel = find('[data-cancel]', HTMLButtonElement, this.element);
    this.#cancel.addEventListener('click', () => this.element.close());
    this.element.addEventListener('cancel', (event) => {
      if (this.#busy) {
        event.preventDefault();
      }
    });
    find('form', HTMLFormElement, this.element).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit(submit, fail);
    });
  }

  open(title: string): void {
    this.notice.clear();
    find('h2', HTMLElement, this.element).textContent = title;
    this.element.showModal();
  }

  async #submit(submit: () => Promise<() => void>, fail: (failure: Failure) => void): Promise<void> {
    if (this.#busy) {
      return;
    }

    this.#setBusy(true);
    this.notice.clear();
    try {
      const then = await submit();
      // Closing gives the focus back to the button that opened the dialog; what follows may have a better place for it.
      this.element.close();
      then();
    } catch (thrown) {
      fail(Failure.from(thrown));
    } finally {
      this.#setBusy(false);
    }
  }

  /** While the dialog waits for an answer it stays open, so that the answer does not come to another one. */
  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.#cancel.disabled = busy;
    this.element.classList.toggle('busy', busy);
    // Browsers that know this attribute let a second Esc pass, whatever became of the cancel event.
    this.element.setAttribute('closedby', busy ? 'none' : 'closerequest');
  }
}
