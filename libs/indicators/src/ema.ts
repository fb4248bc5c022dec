import { onRuns } from './define';
import { period as periodParameter } from './parameters';

/**
 * Exponential moving average, NaN for i < period - 1. Returns `out`. The first value is the mean of the first `period` values,
 * summed from the oldest on; then `ema += (value - ema) * 2 / (period + 1)`.
 *
 * @param values finite numbers; `out` has the same length
 * @param period bars, a whole number of at least 1
 */
export function ema(values: Float64Array, period: number, out: Float64Array): Float64Array {
  const { length } = values;
  out.fill(NaN, 0, Math.min(period - 1, length));
  if (length < period) return out;
  const weight = 2 / (period + 1);
  let average = meanOf(values, 0, period);
  out[period - 1] = average;
  for (let i = period; i < length; i++) {
    average = (values[i] - average) * weight + average;
    out[i] = average;
  }
  return out;
}

/** The mean of `values[from .. to - 1]`, summed from the oldest on: what a recursive average starts from. */
export function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return sum / (to - from);
}

export const emaIndicator = onRuns({
  name: 'ema',
  title: 'Exponential moving average',
  formula: 'ema += (value - ema) * 2 / (period + 1), from the mean of the first period values on',
  source: 'TA-Lib EMA',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  lookBack: () => Infinity,
  missing: 'restart',
  carries: true,
  compute: ([values], [period], [out]) => ema(values, period, out),
});
