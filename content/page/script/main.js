import { combinationIn, fragmentOf } from './address.js';
import { showCards } from './cards.js';
import { nearest, withDefaults } from './combinations.js';
import { commandOf, presetOf } from './command.js';
import { answered } from './questions.js';
import { showResult } from './result.js';
import { offerThemes } from './theme.js';

const start = catalog => {
  let combination = combinationIn(catalog, location.hash.slice(1));

  const show = () => {
    const preset = presetOf(catalog, combination);
    for (const button of document.querySelectorAll('[data-preset]')) {
      button.setAttribute('aria-pressed', `${button.dataset.preset === preset?.id}`);
    }
    showCards(catalog, combination);
    showResult(catalog, combination);
  };

  const choose = next => {
    combination = next;
    const fragment = fragmentOf(catalog, combination);
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search);
    show();
  };

  const outcome = document.getElementById('outcome');
  const questions = [...document.querySelectorAll('[data-question]')];
  const answer = () => {
    if (questions.some(question => question.value === '')) {
      return;
    }
    const { preset, combination: next, changes } = answered(catalog, questions.map(question => Number(question.value)));
    choose(next);
    outcome.textContent = changes.length === 0
      ? `Your answers lead to the preset ${preset.id}. It is chosen below.`
      : `Nearest is the preset ${preset.id}; chosen below with ${changes.map(option => `--${option} ${next[option]}`).join(' and ')}.`;
  };
  questions.forEach(question => question.addEventListener('change', answer));

  for (const button of document.querySelectorAll('[data-preset]')) {
    const { values } = catalog.presets.find(preset => preset.id === button.dataset.preset);
    button.addEventListener('click', () => choose(withDefaults(catalog, values)));
  }
  for (const card of document.querySelectorAll('.card')) {
    const { option, choice } = card.dataset;
    card.querySelector('input').addEventListener('change', () => choose({ ...combination, [option]: choice }));
    card.querySelector('.anyway').addEventListener('click', () => {
      choose(nearest(catalog, { [option]: choice }, combination));
      card.querySelector('input').focus();
    });
  }
  const texts = { command: () => commandOf(catalog, combination), link: () => location.href };
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.addEventListener('click', async () => {
      await copy(texts[button.dataset.copy]());
      const status = button.parentElement.querySelector('.copied');
      status.textContent = 'Copied.';
      setTimeout(() => { status.textContent = ''; }, 4000);
    });
  }
  addEventListener('hashchange', () => choose(combinationIn(catalog, location.hash.slice(1))));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.addEventListener('click', event => {
      // The address holds the choices: a link within the page must not take their place.
      event.preventDefault();
      document.querySelector(link.hash).scrollIntoView();
      document.querySelector(link.hash).focus();
    });
  }
  offerThemes(document.getElementById('theme'));
  show();
};

/** A page from a disk has no clipboard in every browser; a selection can be copied in all of them. */
const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
};

if ('document' in globalThis) {
  start(JSON.parse(document.getElementById('catalog').textContent));
}
