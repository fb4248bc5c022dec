/**
 * P(X > x) of the chi-square distribution with 2 degrees of freedom, which is exactly e^(−x/2); 1 for x <= 0. Relative error that of `Math.exp`, below
 * 1e-15. Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.4.5.
 */
export function chiSquareUpperTail2(x: number): number {
  return x <= 0 ? 1 : Math.exp(-x / 2);
}
