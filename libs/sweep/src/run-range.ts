import { coreMetricIds, metricIds, type MetricId } from '@barmill/metrics';
import { createSeriesCache, type Parameters, type SeriesCache } from '@barmill/strategies';
import { emptyColumns, type CombinationColumns } from './combination-columns';
import { resultHash } from './result-hash';
import { runCombination, type CombinationRun } from './run-combination';
import type { SweepTask } from './task';

/** What a sweep must know of its search space; the spaces of `@barmill/optimization` are such. */
export interface Combinations {
  readonly size: number;
  /** The common first tradable bar of all combinations (execution model, rule 18). */
  readonly firstDecision: number;
  at(index: number): Parameters;
  /** The admitted indices of `[first, end)`, ascending. */
  indices(first: number, end: number): Iterable<number>;
}

export interface RangeOptions {
  /** Asked before every combination; true gives the work up. */
  shouldStop?(): boolean;
  /** Told after every combination how many are done. */
  onProgress?(done: number): void;
  /** Series computed before for this very task; a new cache if it is not given. */
  readonly cache?: SeriesCache;
}

/**
 * Runs the admitted combinations of `[first, end)`, each from the same first bar: the task's `tradeFrom`, else the space's. A
 * combination that cannot be computed is a row with an error; the same range gives the same bits wherever and however often
 * it runs. A row holds the core figures and the objective.
 *
 * @returns null when `shouldStop` said so
 */
export function runRange(
  task: SweepTask,
  space: Combinations,
  first: number,
  end: number,
  objective: { readonly metric: MetricId },
  options: RangeOptions = {},
): CombinationColumns | null {
  const cache = options.cache ?? createSeriesCache();
  const common: SweepTask = { ...task, tradeFrom: task.tradeFrom ?? space.firstDecision };
  const indices = Float64Array.from(space.indices(first, end));
  const which = new Set<MetricId>([...coreMetricIds, objective.metric]);
  const columns = emptyColumns(
    indices.length,
    metricIds.filter((id) => which.has(id)),
  );
  columns.combinationIndex.set(indices);
  for (let row = 0; row < indices.length; row++) {
    if (options.shouldStop?.()) return null;
    const parameters = space.at(indices[row]);
    columns.params[row] = parameters;
    try {
      fillRow(columns, row, runCombination(common, parameters, cache, which), objective.metric);
    } catch (error) {
      if (!(error instanceof Error) || isShortage(error)) throw error;
      columns.error[row] = error.message || error.name;
    }
    options.onProgress?.(row + 1);
  }
  return columns;
}

/** Writes a combination's figures into its row; `objective` null: a row that is not ranked. */
export function fillRow(
  columns: CombinationColumns,
  row: number,
  { metrics }: CombinationRun,
  objective: MetricId | null,
): void {
  for (const { id, value, reason } of columns.metrics) {
    const figure = metrics[id];
    if (figure === undefined) throw new Error(`expected ${id} to be measured`);
    if (figure.value === null) reason[row] = figure.reason;
    else value[row] = figure.value;
  }
  if (objective !== null) columns.objectiveValue[row] = metrics[objective]?.value ?? NaN;
  columns.resultHash[row] = resultHash(metrics);
}

/** Memory or stack ran out: another machine, or another moment, may succeed, so it says nothing about the combination. */
export function isShortage(error: Error): boolean {
  return error instanceof RangeError && /allocation failed|call stack/i.test(error.message);
}
