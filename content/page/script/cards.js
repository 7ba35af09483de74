import { billOf, dollars } from './bill.js';
import { differences, nearest, refusals } from './combinations.js';

const perMonth = cents => {
  const rounded = Math.round(cents / 100);
  return rounded === 0 ? '' : `${rounded > 0 ? '+' : '−'}${dollars(Math.abs(cents))} a month`;
};

/** Shows which choice of each option is taken, which are refused and why, and what each would change on the bill. */
export const showCards = (catalog, combination) => {
  const current = billOf(catalog, combination).dev;
  for (const card of document.querySelectorAll('.card')) {
    const { option, choice } = card.dataset;
    const changed = { ...combination, [option]: choice };
    const [refusal] = refusals(catalog, changed);
    const instead = nearest(catalog, { [option]: choice }, combination);
    const chosen = combination[option] === choice;

    card.classList.toggle('chosen', chosen);
    card.classList.toggle('refused', refusal !== undefined);
    const radio = card.querySelector('input');
    radio.checked = chosen;
    radio.disabled = refusal !== undefined;
    card.querySelector('.delta').textContent = chosen ? '' : perMonth(billOf(catalog, instead).dev - current);
    card.querySelector('.reason').textContent = refusal?.message ?? '';

    const anyway = card.querySelector('.anyway');
    anyway.hidden = refusal === undefined;
    anyway.textContent = refusal
      ? `Take ${choice} with ${differences(catalog, changed, instead).map(other => `${other} ${instead[other]}`).join(' and ')}`
      : '';
  }
};
