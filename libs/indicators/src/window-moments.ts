/**
 * Means and population variances of the last `period` values, NaN for i < period - 1; a variance also where the squares of its distances are
 * no finite number.
 *
 * The bars are cut into blocks of one period, and a window is the end of one block and the beginning of the next, as in
 * `windowTotals`. What is added up are distances from the first value of the newer block, which lies in every window that ends
 * in that block: so a window of equal values has exactly that mean and a variance of exactly 0, and the subtraction in
 * `mean of squares - square of mean` never cancels more than the spread of the window itself.
 *
 * @param values finite numbers; `means` and `variances` have the same length
 * @param period bars, a whole number of at least 1
 */
export function windowMoments(
  values: Float64Array,
  period: number,
  means: Float64Array,
  variances: Float64Array,
): void {
  rawMoments(values, period, means, variances, (from, to) => {
    for (let i = from; i < to; i++) variances[i] = varianceOf(variances[i]);
  });
}

/** The variance that a raw one stands for. */
export function varianceOf(raw: number): number {
  // Squares that overflow say nothing of the spread.
  return raw < Infinity ? (raw > 0 ? raw : 0) : NaN;
}

/**
 * As `windowMoments`, but for the variances, which are raw: what rounding left below 0 and what overflowed is still there. To put that right costs less
 * in a loop of its own than in the one that adds up.
 *
 * @param onStretch called after each stretch of some hundred bars, from its first bar up to but without its last argument,
 *   while what was written is still in the processor's cache
 */
export function rawMoments(
  values: Float64Array,
  period: number,
  means: Float64Array,
  variances: Float64Array,
  onStretch: (from: number, to: number) => void,
): void {
  const { length } = values;
  const stretch = period * Math.max(1, Math.floor(stretchBars / period));
  for (let from = 0; from < length; from += stretch) {
    const to = Math.min(from + stretch, length);
    for (let start = from; start < to; start += period) {
      const end = Math.min(start + period, length);
      if (start > 0) writeEndings(values, start, end, period, means, variances);
      else for (const output of [means, variances]) output.fill(0, 0, end);
      momentsOfBlock(values, start, end, period, means, variances);
    }
    if (from === 0) for (const output of [means, variances]) output.fill(NaN, 0, Math.min(period - 1, length));
    onStretch(from, to);
  }
}

/** About: whole blocks, so that their results take some ten KiB. */
const stretchBars = 1_024;

/** Of the windows that end in the block `[start, end)`: at each bar what the block before adds to its sums is there already. */
function momentsOfBlock(
  values: Float64Array,
  start: number,
  end: number,
  period: number,
  means: Float64Array,
  variances: Float64Array,
): void {
  const share = 1 / period;
  const anchor = values[start];
  let sum = 0;
  let square = 0;
  for (let i = start; i < end; i++) {
    const distance = values[i] - anchor;
    sum += distance;
    square += distance * distance;
    const meanDistance = (means[i] + sum) * share;
    means[i] = anchor + meanDistance;
    variances[i] = (variances[i] + square) * share - meanDistance * meanDistance;
  }
}

/** Sums over what the windows that end in the block `[start, end)` hold of the block before, into the places of their results. */
function writeEndings(
  values: Float64Array,
  start: number,
  end: number,
  period: number,
  sums: Float64Array,
  squares: Float64Array,
): void {
  const anchor = values[start];
  let sum = 0;
  let square = 0;
  let before = start - 1;
  // A block that the series' end has cut short has no windows that hold less.
  for (let i = start + period - 2; i >= start; i--, before--) {
    const distance = values[before] - anchor;
    sum += distance;
    square += distance * distance;
    if (i >= end) continue;
    sums[i] = sum;
    squares[i] = square;
  }
  if (end === start + period) for (const output of [sums, squares]) output[end - 1] = 0;
}
