import { coreMetricIds, type CoreMetricId, type MetricId } from '@barmill/metrics';
import { createSeriesCache, type BoundedSeriesCache } from '@barmill/strategies';
import { beginBatch } from './begin-batch';
import type { CombinationColumns } from './combination-columns';
import type { KernelBatch } from './kernel/kernel-batch';
import { orderForSharing } from './row-order';
import { fillError, fillRow } from './rows';
import type { RowJudge } from './row-objective';
import { runCombination } from './run-combination';
import type { RangeOptions } from './run-range';
import type { SweepTask } from './task';

const coreIds: ReadonlySet<MetricId> = new Set(coreMetricIds);

/** Combinations of one task that are on their way into rows: by the kernel in batches, and by the reference engine what the kernel cannot serve. */
export class RangeRun {
  private readonly cache: BoundedSeriesCache;
  private readonly figures: readonly MetricId[];
  private readonly shouldStop: () => boolean;
  /** Rows in the order in which they are run. */
  private readonly order: Uint32Array;
  private done = 0;

  /** @param task with its first tradable bar, which all combinations have in common */
  constructor(
    private readonly task: SweepTask,
    private readonly columns: CombinationColumns,
    private readonly objective: RowJudge,
    private readonly options: RangeOptions,
  ) {
    this.cache = options.cache ?? createSeriesCache();
    this.figures = columns.metrics.map(({ id }) => id);
    this.order = orderForSharing(columns.params);
    this.shouldStop = () => options.shouldStop?.() ?? false;
  }

  /** false: `shouldStop` gave the work up. */
  run(): boolean {
    try {
      return this.runBatches();
    } finally {
      if (this.options.cache === undefined) this.cache.letGo();
    }
  }

  private runBatches(): boolean {
    const { order } = this;
    const rows = order.length;
    while (this.done < rows) {
      const from = this.done;
      this.cache.beginPass();
      const batch = this.newBatch();
      if (batch === null) return this.runByReference(from, rows);
      let to = from;
      while (to < rows && !batch.isFull) batch.add(this.columns.params[order[to++]]);
      const figures = batch.run(this.shouldStop);
      if (figures === null) return false;
      for (let place = from; place < to; place++) {
        const measured = figures[place - from];
        if (measured === null) {
          if (!this.runByReference(place, place + 1)) return false;
          continue;
        }
        if (this.shouldStop()) return false;
        fillRow(this.columns, order[place], measured, this.objective);
        this.finish();
      }
    }
    return true;
  }

  /** null: the reference engine has to serve, for figures that need more than the kernel keeps, or for a task that no engine accepts. */
  private newBatch(): KernelBatch | null {
    const { kernel, tileBars } = this.options;
    if (kernel === 'reference' || !this.figures.every((id) => coreIds.has(id))) return null;
    return beginBatch(this.task, this.cache, this.figures as readonly CoreMetricId[], kernel, tileBars);
  }

  private runByReference(from: number, to: number): boolean {
    for (const row of this.order.subarray(from, to)) {
      if (this.shouldStop()) return false;
      try {
        const { metrics } = runCombination(this.task, this.columns.params[row], this.cache, new Set(this.figures));
        fillRow(this.columns, row, metrics, this.objective);
      } catch (error) {
        fillError(this.columns, row, error);
      }
      this.finish();
    }
    return true;
  }

  private finish(): void {
    this.done++;
    this.options.onProgress?.(this.done);
  }
}
