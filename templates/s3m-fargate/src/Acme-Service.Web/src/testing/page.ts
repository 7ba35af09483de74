import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../page/find.ts';

const html = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');

/** Makes index.html the page of a test, as a browser that has just opened it. */
export function openPage(): void {
  sessionStorage.clear();
  document.body.innerHTML = html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
}

export function type(field: string, value: string): void {
  (find(`#${field}`, HTMLElement) as HTMLInputElement | HTMLTextAreaElement).value = value;
}

export function fieldValue(field: string): string {
  return (find(`#${field}`, HTMLElement) as HTMLInputElement | HTMLTextAreaElement).value;
}

/** The visible button with this text or label, in the dialog that is open if there is one. */
export function button(name: string): HTMLButtonElement {
  const root = document.querySelector('dialog[open]') ?? document.body;
  const found = [...root.querySelectorAll('button')].find(
    (each) => isVisible(each) && (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) {
    throw new Error(`There is no button ${name}.`);
  }

  return found;
}

export function isVisible(element: Element): boolean {
  const dialog = element.closest('dialog');
  return element.closest('[hidden]') === null && (dialog === null || dialog.open);
}

/** What a person sees of the part of the page. */
export function textOf(selector: string): string {
  const element = find(selector, HTMLElement);
  return isVisible(element) ? (element.textContent?.trim() ?? '') : '';
}
