import type { MarketSpec } from '@barmill/contracts';
import { decodeColumnFile, parseTimeframe, type BarSeries } from '@barmill/market-data';
import { conversionThrough } from '@barmill/simulation';
import { createSeriesCache, type BoundedSeriesCache } from '@barmill/strategies';
import type { SweepTask } from '@barmill/sweep';
import type { ThreadTask } from './sweep-task';

/** Bars are read of what a specification names. */
interface MarketBars {
  readonly spec: MarketSpec;
  readonly columns: ThreadTask['columns'];
}

/** The bars of a run on one market, and what was computed of them. */
export interface Market extends Pick<SweepTask, 'series' | 'contexts' | 'finerBars' | 'conversion'> {
  readonly cache: BoundedSeriesCache;
}

/** The market that was asked for last: the next chunk is mostly of the same run. */
let warm: { readonly key: string; readonly market: Market } | undefined;

/**
 * The market of a task. What is decoded and computed is kept for tasks on the very same bars, and for no other.
 *
 * @param seriesBytes of computed series that are kept at most
 */
export function marketOf(task: MarketBars, seriesBytes: number): Market {
  const key = keyOf(task);
  if (warm?.key !== key) {
    warm?.market.cache.letGo();
    warm = { key, market: decoded(task, seriesBytes) };
  }
  return warm.market;
}

/** All that series depend on: bars by their content and what one covers, and the sizes of a pip and a tick. */
function keyOf({ spec }: MarketBars): string {
  const { timeframe, dataset, contexts, finer, conversion, instrument } = spec;
  const bars = [{ timeframe, dataset }, ...contexts, finer].map(
    (each) => each && [each.timeframe, each.dataset.sha256],
  );
  const rates = conversion?.pairs.map((pair) => [pair.timeframe, pair.dataset.sha256, pair.isInverse]);
  return JSON.stringify([bars, rates, instrument.tickSize, instrument.pipSize]);
}

function decoded({ spec, columns }: MarketBars, seriesBytes: number): Market {
  const series = new Map<string, BarSeries>();
  const barsOf = ({ dataset: { sha256 } }: { readonly dataset: { readonly sha256: string } }): BarSeries => {
    const bars = series.get(sha256) ?? decodeColumnFile(columns[sha256]);
    series.set(sha256, bars);
    return bars;
  };
  return {
    series: barsOf(spec),
    contexts: Object.fromEntries(spec.contexts.map((context) => [context.timeframe, barsOf(context)])),
    finerBars: spec.finer ? barsOf(spec.finer) : undefined,
    conversion: spec.conversion
      ? conversionThrough(
          spec.conversion.pairs.map((pair) => ({
            bars: barsOf(pair),
            timeframeMs: parseTimeframe(pair.timeframe).durationMs,
            isInverse: pair.isInverse,
          })),
        )
      : undefined,
    cache: createSeriesCache(seriesBytes),
  };
}
