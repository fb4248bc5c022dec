/** Decimal places that a tick size may have and still be written as an exact decimal fraction. */
const MAX_TICK_DECIMALS = 12;

/**
 * Noise of doubles in a price that lies half-way between two ticks, in ticks: bid + spread with a spread of half ticks does, and rounds up
 * whichever neighbor of the exact half its sum came out as.
 */
const HALF_TICK_NOISE = 1e-7;

/**
 * Prices as XS-1 rule 16 compares and subtracts them: integer ticks where the instrument has a tick, the plain doubles where it
 * has none. Such a number is called units throughout this library. Ticks are whole numbers well below 2^53, so a touch that is
 * exact on paper is exact here, and a difference has no rounding error.
 */
export class PriceGrid {
  readonly hasTick: boolean;
  /** Price of one unit: the tick size, or 1 without a tick. */
  readonly unitSize: number;
  /** The tick size as a fraction of whole numbers, where it has one. */
  readonly numerator: number;
  readonly denominator: number;

  /** `tickSize` in price; 0: no tick. */
  constructor(tickSize: number) {
    this.hasTick = tickSize > 0;
    this.unitSize = this.hasTick ? tickSize : 1;
    const fraction = decimalFraction(this.unitSize);
    this.numerator = fraction.numerator;
    this.denominator = fraction.denominator;
  }

  /** Units of a price, rounded half up to the tick. NaN stays NaN. */
  toUnits(price: number): number {
    return this.hasTick ? Math.floor(price / this.unitSize + (0.5 + HALF_TICK_NOISE)) : price;
  }

  /**
   * Price of units: the double nearest to its decimal text, because one division of two integers rounds once
   * (109438 ticks of 0.00001 are 109438 / 100000, whereas 109438 × 0.00001 may be a neighbor of 1.09438).
   */
  toPrice(units: number): number {
    return this.hasTick ? (units * this.numerator) / this.denominator : units;
  }

  /** The tick at or above (buying) or at or below (selling): against the trader, but for noise of 1e-9 ticks. */
  roundAdversely(units: number, isBuy: boolean): number {
    if (!this.hasTick) return units;
    return isBuy ? Math.ceil(units - 1e-9) : Math.floor(units + 1e-9);
  }
}

/** A tick size as integer over power of ten; `tickSize / 1` where it has too many decimals. */
function decimalFraction(tickSize: number): { numerator: number; denominator: number } {
  let denominator = 1;
  for (let decimals = 0; decimals <= MAX_TICK_DECIMALS; decimals++) {
    const numerator = Math.round(tickSize * denominator);
    if (numerator > 0 && numerator / denominator === tickSize) return { numerator, denominator };
    denominator *= 10;
  }
  return { numerator: tickSize, denominator: 1 };
}
