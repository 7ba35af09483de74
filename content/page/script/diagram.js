import { matches } from './combinations.js';

const textsFor = (lines, combination) => lines.filter(line => matches(line.when, combination)).map(line => line.text);

/** The Mermaid text in the README of a combination's solution. */
export const mermaidOf = (catalog, combination) => {
  const { around, nodes, edges } = catalog.diagram;
  return [
    'flowchart LR',
    ...textsFor(around, combination).map(text => `  ${text}`),
    '  subgraph vpc[VPC]',
    ...textsFor(nodes, combination).map(text => `    ${text}`),
    '  end',
    ...textsFor(edges, combination).map(text => `  ${text}`),
  ].join('\n');
};

const nodePattern = /^(\w+)(?:\(\[(.+)\]\)|\[\((.+)\)\]|\[(.+)\])?$/;

const edgePattern = /^(.+?) (<?==>)(?:\|(.+?)\|)? (.+)$/;

/** The same diagram as nodes and edges: `{ nodes: [{ id, label, shape, inside }], edges: [{ from, to, label, twoWay }] }`. */
export const graphOf = (catalog, combination) => {
  const { around, nodes, edges } = catalog.diagram;
  const graph = { nodes: [], edges: [] };

  const add = (text, inside) => {
    const [, id, stadium, cylinder, box] = nodePattern.exec(text);
    const label = stadium ?? cylinder ?? box;
    if (label && !graph.nodes.some(node => node.id === id)) {
      graph.nodes.push({ id, label, shape: stadium ? 'stadium' : cylinder ? 'cylinder' : 'box', inside });
    }
    return id;
  };

  textsFor(around, combination).forEach(text => add(text, false));
  textsFor(nodes, combination).forEach(text => add(text, true));
  for (const text of textsFor(edges, combination)) {
    const [, from, arrow, label, to] = edgePattern.exec(text);
    graph.edges.push({ from: add(from, false), to: add(to, false), label, twoWay: arrow.startsWith('<') });
  }
  return graph;
};
