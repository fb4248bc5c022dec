import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { requirePeriod } from './period';
import { toTicks } from './tick-prices';
import { toPrices } from './to-prices';
import { windowSums } from './window-sums';

/**
 * Simple moving average in doubles: `out[i] = mean(values[i - period + 1 .. i])`, NaN for i < period - 1. Returns `out`.
 *
 * The running window sum carries its rounding error along (what a sum loses by Knuth's TwoSum, which needs no branch), so a
 * value does not depend on how long ago the series began by more than its last bit, and a window that repeats gives the same
 * value again.
 *
 * @param values finite numbers; `out` has the same length
 * @param period bars, a whole number of at least 1
 */
export function sma(values: Float64Array, period: number, out: Float64Array): Float64Array {
  requirePeriod(period);
  const { length } = values;
  out.fill(NaN, 0, Math.min(period - 1, length));
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    const entering = values[i];
    let next = sum + entering;
    let added = next - sum;
    lost += sum - (next - added) + (entering - added);
    sum = next;
    if (i >= period) {
      const leaving = values[i - period];
      next = sum - leaving;
      added = next - sum;
      lost += sum - (next - added) - (leaving + added);
      sum = next;
    }
    if (i >= period - 1) out[i] = (sum + lost) / period;
  }
  return out;
}

/** As `sma` for prices on a grid: each average is the double nearest to the true one. Returns `out`. */
export function smaOnGrid(prices: Float64Array, period: number, out: Float64Array, tickSize: number): Float64Array {
  windowSums(toTicks(prices, tickSize, new Float64Array(prices.length)), period, out);
  toPrices(out, period, tickSize);
  return out;
}

export const smaIndicator = onRuns({
  name: 'sma',
  title: 'Simple moving average',
  formula: 'mean of the last period values',
  source: 'TA-Lib SMA',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  missing: 'local',
  carries: true,
  compute: ([values], [period], [out]) => sma(values, period, out),
  computeOnGrid: ([prices], [period], [out], tickSize) => smaOnGrid(prices, period, out, tickSize),
});
