import type { BarSeries } from '@barmill/market-data';
import type { Signals } from '@barmill/simulation';

/** Prices of the golden bars have five decimals, so averages compare exactly as whole sums. */
const UNITS = 100_000;

/** Reversals at each cross of two simple averages of the close; `crossover(a, b)` is `a[i-1] <= b[i-1] and a[i] > b[i]`. */
export function smaCross({ close, length }: BarSeries, fast: number, slow: number): Signals {
  const sums = new Float64Array(length + 1);
  for (let bar = 0; bar < length; bar++) sums[bar + 1] = sums[bar] + Math.round(close[bar] * UNITS);
  // mean(fast) − mean(slow), times fast × slow.
  const lead = (bar: number) => {
    const sum = (period: number) => sums[bar + 1] - sums[bar + 1 - period];
    return sum(fast) * slow - sum(slow) * fast;
  };
  const crosses = (sign: number) =>
    Uint8Array.from({ length }, (_, bar) => (bar >= slow && lead(bar - 1) * sign <= 0 && lead(bar) * sign > 0 ? 1 : 0));
  const never = new Uint8Array(length);
  return {
    enterLong: crosses(1),
    enterShort: crosses(-1),
    exitLong: never,
    exitShort: never,
    stopLoss: null,
    takeProfit: null,
  };
}
