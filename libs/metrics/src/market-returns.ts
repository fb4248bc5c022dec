import { dailyLevels, returnsOf } from './return-sample';
import type { BarTimes, TradingDays } from './trading-days';

/** What is read of the bars; a bar series is such. Prices are BID. */
export interface MarketBars extends BarTimes {
  readonly open: Float64Array;
  readonly close: Float64Array;
}

/**
 * Returns of buying at the open of bar `tradeFrom` and holding for `bars` bars, one a day of `days`, or one a bar where those are null: fractions. The open
 * of the first tradable bar stands where the account's curve has its initial balance.
 */
export function holdingReturns(
  { open, close }: MarketBars,
  tradeFrom: number,
  bars: number,
  days: TradingDays | null,
): Float64Array {
  const levels = new Float64Array(bars + 1);
  levels[0] = open[tradeFrom];
  levels.set(close.subarray(tradeFrom, tradeFrom + bars), 1);
  return returnsOf(days === null ? levels : dailyLevels(levels, days));
}
