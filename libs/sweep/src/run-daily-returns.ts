import { dailyLevels, returnsOf, tradingDays, type TradingDays } from '@barmill/metrics';
import { createSeriesCache, type BoundedSeriesCache, type Parameters } from '@barmill/strategies';
import { beginBatch } from './begin-batch';
import { requireAboutCombination } from './rows';
import { runCombination } from './run-combination';
import type { SweepTask } from './task';
import { tradingRange } from './trading-range';

/** Daily returns of combinations over the same days, as fractions: row after row. */
export interface DailyReturnRows {
  readonly days: number;
  /** A row of NaN: the combination could not be computed. */
  readonly values: Float64Array;
}

export interface DailyReturnOptions {
  /** Series computed before for this very task; a new cache if it is not given. */
  readonly cache?: BoundedSeriesCache;
  /** Asked again and again; true gives the work up. */
  shouldStop?(): boolean;
  /** Whether each combination is run by `simulate`, which gives the same bits. */
  readonly byReference?: boolean;
}

/**
 * Daily returns of combinations: one a UTC day that has a bar, the initial balance being day 0 (metrics: daily returns).
 *
 * @param task with its first tradable bar, which all combinations have in common
 * @param params complete parameters of each combination
 * @returns null when `shouldStop` said so
 * @throws NoTradableBarsError
 */
export function runDailyReturns(
  task: SweepTask,
  params: readonly Parameters[],
  options: DailyReturnOptions = {},
): DailyReturnRows | null {
  const { cache = createSeriesCache(), shouldStop = () => false, byReference = false } = options;
  const { tradeFrom, end } = tradingRange(task, 0);
  const days = tradingDays(task.series, tradeFrom, end - tradeFrom, task.metrics.periodsPerYear);
  const width = days.lastBar.length;
  const values = new Float64Array(params.length * width).fill(NaN);
  let done = 0;
  while (done < params.length) {
    cache.beginPass();
    const batch = byReference ? null : beginBatch(task, cache, ['sharpe_ratio']);
    let count = 0;
    while (batch && !batch.isFull && done + count < params.length) batch.add(params[done + count++]);
    const levels = batch ? batch.runDays(shouldStop) : [null];
    if (levels === null || shouldStop()) return null;
    for (const level of levels) {
      const row = level ? returnsFrom(task, level) : byItself(task, params[done], cache, days);
      if (row) values.set(row, done * width);
      done++;
    }
  }
  return { days: width, values };
}

function returnsFrom({ execution }: SweepTask, dayEquity: Float64Array): Float64Array {
  const levels = new Float64Array(dayEquity.length + 1);
  levels[0] = execution.initialBalance;
  levels.set(dayEquity, 1);
  return returnsOf(levels);
}

/** By the reference engine; null: the combination cannot be computed. */
function byItself(
  task: SweepTask,
  params: Parameters,
  cache: BoundedSeriesCache,
  days: TradingDays,
): Float64Array | null {
  try {
    const { result } = runCombination(task, params, cache, 'core');
    return returnsOf(dailyLevels(result.equity, days));
  } catch (error) {
    requireAboutCombination(error);
    return null;
  }
}
