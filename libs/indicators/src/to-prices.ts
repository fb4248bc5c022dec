import { tickFraction } from './tick-fraction';

/**
 * Turns sums of ticks in place into prices, `ticks * tickSize / divisor`. Each is one division of whole numbers, so it is the
 * double nearest to the true quotient: equal averages are equal, whatever their windows, and an average of equal prices is
 * that price.
 *
 * @param ticks whole numbers or NaN
 * @param divisor a whole number, above 0
 * @param tickSize price units, above 0
 */
export function toPrices(ticks: Float64Array, divisor: number, tickSize: number): void {
  const { numerator, denominator } = tickFraction(tickSize);
  const below = divisor * denominator;
  for (let i = 0; i < ticks.length; i++) ticks[i] = (ticks[i] * numerator) / below;
}
