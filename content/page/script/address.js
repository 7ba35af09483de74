import { nearest, withDefaults } from './combinations.js';

/** The part of the page's address that names a combination: what is no default. */
export const fragmentOf = (catalog, combination) =>
  new URLSearchParams(catalog.options
    .filter(option => combination[option.id] !== option.default)
    .map(option => [option.id, combination[option.id]])).toString();

/** The combination that an address names. What is unknown in it is passed over, and what does not go together is put right. */
export const combinationIn = (catalog, fragment) => {
  const parameters = new URLSearchParams(fragment);
  const values = {};
  for (const option of catalog.options) {
    const choice = parameters.get(option.id);
    if (option.choices.some(candidate => candidate.id === choice)) {
      values[option.id] = choice;
    }
  }
  return nearest(catalog, values, withDefaults(catalog, values));
};
