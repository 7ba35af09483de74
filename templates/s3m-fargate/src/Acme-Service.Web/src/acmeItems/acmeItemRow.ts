import { find } from '../page/find.ts';
import type { AcmeItem } from './acmeItem.ts';

export interface AcmeItemRowActions {
  readonly edit: () => void;
  readonly delete: () => void;
}

/** Texts beyond this are folded. */
const foldedLength = 180;
const foldedLines = 3;

/**
 * One line of the list, from the template in index.html.
 *
 * @param actions what the person may do with the acme item; null for looking at it alone
 */
export function acmeItemRow(acmeItem: AcmeItem, actions: AcmeItemRowActions | null): HTMLLIElement {
  const content = find('#acme-item-row', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  find('h2', HTMLElement, content).textContent = acmeItem.name;
  find('b', HTMLElement, content).textContent = acmeItem.quantity.toLocaleString();
  describe(acmeItem, content);
  showTime(find('time', HTMLTimeElement, content), new Date(acmeItem.updatedAt));
  if (actions) {
    bind(find('[data-edit]', HTMLButtonElement, content), `Edit ${acmeItem.name}`, actions.edit);
    bind(find('[data-delete]', HTMLButtonElement, content), `Delete ${acmeItem.name}`, actions.delete);
  } else {
    find('.acme-item-actions', HTMLElement, content).remove();
  }

  return find('li', HTMLLIElement, content);
}

function describe(acmeItem: AcmeItem, content: DocumentFragment): void {
  const text = acmeItem.description ?? '';
  const description = find('.acme-item-description', HTMLElement, content);
  const unfold = find('[data-unfold]', HTMLButtonElement, content);
  description.textContent = text;
  if (text.length <= foldedLength && text.split('\n').length <= foldedLines) {
    unfold.remove();
    return;
  }

  description.classList.add('folded');
  bind(unfold, `Show all of ${acmeItem.name}`, () => {
    const folded = description.classList.toggle('folded');
    unfold.textContent = folded ? 'Show all' : 'Show less';
    unfold.setAttribute('aria-label', `${unfold.textContent} of ${acmeItem.name}`);
    unfold.setAttribute('aria-expanded', String(!folded));
  });
}

function showTime(element: HTMLTimeElement, time: Date): void {
  element.dateTime = time.toISOString();
  element.textContent = time.toLocaleDateString(undefined, { dateStyle: 'medium' });
  element.title = time.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
}

function bind(button: HTMLButtonElement, name: string, action: () => void): void {
  button.setAttribute('aria-label', name);
  button.addEventListener('click', action);
}
