import { readFileSync } from 'node:fs';
import { builtLibrary } from './built-library.mjs';

/**
 * An optimization in one process and one thread, by the libraries alone: no broker, no database, no chunk. A distributed
 * run must equal it to the last bit.
 *
 * @param {{ root: string, spec: object, search: object, columnFile: string }} input specification and search as the run's
 *   row holds them; the file of its data set
 * @returns {import('./reference.d.mts').Reference}
 */
export function singleProcessReference({ root, spec, search, columnFile }) {
  const { rank } = builtLibrary(root, 'optimization');
  const task = taskOf(root, spec, readFileSync(columnFile));
  const parts = search.method === 'grid' ? [wholeGrid(root, task, search)] : [...generations(root, task, search)];
  const ranked = rank(
    parts.flatMap(({ rows }) => rows).filter(({ error }) => error === null),
    search.objective,
  );
  return {
    rows: parts.flatMap(({ columns, rows }) => rows.map((row, place) => rowOf(row, place, columns, flagsOf(root)))),
    ranking: ranked.map(({ combinationIndex }) => combinationIndex),
  };
}

function wholeGrid(root, task, search) {
  const { gridOf, rowObjectiveOf } = builtLibrary(root, 'optimization');
  return builtLibrary(root, 'sweep').runAll(task, gridOf(search, task.strategy), rowObjectiveOf(search));
}

/** Asks a search, runs what it asks for, tells it all figures, and asks again. */
function* generations(root, task, search) {
  const { runAll } = builtLibrary(root, 'sweep');
  const { createSearch, ListSpace, ResultJudge, rowObjectiveOf, sampleSpaceOf, searchRequestOf } = builtLibrary(
    root,
    'optimization',
  );
  const space = sampleSpaceOf(search, task.strategy);
  const judge = ResultJudge.of(search);
  const asked = createSearch(searchRequestOf(search, task.strategy));
  for (let next = asked.ask(); next !== null; next = asked.ask()) {
    const trials = new ListSpace(space, next.firstIndex, next.trials);
    const part = runAll(task, trials, rowObjectiveOf(search));
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
