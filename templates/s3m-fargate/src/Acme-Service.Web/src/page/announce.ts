import { find } from './find.ts';

const shownMilliseconds = 5000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a few seconds that something worked, without taking the focus. */
export function announce(sentence: string): void {
  const status = find('#status', HTMLElement);
  status.textContent = sentence;
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = ''), shownMilliseconds);
}
