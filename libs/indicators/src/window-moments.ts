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
 * @param onStretch called after each stretch of some hundred bars, from its first bar up to but without its last argument,
 *   while what was written is still in the processor's cache
 */
export function windowMoments(
  values: Float64Array,
  period: number,
  means: Float64Array,
  variances: Float64Array,
  onStretch?: (from: number, to: number) => void,
): void {
  const { length } = values;
  const sums = new Float64Array(period + 1);
  const squares = new Float64Array(period + 1);
  const stretch = period * Math.max(1, Math.floor(stretchBars / period));
  for (let from = 0; from < length; from += stretch) {
    const to = Math.min(from + stretch, length);
    for (let start = from; start < to; start += period) {
      const anchor = values[start];
      if (start > 0) sumEndings(values, start, anchor, sums, squares);
      momentsOfBlock(values, start, Math.min(start + period, to), sums, squares, means, variances);
    }
    if (from === 0) for (const output of [means, variances]) output.fill(NaN, 0, Math.min(period - 1, length));
    onStretch?.(from, to);
  }
}

/** About: whole blocks, so that their results take some ten KiB. */
const stretchBars = 1_024;

/** Of the windows that end in a block: bar `start + k - 1` completes what `sums[k]` and `squares[k]` hold of the block before. */
function momentsOfBlock(
  values: Float64Array,
  start: number,
  end: number,
  sums: Float64Array,
  squares: Float64Array,
  means: Float64Array,
  variances: Float64Array,
): void {
  const share = 1 / (sums.length - 1);
  const anchor = values[start];
  let sum = 0;
  let square = 0;
  for (let i = start, k = 1; i < end; i++, k++) {
    const distance = values[i] - anchor;
    sum += distance;
    square += distance * distance;
    const meanDistance = (sums[k] + sum) * share;
    means[i] = anchor + meanDistance;
    const variance = (squares[k] + square) * share - meanDistance * meanDistance;
    // Squares that overflow say nothing of the spread.
    variances[i] = variance < Infinity ? Math.max(variance, 0) : NaN;
  }
}

/** Sums over the last bars of the block that ends before `start`: `sums[k]` from its bar k on. */
function sumEndings(
  values: Float64Array,
  start: number,
  anchor: number,
  sums: Float64Array,
  squares: Float64Array,
): void {
  const period = sums.length - 1;
  let sum = 0;
  let square = 0;
  for (let k = period - 1; k > 0; k--) {
    const distance = values[start - period + k] - anchor;
    sum += distance;
    square += distance * distance;
    sums[k] = sum;
    squares[k] = square;
  }
}
