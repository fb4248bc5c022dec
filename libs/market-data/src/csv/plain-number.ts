import { exactPowers } from './decimal';

/** A 32-bit integer holds any nine digits, a double any fifteen. */
const integerDigits = 9;
const exactDigits = 15;

/**
 * Writes the double nearest to the number that begins at `start` into `target[index]`, as `parseDecimal` gives it: digits with at most
 * one mark, out of bytes that go on behind them. What comes back is a place and no double, which would be an object of its own.
 *
 * @returns where the number ends; −1 when there are no digits, or more than a double is sure to hold
 */
export function readPlainNumber(
  bytes: Uint8Array,
  start: number,
  mark: number,
  target: Float64Array,
  index: number,
): number {
  let p = start;
  let mantissa = 0;
  // As an unsigned difference, what is below '0' is large.
  let digit = (bytes[p] - 48) >>> 0;
  for (; digit < 10; digit = (bytes[++p] - 48) >>> 0) mantissa = (Math.imul(mantissa, 10) + digit) | 0;
  let digits = p - start;
  let decimals = 0;
  if (bytes[p] === mark) {
    const first = ++p;
    digit = (bytes[p] - 48) >>> 0;
    for (; digit < 10; digit = (bytes[++p] - 48) >>> 0) mantissa = (Math.imul(mantissa, 10) + digit) | 0;
    decimals = p - first;
    digits += decimals;
  }
  if (digits === 0 || digits > exactDigits) return -1;
  if (digits <= integerDigits) target[index] = mantissa / exactPowers[decimals];
  else target[index] = longMantissa(bytes, start, p) / exactPowers[decimals];
  return p;
}

function longMantissa(bytes: Uint8Array, start: number, end: number): number {
  let mantissa = 0;
  for (let p = start; p < end; p++) {
    const digit = bytes[p] - 48;
    if (digit >= 0 && digit < 10) mantissa = mantissa * 10 + digit;
  }
  return mantissa;
}
