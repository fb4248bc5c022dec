import { exactPowers } from '../csv/decimal';
import type { ParquetValues } from './schema';

const twoTo32 = 2 ** 32;

/**
 * Whole numbers as doubles, each the nearest: a function of the place in `values`; NaN where there is none. Integers of 64 bits
 * that a double holds are put together from their halves, without making a BigInt of each.
 */
export function integersOf(values: ParquetValues): (i: number) => number {
  if (values instanceof BigInt64Array) {
    const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
    return (i) => {
      const value = halves[2 * i + 1] * twoTo32 + (halves[2 * i] >>> 0);
      return Number.isSafeInteger(value) ? value : Number(values[i]);
    };
  }
  return (i) => {
    const value = values[i];
    return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : NaN;
  };
}

/** The double nearest to `unscaled` / 10^`scale`, the same as its decimal text gives. */
export function decimalOf(unscaled: bigint | number, scale: number): number {
  const value = Number(unscaled);
  if (Number.isSafeInteger(value) && scale >= 0 && scale < exactPowers.length) return value / exactPowers[scale];
  return Number(`${unscaled}e${-scale}`);
}

/** A whole number in big-endian bytes of two's complement. */
export function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(8 * bytes.length, value);
}
