import { Failure, type Action } from '../failure.ts';
import { find } from './find.ts';

/** A place for failures; screen readers read out what appears there. */
export class Notice {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement = find('#notice', HTMLElement)) {
    this.#place = place;
  }

  show(failure: Failure): void {
    const sentence = document.createElement('p');
    // Fields that are not on the page have no place of their own.
    sentence.textContent = [failure.message, ...Object.values(failure.fields)].join(' ');
    this.#place.replaceChildren(sentence);
    if (failure.action) {
      this.#place.append(actionButton(failure.action, this));
    }

    this.#place.hidden = false;
  }

  clear(): void {
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }
}

/** A button whose failures are shown by the notice. */
export function actionButton(action: Action, notice: Notice): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action.label;
  button.addEventListener('click', async () => {
    try {
      await action.run();
    } catch (thrown) {
      notice.show(Failure.from(thrown));
    }
  });
  return button;
}
