import { checkReturnSettings, type CoreMetricId } from '@barmill/metrics';
import { checkMarket } from '@barmill/simulation';
import type { SeriesCache } from '@barmill/strategies';
import { KernelBatch, type KernelName } from './kernel/kernel-batch';
import type { SweepTask } from './task';
import { tradingRange } from './trading-range';

/**
 * An empty batch of a task's combinations; null: no engine accepts the task, and the reference engine has to say why.
 *
 * @param task with its first tradable bar
 */
export function beginBatch(
  task: SweepTask,
  cache: SeriesCache,
  figures: readonly CoreMetricId[],
  kernel?: KernelName,
  tileBars?: number,
): KernelBatch | null {
  try {
    const { series, execution, instrument, timeframeMs, finerBars, conversion, metrics } = task;
    const range = tradingRange(task, 0);
    checkMarket(series, execution, instrument, timeframeMs, range, { finerBars, conversion });
    checkReturnSettings(metrics);
    return new KernelBatch(task, range, cache, figures, kernel, tileBars);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
