import type { RunTerms } from '@barmill/contracts';
import type { Instrument } from '@barmill/market-data';
import { conversionThrough } from '@barmill/simulation';
import type { SweepTask } from '@barmill/sweep';
import type { LocalBars } from './market';

/** All of a run but its strategy, so that it can be sent to a thread. */
export type LocalTask = Omit<SweepTask, 'strategy'>;

/** The task that a run's terms mean. */
export function localTask(terms: RunTerms<LocalBars>, instrument: Instrument): LocalTask {
  const { pipSize, tickSize, contractSize, minLot, maxLot, lotStep } = instrument;
  const { dataset, contexts, finer, conversion, execution, metrics, startTimeMs, endTimeMs, tradeFrom } = terms;
  const pairs = conversion?.pairs.map(({ dataset: { series, timeframeMs }, isInverse }) => ({
    bars: series,
    timeframeMs,
    isInverse,
  }));
  return {
    series: dataset.series,
    timeframeMs: dataset.timeframeMs,
    contexts: Object.fromEntries(contexts.map((context) => [context.timeframe, context.dataset.series])),
    finerBars: finer?.dataset.series,
    conversion: pairs && conversionThrough(pairs),
    instrument: { pipSize, tickSize, contractSize, minLot, maxLot, lotStep },
    execution,
    metrics,
    startTimeMs,
    endTimeMs,
    tradeFrom,
  };
}
