import { coreMetricIds, metricIds, type CoreMetricId, type MetricId } from '@barmill/metrics';
import type { BoundedSeriesCache, Parameters } from '@barmill/strategies';
import { emptyColumns, type CombinationColumns } from './combination-columns';
import type { KernelName } from './kernel/kernel-batch';
import { RangeRun } from './range-run';
import { RowJudge, type RowObjective } from './row-objective';
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
  /** Asked again and again; true gives the work up. */
  shouldStop?(): boolean;
  /** Told after every combination how many are done. */
  onProgress?(done: number): void;
  /** Series computed before for this very task; a new cache if it is not given. */
  readonly cache?: BoundedSeriesCache;
  /** Core figures of the rows in the place of all of them; then a row has no result hash. */
  readonly figures?: readonly CoreMetricId[];
  /**
   * Which kernel runs the combinations; `reference`: each is run by `simulate` and `measure`. All give the same bits. Default: `wasm` for more than a few
   * combinations where WebAssembly has SIMD, else `typescript`.
   */
  readonly kernel?: KernelName | 'reference';
  /** Bars that combinations pass over together, a multiple of 32; makes a difference to speed alone. */
  readonly tileBars?: number;
}

/**
 * Runs the admitted combinations of `[first, end)`, each from the same first bar: the task's `tradeFrom`, else the space's. A
 * combination that cannot be computed is a row with an error; the same range gives the same bits wherever and however often
 *
 * it runs. A row holds the core figures, those that the objective reads, and what that is worth.
 *
 * @returns null when `shouldStop` said so
 */
export function runRange(
  task: SweepTask,
  space: Combinations,
  first: number,
  end: number,
  objective: RowObjective,
  options: RangeOptions = {},
): CombinationColumns | null {
  const indices = Float64Array.from(space.indices(first, end));
  const judge = new RowJudge(objective);
  const which = new Set<MetricId>([...(options.figures ?? coreMetricIds), ...judge.uses]);
  const columns = emptyColumns(
    indices.length,
    metricIds.filter((id) => which.has(id)),
  );
  columns.combinationIndex.set(indices);
  for (let row = 0; row < indices.length; row++) columns.params[row] = space.at(indices[row]);
  const common: SweepTask = { ...task, tradeFrom: task.tradeFrom ?? space.firstDecision };
  return new RangeRun(common, columns, judge, options).run() ? columns : null;
}
