import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { toTicks } from './tick-prices';
import { toPrices } from './to-prices';

/**
 * Linearly weighted moving average, NaN for i < period - 1. Returns `out`. The newest value weighs `period`, the one before it
 * `period - 1`, the oldest 1.
 *
 * As in `windowMoments` a window is the end of one block of bars and the beginning of the next, and distances from a value in
 * the window are added up: an average of equal values is that value.
 *
 * @param values finite numbers; `out` has the same length
 * @param period bars, a whole number of at least 1
 */
export function wma(values: Float64Array, period: number, out: Float64Array): Float64Array {
  return weigh(values, period, out, (period * (period + 1)) / 2);
}

/** As `wma` for prices on a grid: each average is the double nearest to the true one. Returns `out`. */
function wmaOnGrid(prices: Float64Array, period: number, out: Float64Array, tickSize: number): Float64Array {
  const weights = (period * (period + 1)) / 2;
  weigh(toTicks(prices, tickSize, new Float64Array(prices.length)), period, out, 1);
  requireExact(out, period);
  toPrices(out, weights, tickSize);
  return out;
}

/** Weighted sums divided by `divisor`; with a divisor of 1 and whole numbers they are exact below 2^53. */
function weigh(values: Float64Array, period: number, out: Float64Array, divisor: number): Float64Array {
  const { length } = values;
  const weights = (period * (period + 1)) / 2;
  const whole = weights / divisor;
  const weighted = new Float64Array(period + 1);
  out.fill(NaN, 0, Math.min(period - 1, length));
  for (let start = 0; start < length; start += period) {
    const anchor = values[start];
    if (start > 0) weighEndings(values, start, anchor, weighted);
    const end = Math.min(start + period, length);
    let sum = 0;
    let rising = 0;
    for (let i = start; i < end; i++) {
      const k = i - start + 1;
      const distance = values[i] - anchor;
      sum += distance;
      rising += k * distance;
      if (i >= period - 1) out[i] = whole * anchor + (weighted[k] + rising + (period - k) * sum) / divisor;
    }
  }
  return out;
}

/** Sums over the block that ends before `start`, from its bar k on, in which that bar weighs 1 and the next 2. */
function weighEndings(values: Float64Array, start: number, anchor: number, weighted: Float64Array): void {
  const period = weighted.length - 1;
  let sum = 0;
  let rising = 0;
  for (let k = period - 1; k > 0; k--) {
    sum += values[start - period + k] - anchor;
    rising += sum;
    weighted[k] = rising;
  }
}

function requireExact(sums: Float64Array, period: number): void {
  for (const sum of sums) {
    if (Math.abs(sum) > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(
        `a weighted sum of ${period} prices in ticks reaches ${sum}, more than a double holds exactly: use a larger tick size`,
      );
    }
  }
}

export const wmaIndicator = onRuns({
  name: 'wma',
  title: 'Linearly weighted moving average',
  formula: 'sum of the last period values, the newest times period, the oldest times 1, over period * (period + 1) / 2',
  source: 'TA-Lib WMA',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  missing: 'local',
  compute: ([values], [period], [out]) => wma(values, period, out),
  computeOnGrid: ([prices], [period], [out], tickSize) => wmaOnGrid(prices, period, out, tickSize),
});
