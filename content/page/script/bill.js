import { matches } from './combinations.js';

/** What a combination costs a month before traffic, in cents. */
export const billOf = (catalog, combination) => {
  const lines = catalog.costs.filter(cost => matches(cost.when, combination)).map(({ name, dev, prod, cents }) => ({ name, dev, prod, cents }));
  const sum = environment => lines.reduce((total, line) => total + line[environment] * line.cents, 0);
  return { lines, dev: sum('dev'), prod: sum('prod') };
};

/** Whole dollars, such as $61. */
export const dollars = cents => `$${Math.round(cents / 100)}`;

/** Dollars and cents, such as 61.14. */
export const exact = cents => (cents / 100).toFixed(2);
