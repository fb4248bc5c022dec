/**
 * Highest of the last `period` values, NaN for i < period - 1. Returns `out`. Three comparisons a bar whatever the period: the
 * bars are cut into blocks of one period, and a window is the end of one block and the beginning of the next (van Herk 1992,
 * Gil and Werman 1993).
 *
 * @param values finite numbers; `out` has the same length
 * @param period bars, a whole number of at least 1
 */
export function windowHighest(values: Float64Array, period: number, out: Float64Array): Float64Array {
  const { length } = values;
  const endings = new Float64Array(period + 1).fill(-Infinity);
  out.fill(NaN, 0, Math.min(period - 1, length));
  for (let start = 0; start < length; start += period) {
    const end = Math.min(start + period, length);
    let highest = -Infinity;
    for (let i = start; i < end; i++) {
      const value = values[i];
      if (value > highest) highest = value;
      const ending = endings[i - start + 1];
      if (i >= period - 1) out[i] = ending > highest ? ending : highest;
    }
    highest = -Infinity;
    for (let k = period - 1; k > 0 && end === start + period; k--) {
      const value = values[start + k];
      if (value > highest) highest = value;
      endings[k] = highest;
    }
  }
  return out;
}

/** As `windowHighest`, the lowest. */
export function windowLowest(values: Float64Array, period: number, out: Float64Array): Float64Array {
  const { length } = values;
  const endings = new Float64Array(period + 1).fill(Infinity);
  out.fill(NaN, 0, Math.min(period - 1, length));
  for (let start = 0; start < length; start += period) {
    const end = Math.min(start + period, length);
    let lowest = Infinity;
    for (let i = start; i < end; i++) {
      const value = values[i];
      if (value < lowest) lowest = value;
      const ending = endings[i - start + 1];
      if (i >= period - 1) out[i] = ending < lowest ? ending : lowest;
    }
    lowest = Infinity;
    for (let k = period - 1; k > 0 && end === start + period; k--) {
      const value = values[start + k];
      if (value < lowest) lowest = value;
      endings[k] = lowest;
    }
  }
  return out;
}
