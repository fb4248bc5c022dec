import { marketSpecs, type MarketSpec } from '@barmill/contracts';
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
  { spec, columns }: Pick<ThreadTask, 'spec' | 'columns'>,
  place: number,
  seriesBytes: number,
): Required<MarketTask> {
  const own = marketSpecs(spec)[place];
  const { cache, ...market } = marketOf({ spec: own, columns }, seriesBytes);
  return { task: sweepTaskOf(own, market), cache };
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
