import { onRuns } from './define';
import { period as periodParameter } from './parameters';

/**
 * Relative strength index from 0 to 100, NaN for i < period. Returns `out`. Without any gain and loss it is 0.
 *
 * The size of a change plus the change is twice the gain, or 0, without rounding; so is half the share of a bar. Which bars
 * rise cannot be foreseen, so a branch here would cost more than all the rest.
 *
 * @param values finite numbers; `out` has the same length
 * @param period bars, a whole number of at least 2
 */
export function rsi(values: Float64Array, period: number, out: Float64Array): Float64Array {
  const { length } = values;
  out.fill(NaN, 0, Math.min(period, length));
  let gain = 0;
  let loss = 0;
  for (let i = 1; i <= period && i < length; i++) {
    const change = values[i] - values[i - 1];
    if (change > 0) gain += change;
    else loss -= change;
  }
  gain /= period;
  loss /= period;
  if (length > period) out[period] = strength(gain, loss);
  const halfShare = 1 / period / 2;
  const kept = (period - 1) / period;
  for (let i = period + 1; i < length; i++) {
    const change = values[i] - values[i - 1];
    const size = Math.abs(change);
    gain = gain * kept + (size + change) * halfShare;
    loss = loss * kept + (size - change) * halfShare;
    out[i] = strength(gain, loss);
  }
  return out;
}

function strength(gain: number, loss: number): number {
  const total = gain + loss;
  return total > 0 ? 100 * (gain / total) : 0;
}

export const rsiIndicator = onRuns({
  name: 'rsi',
  title: 'Relative strength index',
  formula:
    '100 * gain / (gain + loss); gain and loss are the mean rise and fall of the first period changes, then each ' +
    'before * ((period - 1) / period) + this * (1 / period); 0 without any',
  source: 'TA-Lib RSI; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['series'],
  parameters: [periodParameter(14, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  lookBack: () => Infinity,
  missing: 'restart',
  compute: ([values], [period], [out]) => rsi(values, period, out),
});
