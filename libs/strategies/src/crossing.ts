/** Bars at which one series crossed another, 1 is yes; both as long as the series. */
export interface Crossings {
  /** `crossover(a, b)`: a[i - 1] <= b[i - 1] and a[i] > b[i]. */
  readonly over: Uint8Array;
  /** `crossunder(a, b)`: a[i - 1] >= b[i - 1] and a[i] < b[i]. */
  readonly under: Uint8Array;
}

/**
 * Crossings of `a * scaleA` over and under `b * scaleB`; none at a bar where it or the bar before lacks a value (NaN).
 * With whole numbers in the columns and the scales, equality is exact.
 */
export function crossings(a: Float64Array, scaleA: number, b: Float64Array, scaleB: number): Crossings {
  const { length } = a;
  const over = new Uint8Array(length);
  const under = new Uint8Array(length);
  let before = NaN;
  for (let i = 0; i < length; i++) {
    const now = a[i] * scaleA - b[i] * scaleB;
    if (now > 0) {
      if (before <= 0) over[i] = 1;
    } else if (now < 0) {
      if (before >= 0) under[i] = 1;
    }
    before = now;
  }
  return { over, under };
}
