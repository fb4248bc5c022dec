import { exactPowers } from '../csv/decimal';

const mostDecimals = 15;

/**
 * The number with the fewest decimals that a 32-bit float `value` is the nearest to: 1.1 for the float that is written as 1.1, of which the
 * double is 1.10000002384185791015625. The value itself where 15 decimals are too few.
 */
export function shortestDecimal(value: number): number {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const rounded = Math.round(value * exactPowers[decimals]) / exactPowers[decimals];
    if (Math.fround(rounded) === value) return rounded;
  }
  return value;
}
