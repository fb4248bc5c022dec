/**
 * The binomial distribution for one trial probability. A point's probability comes from Loader's saddle-point form, which
 * cancels nothing ("Fast and Accurate Computation of Binomial Probabilities", 2000); a tail is the sum of its points from the largest on.
 */

const TWO_PI = 2 * Math.PI;

/** P(X = k) of n trials, k of 0 … n, 0 < p < 1; relative error below 1e-13. */
export function binomialProbability(k: number, n: number, p: number): number {
  checkTrials(n, p);
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  const q = 1 - p;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (TWO_PI * k * (n - k)));
}

/**
 * P(X <= k). Absolute error below 1e-14 for n up to 1,000,000; a small result keeps 12 relative digits. 0 below k = 0, 1 from k = n on.
 * RangeError unless n is a positive integer and 0 < p < 1.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkTrials(n, p);
  const last = Math.floor(k);
  if (last < 0) return 0;
  if (last >= n) return 1;
  return last < n * p ? sumDown(last, n, p) : 1 - sumUp(last + 1, n, p);
}

/** P(X >= k) = 1 − P(X <= k − 1), without the loss of digits of that difference; errors as `binomialCdf`. */
export function binomialUpperTail(k: number, n: number, p: number): number {
  checkTrials(n, p);
  const first = Math.ceil(k);
  if (first <= 0) return 1;
  if (first > n) return 0;
  return first > n * p ? sumUp(first, n, p) : 1 - sumDown(first - 1, n, p);
}

/** Σ P(X = i) for i = k … n, where the terms fall. */
function sumUp(k: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let term = binomialProbability(k, n, p);
  let sum = 0;
  for (let i = k; i <= n && sum + term !== sum; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * odds;
  }
  return sum;
}

/** Σ P(X = i) for i = k … 0, where the terms fall. */
function sumDown(k: number, n: number, p: number): number {
  const odds = (1 - p) / p;
  let term = binomialProbability(k, n, p);
  let sum = 0;
  for (let i = k; i >= 0 && sum + term !== sum; i--) {
    sum += term;
    term *= (i / (n - i + 1)) * odds;
  }
  return sum;
}

/** ln n! − (n ln n − n + ½ ln 2πn): what Stirling's formula leaves out. */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let i = 2; i <= n; i++) factorial *= i;
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(TWO_PI) / 2;
  }
  const square = n * n;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) / square) /
    n
  );
}

/** x ln(x/m) + m − x, by a series where x is near m and the terms would cancel. */
function deviance(x: number, m: number): number {
  const distance = x - m;
  const total = x + m;
  if (Math.abs(distance) >= 0.1 * total) return x * Math.log(x / m) - distance;
  const v = distance / total;
  const square = v * v;
  let sum = distance * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

function checkTrials(n: number, p: number): void {
  if (!Number.isSafeInteger(n) || n < 1)
    throw new RangeError(`binomial: expected a positive integer of trials, got ${n}`);
  if (!(p > 0 && p < 1)) throw new RangeError(`binomial: expected a probability between 0 and 1, got ${p}`);
}
