import { billOf } from './bill.js';
import { commandOf } from './command.js';
import { mermaidOf } from './diagram.js';
import { filesOf } from './files.js';

/** All that the page says of a combination, as the generator says it. */
export const summaryOf = (catalog, combination) => ({
  command: commandOf(catalog, combination),
  bill: billOf(catalog, combination),
  diagram: mermaidOf(catalog, combination),
  files: filesOf(catalog, combination),
});
