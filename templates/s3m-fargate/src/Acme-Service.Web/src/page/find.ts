/** The one element of index.html that fits the selector. */
export function find<T extends Element>(selector: string, type: new () => T, root: ParentNode = document): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) {
    throw new Error(`index.html has no ${type.name} ${selector}.`);
  }

  return element;
}
