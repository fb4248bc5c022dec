/**
 * Sums of the last `period` values, NaN for i < period - 1. Returns `out`.
 *
 * The bars are cut into blocks of one period. A window is the end of one block and the beginning of the next, and both are
 * built by adding alone. Nothing is ever taken away again, so a value that has left the window leaves no rounding error, and a
 * window of zeros is 0.
 *
 * @param values finite numbers; `out` has the same length
 * @param period bars, a whole number of at least 1
 */
export function windowTotals(values: Float64Array, period: number, out: Float64Array): Float64Array {
  const { length } = values;
  const endings = new Float64Array(period + 1);
  out.fill(NaN, 0, Math.min(period - 1, length));
  for (let start = 0; start < length; start += period) {
    const end = Math.min(start + period, length);
    let total = 0;
    for (let i = start; i < end; i++) {
      total += values[i];
      if (i >= period - 1) out[i] = endings[i - start + 1] + total;
    }
    total = 0;
    for (let k = period - 1; k > 0 && end === start + period; k--) {
      total += values[start + k];
      endings[k] = total;
    }
  }
  return out;
}
