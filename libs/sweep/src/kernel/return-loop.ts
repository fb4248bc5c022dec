import type { Rates } from '@barmill/simulation';
import type { MarketColumns } from './market-columns';
import type { Stretches } from './stretches';

/** Places of a combination's sums over the returns of bars. */
export const PREVIOUS = 0;
export const SUM = 1;
export const SQUARES = 2;
/** Σ (r − |r|)², which is four times Σ min(0, r)². */
export const LOSSES_BY_4 = 3;
/** Σ min(0, r − rf)²; kept where a risk-free rate makes it another than that of losses. */
export const SHORTFALLS = 4;
export const RETURN_SLOTS = 5;

/**
 * Adds the returns of a tile's bars to a combination's sums, in the order of the bars. This is the hot loop: nothing in it decides anything. A flat account has
 * one return, at the bar where it became so, and returns of 0 after it.
 */
export function sumReturns(sums: Float64Array, stretches: Stretches, { bid, ask }: MarketColumns): void {
  const { count, first, side, base: bases, entry: entries, money: moneys } = stretches;
  let previous = sums[PREVIOUS];
  let sum = sums[SUM];
  let squares = sums[SQUARES];
  let losses = sums[LOSSES_BY_4];
  for (let k = 0; k < count; k++) {
    const close = side[k] === 0 ? bid.close : ask.close;
    const base = bases[k];
    const entry = entries[k];
    const money = moneys[k];
    const from = first[k];
    const to = money === 0 ? from + 1 : first[k + 1];
    for (let bar = from; bar < to; bar++) {
      const equity = base + (close[bar] - entry) * money;
      const gain = equity / previous - 1;
      const loss = gain - Math.abs(gain);
      sum += gain;
      squares += gain * gain;
      losses += loss * loss;
      previous = equity;
    }
  }
  sums[PREVIOUS] = previous;
  sums[SUM] = sum;
  sums[SQUARES] = squares;
  sums[LOSSES_BY_4] = losses;
}

/** As `sumReturns`, of an account in another currency, or with a risk-free rate a bar. */
export function sumRatedReturns(
  sums: Float64Array,
  { count, first, side, base, entry, money }: Stretches,
  { bid, ask }: MarketColumns,
  rates: Rates,
  riskFree: number,
): void {
  for (let k = 0; k < count; k++) {
    const close = side[k] === 0 ? bid.close : ask.close;
    for (let bar = first[k]; bar < first[k + 1]; bar++) {
      const equity = base[k] + (close[bar] - entry[k]) * money[k] * rates.atClose(bar);
      const gain = equity / sums[PREVIOUS] - 1;
      const loss = gain - Math.abs(gain);
      const shortfall = Math.min(0, gain - riskFree);
      sums[SUM] += gain;
      sums[SQUARES] += gain * gain;
      sums[LOSSES_BY_4] += loss * loss;
      sums[SHORTFALLS] += shortfall * shortfall;
      sums[PREVIOUS] = equity;
    }
  }
}
