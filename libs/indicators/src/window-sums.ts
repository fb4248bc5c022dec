import { requirePeriod } from './period';

/**
 * Sums of the last `period` integer ticks: `out[i] = ticks[i - period + 1] + … + ticks[i]`, NaN for i < period - 1. Returns
 * `out`. Every sum is exact, so two averages compare exactly without a division: `sumFast * slow > sumSlow * fast`.
 *
 * @param ticks whole numbers; `out` has the same length
 * @param period bars, a whole number of at least 1
 * @throws RangeError when a sum leaves the integers that a double holds exactly (2^53)
 */
export function windowSums(ticks: Float64Array, period: number, out: Float64Array): Float64Array {
  requirePeriod(period);
  const { length } = ticks;
  out.fill(NaN, 0, Math.min(period - 1, length));
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < length; i++) {
    if (i >= period) sum -= ticks[i - period];
    sum += ticks[i];
    const size = Math.abs(sum);
    if (size > largest) largest = size;
    if (i >= period - 1) out[i] = sum;
  }
  if (largest > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(
      `a sum of ${period} prices in ticks reaches ${largest}, more than a double holds exactly: use a larger tick size`,
    );
  }
  return out;
}
