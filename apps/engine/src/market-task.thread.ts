import type { MarketSpec } from '@barmill/contracts';
import { parseTimeframe } from '@barmill/market-data';
import { referencedStrategy } from '@barmill/strategies';
import type { MarketTask, SweepTask } from '@barmill/sweep';
import { marketOf, type Market } from './market.thread';
import type { ThreadTask } from './sweep-task';

/**
 * The run on one of its markets.
 *
 * @param place of the market; 0: the run's own
 * @param seriesBytes of computed series that are kept at most
 */
export function marketTask(
  { specs, columns }: Pick<ThreadTask, 'specs' | 'columns'>,
  place: number,
  seriesBytes: number,
): Required<MarketTask> {
  const spec = specs[place];
  const { cache, ...market } = marketOf({ spec, columns }, seriesBytes);
  return { task: sweepTaskOf(spec, market), cache };
}

function sweepTaskOf(spec: MarketSpec, market: Omit<Market, 'cache'>): SweepTask {
  return {
    strategy: referencedStrategy(spec.strategy),
    ...market,
    timeframeMs: parseTimeframe(spec.timeframe).durationMs,
    instrument: spec.instrument,
    execution: spec.execution,
    metrics: spec.metrics,
    startTimeMs: spec.startTimeMs,
    endTimeMs: spec.endTimeMs,
    tradeFrom: spec.tradeFrom,
  };
}
