import type { BarSeries } from '@barmill/market-data';

/** Rates from the quote currency to the account currency: `rate[k]` holds from `knownAtMs[k]` (epoch ms UTC, ascending) until the next. */
export interface ConversionSeries {
  readonly knownAtMs: Float64Array;
  readonly rate: Float64Array;
}

/**
 * Rates that bars of a currency pair tell, each known at its bar's close.
 *
 * @param isInverse the pair is quoted account → quote currency (USDJPY for a dollar account), so the rate is one over its price.
 */
export function conversionFromBars(bars: BarSeries, timeframeMs: number, isInverse: boolean): ConversionSeries {
  return {
    knownAtMs: bars.time.map((openMs) => openMs + timeframeMs),
    rate: isInverse ? bars.close.map((price) => 1 / price) : bars.close.slice(),
  };
}
