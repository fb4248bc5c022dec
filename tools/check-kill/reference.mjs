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
  const { runAll } = builtLibrary(root, 'sweep');
  const { createSearchSpace, rank } = builtLibrary(root, 'optimization');
  const task = taskOf(root, spec, readFileSync(columnFile));
  const space = createSearchSpace(
    { axes: search.grid, fixed: search.fixed, constraints: search.constraints },
    task.strategy,
  );
  const { columns, rows } = runAll(task, space, search.objective);
  const ranked = rank(
    rows.filter(({ error }) => error === null),
    search.objective,
  );
  return {
    rows: rows.map((row, index) => rowOf(row, index, columns.metrics, flagsOf(root))),
    ranking: ranked.map(({ combinationIndex }) => combinationIndex),
  };
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
function rowOf(row, index, columns, flags) {
  const metrics = {};
  const notes = {};
  for (const { id, value, reason } of row.error === null ? columns : []) {
    const isMissing = Number.isNaN(value[index]);
    metrics[id] = isMissing ? null : flags.has(id) ? value[index] === 1 : value[index];
    if (isMissing) notes[id] = reason[index];
  }
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
