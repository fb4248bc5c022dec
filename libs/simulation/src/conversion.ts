import { closeTimeMs, type BarSeries } from '@barmill/market-data';

/** Rates from the quote currency to the account currency: `rate[k]` holds from `knownAtMs[k]` (epoch ms UTC, ascending) until the next. */
export interface ConversionSeries {
  readonly knownAtMs: Float64Array;
  readonly rate: Float64Array;
}

/** Bars of a currency pair that is one step of a conversion. */
export interface ConversionPair {
  readonly bars: BarSeries;
  readonly timeframeMs: number;
  /** The pair is quoted the other way round (USDJPY from yen to dollar), so the rate is one over its price. */
  readonly isInverse: boolean;
}

/**
 * Rates that one pair tells, each close from when it is known; or two in a row through a third currency: the product of their rates, in this
 * order, at every time at which either is known anew, from when both are known.
 */
export function conversionThrough([first, second]: readonly ConversionPair[]): ConversionSeries {
  return second === undefined ? ratesOf(first) : product(ratesOf(first), ratesOf(second));
}

function ratesOf({ bars, timeframeMs, isInverse }: ConversionPair): ConversionSeries {
  return {
    knownAtMs: bars.time.map((_, bar) => closeTimeMs(bars.time, bar, timeframeMs)),
    rate: isInverse ? bars.close.map((price) => 1 / price) : bars.close.slice(),
  };
}

function product(first: ConversionSeries, second: ConversionSeries): ConversionSeries {
  const most = first.rate.length + second.rate.length;
  const knownAtMs = new Float64Array(most);
  const rate = new Float64Array(most);
  let length = 0;
  let i = 0;
  let k = 0;
  while (i < first.rate.length || k < second.rate.length) {
    const timeMs = Math.min(first.knownAtMs[i] ?? Infinity, second.knownAtMs[k] ?? Infinity);
    while (first.knownAtMs[i] <= timeMs) i++;
    while (second.knownAtMs[k] <= timeMs) k++;
    if (i === 0 || k === 0) continue;
    knownAtMs[length] = timeMs;
    rate[length++] = first.rate[i - 1] * second.rate[k - 1];
  }
  return { knownAtMs: knownAtMs.slice(0, length), rate: rate.slice(0, length) };
}
