/**
 * Moments in one fixed order of operations: values are added from the first to the last in plain doubles, in two passes (the mean,
 * then the squared distances from it). The same values in the same order give the same bits on every machine. A NaN or an infinity
 * among the values makes the result NaN or infinite; callers keep them out.
 */

/** Arithmetic mean; null for no values. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** √(Σ(x − mean)² / (n − 1)), in the unit of the values; null below two values. */
export function sampleStandardDeviation(values: ArrayLike<number>): number | null {
  return values.length < 2 ? null : Math.sqrt(squaredDistances(values) / (values.length - 1));
}

/** Share of the sum of squares below which the squared distances from the mean are what rounding left of values that are all alike. */
const ROUNDING_SHARE = 1e-12;

/**
 * The sample standard deviation of at least two values from their number, sum and sum of squares, as one pass gives them: exact to some 1e-15 of the values'
 * root mean square, so for values whose mean is not far above their spread, such as returns and profits. 0 for values that are alike to the rounding.
 */
export function sampleDeviationOfSums(count: number, sum: number, squares: number): number {
  const distances = squares - (sum * sum) / count;
  return distances <= ROUNDING_SHARE * squares ? 0 : Math.sqrt(distances / (count - 1));
}

function squaredDistances(values: ArrayLike<number>): number {
  const center = mean(values) as number;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const distance = values[i] - center;
    sum += distance * distance;
  }
  return sum;
}
