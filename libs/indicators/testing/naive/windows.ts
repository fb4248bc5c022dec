/*
 * Arithmetic of one bar, written as the definitions say it, without a thought for speed. `i` is the bar; a window is its last
 * `period` values.
 */

export type Columns = readonly Float64Array[];

export const window = (values: Float64Array, period: number, i: number): number[] => [
  ...values.slice(i - period + 1, i + 1),
];
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const mean = (values: readonly number[]): number => total(values) / values.length;
export const highest = (values: Float64Array, period: number, i: number): number =>
  Math.max(...window(values, period, i));
export const lowest = (values: Float64Array, period: number, i: number): number =>
  Math.min(...window(values, period, i));
export const middle = ([high, low]: Columns, period: number, i: number): number =>
  (highest(high, period, i) + lowest(low, period, i)) / 2;
export const variance = (values: readonly number[]): number => mean(values.map((value) => (value - mean(values)) ** 2));
export const deviation = (values: readonly number[]): number => Math.sqrt(variance(values));
export const weighted = (values: readonly number[]): number =>
  total(values.map((value, k) => value * (k + 1))) / total(values.map((_, k) => k + 1));

/** True ranges from bar 1 on. */
export const ranges = ([high, low, close]: Columns): number[] =>
  [...high.keys()]
    .slice(1)
    .map((i) => Math.max(high[i] - low[i], Math.abs(high[i] - close[i - 1]), Math.abs(low[i] - close[i - 1])));

/** Wilder's average of all values: the mean of the first ones, into which each later one comes with its share. */
export const wilder = (values: readonly number[], period: number): number =>
  values
    .slice(period)
    .reduce((before, value) => before * ((period - 1) / period) + value * (1 / period), mean(values.slice(0, period)));

export const atrAt = (inputs: Columns, period: number, i: number): number => wilder(ranges(inputs).slice(0, i), period);

export const emaAt = (values: Float64Array, period: number, i: number): number =>
  [...values.slice(period, i + 1)].reduce(
    (before, value) => before + (value - before) * (2 / (period + 1)),
    mean([...values.slice(0, period)]),
  );

/** Sums of products of the distances from the means; no more than `noise` is none. */
export function products(a: readonly number[], b: readonly number[]): number {
  const sum = total(a.map((value, k) => (value - mean(a)) * (b[k] - mean(b))));
  return Math.abs(sum) > noise ? sum : 0;
}

/** What rounding leaves of values that are equal; prices here have two decimals. */
export const noise = 1e-9;

export const numbersTo = (end: number): number[] => [...Array(end).keys()];
