import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { rangeAt } from './true-range';

/**
 * Average true range in price units, NaN for i < period. Returns `out`. The first value is the mean of the first `period` true
 * ranges, then `atr = atr * ((period - 1) / period) + range * (1 / period)`: no bar waits for a division of the bar before.
 *
 * @param period bars, a whole number of at least 1
 */
export function atr(
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  period: number,
  out: Float64Array,
): Float64Array {
  const { length } = high;
  out.fill(NaN, 0, Math.min(period, length));
  if (length <= period) return out;
  let average = 0;
  for (let i = 1; i <= period; i++) average += rangeAt(high[i], low[i], close[i - 1]);
  average /= period;
  out[period] = average;
  const share = 1 / period;
  const kept = (period - 1) / period;
  for (let i = period + 1; i < length; i++) {
    average = average * kept + rangeAt(high[i], low[i], close[i - 1]) * share;
    out[i] = average;
  }
  return out;
}

export const atrIndicator = onRuns({
  name: 'atr',
  title: 'Average true range',
  formula: 'mean of the first period true ranges, then before * ((period - 1) / period) + true range * (1 / period)',
  source: 'TA-Lib ATR; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['bars:high,low,close'],
  parameters: [periodParameter(14)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  lookBack: () => Infinity,
  missing: 'restart',
  compute: ([high, low, close], [period], [out]) => atr(high, low, close, period, out),
});
