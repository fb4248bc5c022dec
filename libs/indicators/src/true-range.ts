import { onRuns } from './define';

/** The largest distance between the high, the low and the close before, price units; NaN at the first bar. Returns `out`. */
function trueRange(high: Float64Array, low: Float64Array, close: Float64Array, out: Float64Array): Float64Array {
  const { length } = high;
  out.fill(NaN, 0, Math.min(1, length));
  for (let i = 1; i < length; i++) out[i] = rangeAt(high[i], low[i], close[i - 1]);
  return out;
}

/** The true range of one bar. */
export function rangeAt(high: number, low: number, closeBefore: number): number {
  let range = high - low;
  const above = Math.abs(high - closeBefore);
  if (above > range) range = above;
  const below = Math.abs(low - closeBefore);
  return below > range ? below : range;
}

export const trueRangeIndicator = onRuns({
  name: 'tr',
  title: 'True range',
  formula: 'the largest of high - low, |high - close[1]| and |low - close[1]|',
  source: 'TA-Lib TRANGE; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['bars:high,low,close'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 1,
  missing: 'local',
  compute: ([high, low, close], _, [out]) => trueRange(high, low, close, out),
});
