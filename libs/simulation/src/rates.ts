import { closeTimeMs, type BarSeries } from '@barmill/market-data';
import type { ConversionSeries } from './conversion';
import type { TradingRange } from './settings';

/** Rate of quote → account currency at the opens and closes of the tradable bars (XS-1 rules 12 and 13): the last one known by then. */
export class Rates {
  private readonly atOpens: Float64Array | null = null;
  private readonly atCloses: Float64Array | null = null;

  /**
   * @param conversion undefined: the account has the quote currency, so the rate is 1.
   * @throws RangeError where no rate is known by the close of the first tradable bar.
   */
  constructor(series: BarSeries, timeframeMs: number, range: TradingRange, conversion: ConversionSeries | undefined) {
    if (conversion === undefined) return;
    const firstMs = closeTimeMs(series.time, range.tradeFrom, timeframeMs);
    if (!(conversion.knownAtMs[0] <= firstMs)) {
      throw new RangeError(
        `conversion: expected a rate known by ${firstMs} ms, the close of the first tradable bar, ` +
          `got the first one at ${conversion.knownAtMs[0] ?? 'no time at all'}`,
      );
    }
    this.atOpens = ratesAt(series.time, range, conversion);
    const closes = series.time.map((_, bar) => closeTimeMs(series.time, bar, timeframeMs));
    this.atCloses = ratesAt(closes, range, conversion);
  }

  atOpen(bar: number): number {
    return this.atOpens === null ? 1 : this.atOpens[bar];
  }

  atClose(bar: number): number {
    return this.atCloses === null ? 1 : this.atCloses[bar];
  }
}

/** Rates at the time of each tradable bar; NaN before the first known one. */
function ratesAt(
  timeMs: Float64Array,
  { tradeFrom, end }: TradingRange,
  { knownAtMs, rate }: ConversionSeries,
): Float64Array {
  const rates = new Float64Array(end).fill(NaN);
  let known = -1;
  for (let bar = tradeFrom; bar < end; bar++) {
    while (known + 1 < knownAtMs.length && knownAtMs[known + 1] <= timeMs[bar]) known++;
    if (known >= 0) rates[bar] = rate[known];
  }
  return rates;
}
