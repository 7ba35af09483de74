import { find } from '../page/find.ts';
import type { Item } from './item.ts';

export interface ItemRowActions {
  readonly edit: () => void;
  readonly delete: () => void;
}

/** Texts beyond this are folded. */
const foldedLength = 180;
const foldedLines = 3;

/**
 * One line of the list, from the template in index.html.
 *
 * @param actions what the person may do with the item; null for looking at it alone
 */
export function itemRow(item: Item, actions: ItemRowActions | null): HTMLLIElement {
  const content = find('#item-row', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  find('h2', HTMLElement, content).textContent = item.name;
  find('b', HTMLElement, content).textContent = item.quantity.toLocaleString();
  describe(item, content);
  showTime(find('time', HTMLTimeElement, content), new Date(item.updatedAt));
  if (actions) {
    bind(find('[data-edit]', HTMLButtonElement, content), `Edit ${item.name}`, actions.edit);
    bind(find('[data-delete]', HTMLButtonElement, content), `Delete ${item.name}`, actions.delete);
  } else {
    find('.item-actions', HTMLElement, content).remove();
  }

  return find('li', HTMLLIElement, content);
}

function describe(item: Item, content: DocumentFragment): void {
  const text = item.description ?? '';
  const description = find('.item-description', HTMLElement, content);
  const unfold = find('[data-unfold]', HTMLButtonElement, content);
  description.textContent = text;
  if (text.length <= foldedLength && text.split('\n').length <= foldedLines) {
    unfold.remove();
    return;
  }

  description.classList.add('folded');
  bind(unfold, `Show all of ${item.name}`, () => {
    const folded = description.classList.toggle('folded');
    unfold.textContent = folded ? 'Show all' : 'Show less';
    unfold.setAttribute('aria-label', `${unfold.textContent} of ${item.name}`);
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
