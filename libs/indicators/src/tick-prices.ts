/**
 * Writes each price as a whole number of ticks, `floor(price / tickSize + 0.5)` (half up), and returns `out`.
 *
 * @param prices any length; `out` has the same
 * @param tickSize price units, above 0
 */
export function toTicks(prices: Float64Array, tickSize: number, out: Float64Array): Float64Array {
  if (!(tickSize > 0)) throw new RangeError(`expected a tick size above 0, got ${tickSize}`);
  for (let i = 0; i < prices.length; i++) out[i] = Math.floor(prices[i] / tickSize + 0.5);
  return out;
}
