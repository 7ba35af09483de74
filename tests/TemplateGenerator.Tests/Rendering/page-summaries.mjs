// Runs the script of the page to choose on as it stands in the page, without a browser.
//   node page-summaries.mjs <page> > what it says of every combination, and of every set of answers
import { readFileSync } from 'node:fs';

const page = readFileSync(process.argv[2], 'utf8');
const element = opening => page.split(opening)[1].split('</script>')[0];
const catalog = JSON.parse(element('<script type="application/json" id="catalog">'));
const script = `${element('<script type="module">')}
export { answered, combinationIn, fragmentOf, graphOf, pictureOf, placesOf, refusals, summaryOf, validCombinations };`;
const { answered, combinationIn, fragmentOf, graphOf, pictureOf, placesOf, refusals, summaryOf, validCombinations } =
  await import(`data:text/javascript,${encodeURIComponent(script)}`);

const combinations = validCombinations(catalog).map(values => {
  const graph = graphOf(catalog, values);
  const places = placesOf(graph);
  return {
    values,
    ...summaryOf(catalog, values),
    places: Object.values(places).map(({ column, row }) => `${column} ${row}`),
    edgesOfUnknownNodes: graph.edges.filter(edge => !places[edge.from] || !places[edge.to]),
    drawnEdges: pictureOf(catalog, values).split('class="edge"').length - 1,
    edges: graph.edges.length,
    fromItsAddress: combinationIn(catalog, fragmentOf(catalog, values)),
  };
});

const sets = catalog.questions.reduce(
  (rows, question) => rows.flatMap(row => question.answers.map((_, index) => [...row, index])), [[]]);
const answers = sets.map(set => {
  const { preset, combination, changes } = answered(catalog, set);
  return { answers: set, preset: preset.id, values: combination, changes, refusals: refusals(catalog, combination).length };
});

process.stdout.write(JSON.stringify({ combinations, answers }));
