/** A decimal number as a whole number of 10^-36: sums and comparisons are those of bigint and exact. */
export type Decimal = bigint;

const PLACES = 36;
const ONE = 10n ** BigInt(PLACES);

/** The decimal that a double is written as. */
export function decimal(value: number): Decimal {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = PLACES - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return value < 0 ? -size : size;
}

export function toNumber(value: Decimal): number {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  return Number(`${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
}

export function times(...factors: readonly Decimal[]): Decimal {
  return factors.reduce((product, factor) => (product * factor) / ONE, ONE);
}

export function over(dividend: Decimal, divisor: Decimal): Decimal {
  return (dividend * ONE) / divisor;
}

/** The whole number at or below, as a decimal. */
export function floor(value: Decimal): Decimal {
  const rest = value % ONE;
  return rest === 0n ? value : value - rest - (value < 0n ? ONE : 0n);
}

export function ceil(value: Decimal): Decimal {
  return -floor(-value);
}

export function least(a: Decimal, b: Decimal): Decimal {
  return a < b ? a : b;
}

export function greatest(a: Decimal, b: Decimal): Decimal {
  return a > b ? a : b;
}
