import { eight } from './crossings';

// A number that a column is compared with, twice.
const leftNumber: usize = memory.data(16, 16);
const rightNumber: usize = memory.data(16, 16);

/**
 * Bits of `a * scaleA > b * scaleB`, or with `isInclusive` also where they are equal, eight bars at a time. Where `a` or `b` is 0 its side is the number beside it. The
 * columns have room up to a whole eight; the bits behind `length` are nobody's.
 */
export function writeAbove(
  a: usize,
  numberA: f64,
  scaleA: f64,
  b: usize,
  numberB: f64,
  scaleB: f64,
  isInclusive: bool,
  length: i32,
  words: usize,
): void {
  v128.store(leftNumber, f64x2.splat(numberA));
  v128.store(rightNumber, f64x2.splat(numberB));
  const multiplierA = f64x2.splat(scaleA);
  const multiplierB = f64x2.splat(scaleB);
  // A number is read again and again at the same place.
  const stepA: usize = a == 0 ? 0 : 16;
  const stepB: usize = b == 0 ? 0 : 16;
  let left = a == 0 ? leftNumber : a;
  let right = b == 0 ? rightNumber : b;
  const last = words + ((<usize>length + 7) >> 3);
  for (; words < last; words++, left += 4 * stepA, right += 4 * stepB) {
    const m0 = above(left, multiplierA, right, multiplierB, isInclusive);
    const m1 = above(left + stepA, multiplierA, right + stepB, multiplierB, isInclusive);
    const m2 = above(left + 2 * stepA, multiplierA, right + 2 * stepB, multiplierB, isInclusive);
    const m3 = above(left + 3 * stepA, multiplierA, right + 3 * stepB, multiplierB, isInclusive);
    const bits = eight(m0, m1, m2, m3);
    store<u8>(words, <u8>i8x16.bitmask(i8x16.narrow_i16x8_s(bits, bits)));
  }
}

@inline
function above(a: usize, multiplierA: v128, b: usize, multiplierB: v128, isInclusive: bool): v128 {
  const left = f64x2.mul(v128.load(a), multiplierA);
  const right = f64x2.mul(v128.load(b), multiplierB);
  return isInclusive ? f64x2.ge(left, right) : f64x2.gt(left, right);
}
