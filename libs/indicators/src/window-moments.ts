/**
 * Means and population variances of the last `period` values, NaN for i < period - 1.
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
  const { length } = values;
  const sums = new Float64Array(period + 1);
  const squares = new Float64Array(period + 1);
  means.fill(NaN, 0, Math.min(period - 1, length));
  variances.fill(NaN, 0, Math.min(period - 1, length));
  const share = 1 / period;
  for (let start = 0; start < length; start += period) {
    const anchor = values[start];
    if (start > 0) sumEndings(values, start, anchor, sums, squares);
    const end = Math.min(start + period, length);
    let sum = 0;
    let square = 0;
    for (let i = start; i < end; i++) {
      const distance = values[i] - anchor;
      sum += distance;
      square += distance * distance;
      if (i < period - 1) continue;
      const k = i - start + 1;
      const meanDistance = (sums[k] + sum) * share;
      const variance = (squares[k] + square) * share - meanDistance * meanDistance;
      means[i] = anchor + meanDistance;
      variances[i] = variance > 0 ? variance : 0;
    }
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
