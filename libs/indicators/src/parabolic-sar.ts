import { onRuns } from './define';
import { amount } from './parameters';

/**
 * Stop and reverse. The first trend is down when the second bar moved down further than up, else up; the stop starts at the
 * first bar's far end. A bar that touches the stop turns the trend: the stop becomes the old trend's extreme, kept outside the
 * last two bars. One loop serves both directions: `sign` is 1 in an up trend, -1 in a down trend, and `near` is then the low
 * or the high.
 */
function parabolicSar(
  [high, low]: readonly Float64Array[],
  [acceleration, maximum]: readonly number[],
  out: Float64Array,
): void {
  const { length } = high;
  out[0] = NaN;
  if (length < 2) return;
  const step = Math.min(acceleration, maximum);
  const fall = low[0] - low[1];
  let sign = fall > 0 && high[1] - high[0] < fall ? -1 : 1;
  let stop = sign > 0 ? low[0] : high[0];
  let extreme = sign > 0 ? high[1] : low[1];
  let factor = step;
  for (let i = 1; i < length; i++) {
    // What the first stop may not pass is the second bar alone.
    const before = Math.max(i - 1, 1);
    const near = sign > 0 ? low[i] : high[i];
    if (sign * (near - stop) <= 0) {
      out[i] = beyond(extreme, sign > 0 ? high : low, before, i, sign);
      sign = -sign;
      extreme = near;
      factor = step;
      stop = out[i];
    } else {
      out[i] = stop;
      const far = sign > 0 ? high[i] : low[i];
      if (sign * (far - extreme) > 0) {
        extreme = far;
        factor = Math.min(factor + step, maximum);
      }
    }
    stop = beyond(stop + factor * (extreme - stop), sign > 0 ? low : high, before, i, -sign);
  }
}

/** `level`, moved to the two bars' `prices` where it lies inside them: not below either for a `side` of 1, not above for -1. */
function beyond(level: number, prices: Float64Array, before: number, i: number, side: number): number {
  return side > 0 ? Math.max(level, prices[before], prices[i]) : Math.min(level, prices[before], prices[i]);
}

export const parabolicSarIndicator = onRuns({
  name: 'parabolic_sar',
  title: 'Parabolic stop and reverse',
  formula:
    'stop += factor * (extreme - stop), not inside the last two bars; factor grows by acceleration up to maximum with each ' +
    'new extreme; a bar that touches the stop turns the trend and the stop becomes the extreme',
  source: 'TA-Lib SAR; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['bars:high,low'],
  parameters: [
    amount('acceleration', 0.02, 0, 1, 'First factor, and what a new extreme adds to it'),
    amount('maximum', 0.2, 0, 1, 'Largest factor'),
  ],
  outputs: ['value'],
  warmUp: () => 1,
  lookBack: () => Infinity,
  cost: () => 2,
  missing: 'restart',
  compute: (inputs, parameters, [out]) => parabolicSar(inputs, parameters, out),
});
