/**
 * Where each node of the diagram stands: column, from -1 to 1, and row. Rows that a combination leaves empty take no room. What is
 * outside of the VPC and beside the way in stands above it, so that the box of the VPC holds nothing but what is in it.
 */
const places = {
  roles: [-1, 0], client: [0, 0], bucket: [1, 0],
  authorizer: [-1, 1], users: [-1, 1], gateway: [0, 1], site: [1, 1],
  nlb: [0, 3],
  alb: [0, 4],
  tasks: [0, 5], web: [1, 5],
  postgres: [-0.5, 6], nat: [0.5, 6], endpoints: [0.5, 6],
  table: [-0.5, 7], internet: [0.5, 7], aws: [0.5, 7],
};

/** The first row in the VPC: a public load balancer is the gateway, and stands in it. */
const firstRowInside = 2;

/** Column and row of each node, by id. */
export const placesOf = graph => {
  const wanted = graph.nodes.map(node => {
    const place = places[node.id];
    if (!place) {
      throw new Error(`The diagram has no place for '${node.id}': add it to places.js.`);
    }
    const [column, row] = place;
    return { id: node.id, column, row: node.inside ? Math.max(row, firstRowInside) : row };
  });
  const rows = [...new Set(wanted.map(place => place.row))].sort((one, other) => one - other);
  return Object.fromEntries(wanted.map(({ id, column, row }) => [id, { column, row: rows.indexOf(row) }]));
};
