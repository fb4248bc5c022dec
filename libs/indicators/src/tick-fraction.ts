/** A tick size as a fraction of two whole numbers, so that a price on the grid is one division of whole numbers. */
export interface TickFraction {
  readonly numerator: number;
  readonly denominator: number;
}

const mostDecimals = 12;

/**
 * The fraction with a power of ten below that a tick size was written as: 0.25 is 25 / 100. A tick size that has none with up
 * to 12 decimals stays itself over 1.
 *
 * @param tickSize price units, above 0
 */
export function tickFraction(tickSize: number): TickFraction {
  let denominator = 1;
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const numerator = Math.round(tickSize * denominator);
    if (numerator > 0 && numerator / denominator === tickSize) return { numerator, denominator };
    denominator *= 10;
  }
  return { numerator: tickSize, denominator: 1 };
}
