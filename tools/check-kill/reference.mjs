import { readFileSync } from 'node:fs';
import { builtLibrary } from './built-library.mjs';

/**
 * An optimization in one process and one thread, by the libraries alone: no broker, no database, no chunk. A distributed
 * run must equal it to the last bit.
 *
 * @param {{ root: string, spec: object, search: object, columnFiles: string[] }} input specification and search as the run's
 *   row holds them; the files of its markets' data sets, by their places
 * @returns {import('./reference.d.mts').Reference}
 */
export function singleProcessReference({ root, spec, search, columnFiles }) {
  const { rank } = builtLibrary(root, 'optimization');
  const { marketSpecs } = builtLibrary(root, 'contracts');
  const tasks = marketSpecs(spec).map((own, place) => taskOf(root, own, readFileSync(columnFiles[place])));
  const parts = search.method === 'grid' ? [wholeGrid(root, tasks, search)] : [...generations(root, tasks, search)];
  const ranked = rank(
    parts.flatMap(({ rows }) => rows).filter(({ error }) => error === null),
    search.objective,
  );
  return {
    rows: parts.flatMap(({ columns, rows }) => rows.map((row, place) => rowOf(row, place, columns, flagsOf(root)))),
    ranking: ranked.map(({ combinationIndex }) => combinationIndex),
  };
}

function wholeGrid(root, tasks, search) {
  const { gridOf } = builtLibrary(root, 'optimization');
  return allOf(root, tasks, gridOf(search, tasks[0].strategy), search);
}

/** Every combination of a space, each on its market. */
function allOf(root, tasks, space, search) {
  const objective = builtLibrary(root, 'optimization').rowObjectiveOf(search);
  const { rowsOf, runMarkets } = builtLibrary(root, 'sweep');
  const columns = runMarkets((market) => ({ task: tasks[market] }), space, 0, space.size, objective);
  return { columns, rows: rowsOf(columns) };
}

/** Asks a search, runs what it asks for, tells it all figures, and asks again. */
function* generations(root, tasks, search) {
  const { createSearch, ListSpace, ResultJudge, sampleSpaceOf, searchRequestOf } = builtLibrary(root, 'optimization');
  const [{ strategy }] = tasks;
  const space = sampleSpaceOf(search, strategy);
  const judge = ResultJudge.of(search);
  const asked = createSearch(searchRequestOf(search, strategy));
  for (let next = asked.ask(); next !== null; next = asked.ask()) {
    const part = allOf(root, tasks, new ListSpace(space, next.firstIndex, next.trials, next.markets), search);
    yield part;
    asked.tell(part.rows.map(({ combinationIndex }, row) => judge.trialResult(combinationIndex, figuresOf(part, row))));
  }
}

function figuresOf({ columns }, row) {
  return Object.fromEntries(columns.metrics.map(({ id, value }) => [id, Number.isNaN(value[row]) ? null : value[row]]));
}

/** The task that a run's specification means, on the bars of a column file. */
export function taskOf(root, spec, bytes) {
  const { decodeColumnFile, parseTimeframe } = builtLibrary(root, 'market-data');
  const { referencedStrategy } = builtLibrary(root, 'strategies');
  const { instrument, execution, metrics, startTimeMs, endTimeMs, tradeFrom } = spec;
  return {
    strategy: referencedStrategy(spec.strategy),
    series: decodeColumnFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
    timeframeMs: parseTimeframe(spec.timeframe).durationMs,
    instrument,
    execution,
    metrics,
    startTimeMs,
    endTimeMs,
    tradeFrom,
  };
}

/** Metrics that are yes or no: computed as 1 or 0, shown as true or false. */
function flagsOf(root) {
  const { metricDefinitions } = builtLibrary(root, 'metrics');
  return new Set(metricDefinitions.filter(({ unit }) => unit === 'flag').map(({ id }) => id));
}

// A failed combination has no figures at all.
function rowOf(row, place, columns, flags) {
  const metrics = {};
  const notes = {};
  for (const { id, value, reason } of row.error === null ? columns.metrics : []) {
    const isMissing = Number.isNaN(value[place]);
    metrics[id] = isMissing ? null : flags.has(id) ? value[place] === 1 : value[place];
    if (isMissing) notes[id] = reason[place];
  }
  if (columns.objectiveReason[place] !== '') notes.objective_value = columns.objectiveReason[place];
  return {
    combination_index: row.combinationIndex,
    params: row.params,
    status: row.error === null ? 'succeeded' : 'failed',
    error: row.error,
    objective_value: row.objectiveValue,
    metrics,
    metric_notes: notes,
    result_hash: row.resultHash,
  };
}
