/**
 * Student's t distribution by the regularized incomplete beta function: P(T > t) = ½·I_x(ν/2, ½) with x = ν/(ν + t²), t >= 0.
 * The function comes from its continued fraction (DLMF 8.17.22), evaluated by Lentz's method.
 */

/** Γ(m + ½)/(Γ(m)·√m) = Σ cᵢ/mⁱ, an asymptotic series: OEIS A143503 over A061549. */
const ratioSeries = [1, -1 / 8, 1 / 128, 5 / 1024, -21 / 32768, -399 / 262144, 869 / 4194304, 39325 / 33554432];
/** From here on the series has every bit of a double. */
const seriesFrom = 64;
const mostFractionSteps = 10_000;
const leastDivisor = 1e-300;

/**
 * P(T > t) with `degrees` degrees of freedom, any number above 0. Relative error below 1e-12 while the result is above 1e-200; ½ at 0, and 0 and 1 at
 * Infinity and −Infinity. RangeError for other degrees, and for NaN.
 */
export function studentTUpperTail(t: number, degrees: number): number {
  if (!(degrees > 0 && Number.isFinite(degrees))) {
    throw new RangeError(`studentTUpperTail: expected a finite number above 0 of degrees of freedom, got ${degrees}`);
  }
  if (Number.isNaN(t)) throw new RangeError('studentTUpperTail: expected a number, got NaN');
  const tail = outerTail(Math.abs(t), degrees);
  return t >= 0 ? tail : 1 - tail;
}

/** P(T > t), t >= 0. */
function outerTail(t: number, degrees: number): number {
  if (t === 0) return 0.5;
  if (t === Infinity) return 0;
  const [a, b] = [degrees / 2, 0.5];
  const share = (t * t) / degrees;
  const rest = share / (1 + share);
  const x = 1 / (1 + share);
  // x^a·(1 − x)^b / B(a, b)
  const front = (Math.exp(-a * Math.log1p(share)) * Math.sqrt(rest) * gammaRatio(a)) / Math.sqrt(Math.PI);
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a / 2;
  return 0.5 - (front * betaFraction(rest, b, a)) / b / 2;
}

/** Γ(m + ½)/Γ(m), m > 0: the series, from small m reached by Γ(m + 1) = m·Γ(m). */
function gammaRatio(m: number): number {
  let factor = 1;
  let at = m;
  for (; at < seriesFrom; at++) factor *= at / (at + 0.5);
  let sum = 0;
  for (let i = ratioSeries.length - 1; i >= 0; i--) sum = sum / at + ratioSeries[i];
  return factor * Math.sqrt(at) * sum;
}

/** 1/(1 + d₁/(1 + d₂/(1 + …))), which converges in some √max(a, b) steps for x < (a + 1)/(a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= mostFractionSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < Number.EPSILON) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < leastDivisor ? leastDivisor : value;
}
