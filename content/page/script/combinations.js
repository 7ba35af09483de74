/** Whether a combination has one of the choices listed for every option that a selection names. */
export const matches = (selection, combination) =>
  Object.entries(selection).every(([option, choices]) => choices.includes(combination[option]));

/** The defaults, with the given values put over them. */
export const withDefaults = (catalog, values) =>
  Object.fromEntries(catalog.options.map(option => [option.id, values[option.id] ?? option.default]));

/** The rules that refuse a combination. */
export const refusals = (catalog, combination) =>
  catalog.rules.filter(rule => matches(rule.when, combination) && !matches(rule.require, combination));

/** Every combination that no rule refuses, in catalog order: the last option changes fastest. */
export const validCombinations = catalog =>
  catalog.options
    .reduce((rows, option) => rows.flatMap(row => option.choices.map(choice => ({ ...row, [option.id]: choice.id }))), [{}])
    .filter(combination => refusals(catalog, combination).length === 0);

/** The options in which two combinations differ. */
export const differences = (catalog, one, other) => catalog.options.map(option => option.id).filter(id => one[id] !== other[id]);

/**
 * The valid combination that has the wanted values and changes as little as possible. Where not all of them go together, the
 * earlier ones win.
 */
export const nearest = (catalog, wanted, current) => {
  let candidates = validCombinations(catalog);
  for (const [option, choice] of Object.entries(wanted)) {
    const left = candidates.filter(candidate => candidate[option] === choice);
    candidates = left.length > 0 ? left : candidates;
  }
  const distances = candidates.map(candidate => differences(catalog, candidate, current).length);
  return candidates[distances.indexOf(Math.min(...distances))];
};
