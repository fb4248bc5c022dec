/** Time until the remaining combinations are done at this rate, ms. */
export function expectedMs(remaining: number, ratePerS: number): number {
  return Math.round((remaining / ratePerS) * 1000);
}
