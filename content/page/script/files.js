import { matches } from './combinations.js';

/** Paths of the files that a combination gives. */
export const filesOf = (catalog, combination) => {
  const renames = new Map();
  for (const rename of catalog.renames.filter(entry => matches(entry.when, combination))) {
    renames.set(rename.from, renames.get(rename.from) ?? rename.to);
  }
  return catalog.files
    .filter(group => group.claims.every(selections => selections.some(selection => matches(selection, combination))))
    .flatMap(group => group.paths)
    .map(path => (renames.get(path) ?? path).replaceAll(catalog.nameToken, catalog.name))
    .sort();
};

/** Paths as folders: folders first, each with how many files it holds. */
export const treeOf = paths => {
  const root = { name: '', path: '', folders: [], files: [], count: paths.length };
  for (const path of paths) {
    const parts = path.split('/');
    let folder = root;
    for (const name of parts.slice(0, -1)) {
      let next = folder.folders.find(candidate => candidate.name === name);
      if (!next) {
        next = { name, path: folder.path ? `${folder.path}/${name}` : name, folders: [], files: [], count: 0 };
        folder.folders.push(next);
      }
      next.count += 1;
      folder = next;
    }
    folder.files.push(parts.at(-1));
  }
  return root;
};
