import { dollars, exact } from './bill.js';
import { treeOf } from './files.js';
import { pictureOf } from './picture.js';
import { summaryOf } from './summary.js';

const element = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text }, attributes);

/** Shows what a combination gives. */
export const showResult = (catalog, combination) => {
  const { command, bill, files } = summaryOf(catalog, combination);
  showCommand(command);
  showBill(bill);
  document.getElementById('diagram').innerHTML = pictureOf(catalog, combination);
  document.getElementById('good').replaceChildren(...catalog.options.map(option =>
    element('li', option.choices.find(choice => choice.id === combination[option.id]).goodFor)));
  document.getElementById('count').textContent = `${files.length} files in ${catalog.name}/`;
  showFiles(files);
};

/** Each option on a line of its own; copied, it is one line. */
const showCommand = command => {
  document.getElementById('command').replaceChildren(...command.split(/ (?=--)/).map((part, index) =>
    element('span', index === 0 ? part : ` ${part}`, { className: 'part' })));
};

const showBill = bill => {
  document.querySelector('#bill tbody').replaceChildren(...bill.lines.map(line => {
    const row = element('tr', '');
    const name = element('th', line.name, { scope: 'row' });
    row.append(name, ...['dev', 'prod'].map(environment => amountOf(line, environment)));
    return row;
  }));
  for (const environment of ['dev', 'prod']) {
    document.querySelector(`[data-sum=${environment}]`).textContent = exact(bill[environment]);
    document.querySelector(`[data-total=${environment}]`).textContent = dollars(bill[environment]);
  }
  document.querySelector('.dock-bill').textContent = `${dollars(bill.dev)} dev · ${dollars(bill.prod)} prod`;
};

const amountOf = (line, environment) => {
  const count = line[environment];
  const cell = element('td', count === 0 ? '–' : exact(count * line.cents));
  if (count > 1) {
    cell.prepend(element('span', `${count} for `, { className: 'times' }));
  }
  return cell;
};

/** What is open stays open. */
const showFiles = files => {
  const place = document.getElementById('files');
  const open = new Set([...place.querySelectorAll('details[open]')].map(folder => folder.dataset.path));
  place.replaceChildren(...branchesOf(treeOf(files), open));
};

const branchesOf = (folder, open) => [
  ...folder.folders.map(child => {
    const details = element('details', '', { open: open.has(child.path) });
    details.dataset.path = child.path;
    const summary = element('summary', `${child.name}/ `);
    summary.append(element('span', `${child.count}`, { className: 'times' }));
    details.append(summary, ...branchesOf(child, open));
    return details;
  }),
  ...(folder.files.length === 0 ? [] : [listOf(folder.files)]),
];

const listOf = files => {
  const list = element('ul', '');
  list.append(...files.map(file => element('li', file)));
  return list;
};
