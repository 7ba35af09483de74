import { find } from '../page/find.ts';
import type { Item } from './item.ts';

export interface ItemRowActions {
  readonly edit: () => void;
  readonly delete: () => void;
}

/** One line of the list, from the template in index.html. */
export function itemRow(item: Item, actions: ItemRowActions): HTMLLIElement {
  const content = find('#item-row', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  find('h2', HTMLElement, content).textContent = item.name;
  find('p', HTMLElement, content).textContent = item.description;
  find('b', HTMLElement, content).textContent = item.quantity.toLocaleString();
  bind(find('[data-edit]', HTMLButtonElement, content), `Edit ${item.name}`, actions.edit);
  bind(find('[data-delete]', HTMLButtonElement, content), `Delete ${item.name}`, actions.delete);
  return find('li', HTMLLIElement, content);
}

function bind(button: HTMLButtonElement, name: string, action: () => void): void {
  button.setAttribute('aria-label', name);
  button.addEventListener('click', action);
}
