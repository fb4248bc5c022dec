import type { KernelMarket } from './kernel-market';

/** Of two levels the higher for `sign` 1, the lower for −1: of levels below the market, or above it, the one that it comes to first. NaN is none. */
export function nearer(level: number, other: number, sign: number): number {
  return (other - level) * sign > 0 ? other : level;
}

/** The least and the greatest rate of the range; a stop-out level at any other rate lies between those of the two. */
export function rateExtremesOf({ hasRates, rates, range }: KernelMarket): readonly [number, number] {
  if (!hasRates) return [1, 1];
  let least = Infinity;
  let most = -Infinity;
  for (let bar = range.tradeFrom; bar < range.end; bar++) {
    for (const rate of [rates.atOpen(bar), rates.atClose(bar)]) {
      if (rate < least) least = rate;
      if (rate > most) most = rate;
    }
  }
  return [least, most];
}
