import { invalid } from './domain-error';
import type { FoundBars, FoundMarket, FoundRates } from './found-market';
import { rfc3339 } from './rfc3339';

/** What says which bars may trade, epoch ms; null: the bars' own. */
export interface TradedDates {
  readonly startTimeMs: number | null;
  /** Exclusive. */
  readonly endTimeMs: number | null;
  /** Index of the first tradable bar at the earliest. */
  readonly tradeFrom: number;
}

/** When a run may trade at most, as far as its request and the ends of its bars tell; epoch ms. */
interface TradedRange {
  /** Before this no tradable bar opens. */
  readonly fromMs: number;
  /** At this the last tradable bar has closed. */
  readonly untilMs: number;
  readonly barMs: number;
}

/** A rate holds over nights, weekends and holidays, but not for good. */
const longestHeldMs = 7 * 86_400_000;

/**
 * Refuses bars that have nothing to say about the bars that trade.
 * @throws DomainError `dataset_outside_run`, or `no_rate` where money would be converted without a rate
 */
export function requireCovered<Dataset>(
  { traded, contexts, finer, conversion }: FoundMarket<Dataset>,
  dates: TradedDates,
): void {
  const range = rangeOf(traded, dates);
  for (const bars of contexts) requireOverlap(bars, range, bars.facts.firstTimeMs + bars.timeframe.durationMs);
  if (finer) requireOverlap(finer, range, finer.facts.firstTimeMs + 1);
  for (const rates of conversion?.pairs ?? []) requireRates(rates, range);
}

function rangeOf<Dataset>(
  { timeframe: { durationMs }, facts }: FoundBars<Dataset>,
  { startTimeMs, endTimeMs, tradeFrom }: TradedDates,
): TradedRange {
  const lastOpenMs = Math.min(facts.lastTimeMs, (endTimeMs ?? Infinity) - 1);
  return {
    // Bars may be missing: then the bar of that index opens later.
    fromMs: Math.max(facts.firstTimeMs + tradeFrom * durationMs, startTimeMs ?? -Infinity),
    untilMs: lastOpenMs + durationMs,
    barMs: durationMs,
  };
}

/** @param seenFromMs the first time at which these bars say anything */
function requireOverlap<Dataset>(
  { timeframe, facts, pointer }: FoundBars<Dataset>,
  { fromMs, untilMs }: TradedRange,
  seenFromMs: number,
): void {
  if (seenFromMs <= untilMs && facts.lastTimeMs + timeframe.durationMs > fromMs) return;
  throw invalid(
    'dataset_outside_run',
    pointer,
    `The bars of ${timeframe.name} run from ${rfc3339(facts.firstTimeMs)} to ${rfc3339(facts.lastTimeMs)}; the run trades from ${rfc3339(fromMs)} to ${rfc3339(untilMs)} at most.`,
  );
}

function requireRates<Dataset>(rates: FoundRates<Dataset>, { fromMs, untilMs, barMs }: TradedRange): void {
  const { symbol, timeframe, facts, pointer } = rates;
  const knownMs = facts.firstTimeMs + timeframe.durationMs;
  const lastMs = facts.lastTimeMs + timeframe.durationMs;
  if (knownMs > fromMs + barMs) {
    throw invalid(
      'no_rate',
      pointer,
      `The first tradable bar may close at ${rfc3339(fromMs + barMs)}, before any rate of ${symbol} ${timeframe.name} is known: the first one is at ${rfc3339(knownMs)}. Give longer data, or a later start_date.`,
    );
  }
  if (lastMs + longestHeldMs >= untilMs) return;
  throw invalid(
    'no_rate',
    pointer,
    `The last rate of ${symbol} ${timeframe.name} is known at ${rfc3339(lastMs)} and holds for a week; the run trades until ${rfc3339(untilMs)}. Give longer data, or an earlier end_date.`,
  );
}
