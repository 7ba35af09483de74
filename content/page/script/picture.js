import { graphOf } from './diagram.js';
import { placesOf } from './places.js';

const node = { width: 146, height: 46 };
const step = { column: 214, row: 92 };
const margin = 18;
const boxPadding = { side: 24, top: 26, bottom: 20 };

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The diagram of a combination as an SVG element, in words for those who do not see it. */
export const pictureOf = (catalog, combination) => {
  const graph = graphOf(catalog, combination);
  const centres = centresOf(placesOf(graph));
  const inside = graph.nodes.filter(entry => entry.inside).map(({ id }) => centres[id]);
  const box = boundsOf(inside, boxPadding);
  const loop = graph.edges.some(edge => edge.from === edge.to) ? 120 : 0;
  const whole = boundsOf(Object.values(centres), { side: margin, top: margin, bottom: margin });
  const left = Math.min(whole.left, box.left - margin / 2);
  const right = Math.max(whole.right, box.right + margin / 2) + loop;
  const top = Math.min(whole.top, box.top - margin / 2);
  const bottom = Math.max(whole.bottom, box.bottom + margin / 2);

  return `<svg viewBox="${left} ${top} ${right - left} ${bottom - top}" style="max-width:${right - left}px" role="img" aria-label="${escaped(inWords(graph))}">
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0.5 0.5 7.5 4 0.5 7.5z" class="head"/></marker></defs>
<g class="vpc"><rect x="${box.left}" y="${box.top}" width="${box.right - box.left}" height="${box.bottom - box.top}" rx="14"/><text x="${box.left + 14}" y="${box.top + 19}">VPC</text></g>
${graph.edges.map(edge => edgeOf(edge, centres)).join('\n')}
${graph.nodes.map(entry => nodeOf(entry, centres[entry.id])).join('\n')}
</svg>`;
};

/** One sentence for each edge. */
const inWords = graph => {
  const label = id => graph.nodes.find(candidate => candidate.id === id).label;
  return `Diagram. ${graph.edges.map(edge => `${label(edge.from)} to ${label(edge.to)}${edge.label ? ` (${edge.label})` : ''}`).join('. ')}.`;
};

const centresOf = places => Object.fromEntries(Object.entries(places).map(([id, place]) =>
  [id, { ...place, x: place.column * step.column, y: place.row * step.row }]));

const boundsOf = (centres, padding) => ({
  left: Math.min(...centres.map(centre => centre.x)) - node.width / 2 - padding.side,
  right: Math.max(...centres.map(centre => centre.x)) + node.width / 2 + padding.side,
  top: Math.min(...centres.map(centre => centre.y)) - node.height / 2 - padding.top,
  bottom: Math.max(...centres.map(centre => centre.y)) + node.height / 2 + padding.bottom,
});

const nodeOf = ({ label, shape, inside }, { x, y }) => {
  const [left, top] = [x - node.width / 2, y - node.height / 2];
  return `<g class="node ${shape}${inside ? ' inside' : ''}">${outlineOf(shape, left, top)}<text x="${x}" y="${y + (shape === 'cylinder' ? 7 : 4.5)}">${escaped(label)}</text></g>`;
};

const outlineOf = (shape, left, top) => {
  if (shape !== 'cylinder') {
    return `<rect x="${left}" y="${top}" width="${node.width}" height="${node.height}" rx="${shape === 'stadium' ? node.height / 2 : 9}"/>`;
  }
  const [right, bottom, curve] = [left + node.width, top + node.height, 6];
  const lid = `a${node.width / 2} ${curve} 0 0 1 ${node.width} 0`;
  return `<path d="M${left} ${top + curve}${lid}V${bottom - curve}a${node.width / 2} ${curve} 0 0 1 ${-node.width} 0z"/>`
    + `<path class="lid" d="M${left} ${top + curve}a${node.width / 2} ${curve} 0 0 0 ${right - left} 0"/>`;
};

const edgeOf = ({ from, to, label, twoWay }, centres) => {
  const { path, text } = from === to ? loopAt(centres[from]) : routeOf(centres[from], centres[to]);
  return `<g class="edge"><path d="${path}" marker-end="url(#head)"${twoWay ? ' marker-start="url(#head)"' : ''}/>`
    + (label ? `<text x="${text.x}" y="${text.y}" class="${text.side ?? ''}">${escaped(label)}</text>` : '') + '</g>';
};

const loopAt = ({ x, y }) => {
  const side = x + node.width / 2;
  return { path: `M${side} ${y - 11}C${side + 38} ${y - 24} ${side + 38} ${y + 24} ${side} ${y + 11}`, text: { x: side + 36, y: y + 4, side: 'beside' } };
};

/** Down or up between rows of a column; sideways, through the gap between columns, otherwise. */
const routeOf = (from, to) => {
  if (Math.abs(to.column - from.column) < 1) {
    const direction = Math.sign(to.row - from.row);
    const start = { x: from.x + (to.x - from.x) * 0.3, y: from.y + direction * node.height / 2 };
    const end = { x: to.x, y: to.y - direction * node.height / 2 };
    const middle = (start.y + end.y) / 2;
    return {
      path: `M${start.x} ${start.y}C${start.x} ${middle} ${end.x} ${middle} ${end.x} ${end.y}`,
      text: { x: (start.x + end.x) / 2 + 9, y: start.y + (end.y - start.y) * 0.34 + 4, side: 'beside' },
    };
  }
  const direction = Math.sign(to.column - from.column);
  const level = to.row === from.row;
  const start = { x: from.x + direction * node.width / 2, y: from.y };
  const end = { x: to.x - direction * node.width / 2, y: to.y - (level ? 0 : 11) };
  const middle = (start.x + end.x) / 2;
  return {
    path: `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`,
    text: { x: middle + (level ? 0 : direction * 8), y: (start.y + end.y) / 2 + (level ? -8 : 4) },
  };
};
