import { measure, type MetricId, type MetricValue } from '@barmill/metrics';
import { simulate, type SimulationResult } from '@barmill/simulation';
import type { Parameters, SeriesCache } from '@barmill/strategies';
import type { SweepTask } from './task';
import { tradingRange } from './trading-range';

export interface CombinationRun {
  readonly metrics: Readonly<Record<MetricId, MetricValue>>;
  readonly result: SimulationResult;
}

/**
 * One combination from its parameters to its figures: the only road, of a backtest as of every combination of a sweep.
 *
 * @param parameters complete, as `resolveParameters` or a search space gives them
 * @param cache of this task's series
 * @throws NoTradableBarsError, and RangeError for settings or data that strategy, simulation or metrics refuse
 */
export function runCombination(task: SweepTask, parameters: Parameters, cache: SeriesCache): CombinationRun {
  const { strategy, series, instrument } = task;
  const range = tradingRange(task, strategy.firstDecision(parameters));
  const { tickSize, pipSize } = instrument;
  const decisions = strategy.decide({ series, tickSize, pipSize, cache }, parameters);
  const result = simulate(series, decisions, task.execution, instrument, task.timeframeMs, range);
  return { metrics: measure(result, series, task.metrics), result };
}
