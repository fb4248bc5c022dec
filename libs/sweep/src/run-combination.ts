import { measure, readsExcursions, type Measured, type Which } from '@barmill/metrics';
import { simulate, type SimulationResult } from '@barmill/simulation';
import type { Parameters, SeriesCache } from '@barmill/strategies';
import type { SweepTask } from './task';
import { tradingRange } from './trading-range';

export interface CombinationRun {
  readonly metrics: Measured;
  readonly result: SimulationResult;
}

/**
 * One combination from its parameters to its figures: the only road, of a backtest as of every combination of a sweep.
 *
 * @param parameters complete, as `resolveParameters` or a search space gives them
 * @param cache of this task's series
 * @param which figures to measure
 * @throws NoTradableBarsError, and RangeError for settings or data that strategy, simulation or metrics refuse
 */
export function runCombination(
  task: SweepTask,
  parameters: Parameters,
  cache: SeriesCache,
  which: Which = 'full',
): CombinationRun {
  const { strategy, series, timeframeMs, contexts, finerBars, conversion, instrument } = task;
  const range = tradingRange(task, strategy.firstDecision(parameters));
  const { tickSize, pipSize } = instrument;
  const decisions = strategy.decide({ series, tickSize, pipSize, cache, timeframeMs, contexts }, parameters);
  const result = simulate(series, decisions, task.execution, instrument, timeframeMs, range, {
    finerBars,
    conversion,
    keepsExcursions: readsExcursions(which),
  });
  return { metrics: measure(result, series, task.metrics, which), result };
}
