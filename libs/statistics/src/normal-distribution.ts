/**
 * The standard normal distribution, from its own series: no fitted polynomial stands in a result.
 *
 * Within |x| < 2 the distribution function is ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), whose terms have one sign (Marsaglia, "Evaluating the
 * Normal Distribution", J. Stat. Softw. 11(4), 2004); beyond, the tail is Laplace's continued fraction φ(x)/(x + 1/(x + 2/(x + …)))
 * (Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.14).
 */

const INVERSE_SQRT_2_PI = 0.3989422804014327;
/** Beyond, the density is below the least double. */
const DENSITY_LIMIT = 40;
const SERIES_LIMIT = 2;
/** Enough for the last bit at x = 2, where the fraction converges slowest. */
const FRACTION_TERMS = 120;

/** φ(x), relative error below 1e-14 while it is a normal double (|x| < 37.6). */
export function normalDensity(x: number): number {
  if (Math.abs(x) > DENSITY_LIMIT) return 0;
  // x² is taken in two parts, of which the first is exact: a rounded square would cost exp() up to three digits in the tail.
  const coarse = Math.round(x * 16) / 16;
  return INVERSE_SQRT_2_PI * Math.exp((-coarse * coarse) / 2) * Math.exp((-(x - coarse) * (x + coarse)) / 2);
}

/**
 * Φ(x) = P(X <= x). Absolute error below 1e-15; relative error below 1e-14 down to x = −37, so that lower tails keep their digits (for
 * an upper tail take Φ(−x)). 0 and 1 at −Infinity and Infinity, NaN for NaN.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x <= -SERIES_LIMIT) return upperTail(-x);
  if (x >= SERIES_LIMIT) return 1 - upperTail(x);
  return 0.5 + normalDensity(x) * oddSeries(x);
}

/** Φ⁻¹(p): the x with Φ(x) = p, from p = 1e-300 on with an error below 1e-14 (relative where |x| > 1); RangeError unless 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: expected a probability between 0 and 1, got ${p}`);
  if (p === 0.5) return 0;
  return p < 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}

/** Halley's method from a start within 0.00045 (Abramowitz & Stegun 26.2.23): each step triples the digits. */
function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = top / bottom - t;
  for (let step = 0; step < 3; step++) {
    const newton = (normalCdf(x) - p) / normalDensity(x);
    x -= newton / (1 + (x * newton) / 2);
  }
  return x;
}

function oddSeries(x: number): number {
  const square = x * x;
  let term = x;
  let sum = 0;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= square / odd;
  }
  return sum;
}

/** P(X > x) for x >= 2. */
function upperTail(x: number): number {
  if (x === Infinity) return 0;
  let fraction = x;
  for (let k = FRACTION_TERMS; k >= 1; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}
