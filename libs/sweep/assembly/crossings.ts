/**
 * Bits of the crossings of `a * scaleA` over and under `b * scaleB`, as `condition-words.ts` writes them, a word of thirty-two bars at a time: of each bar whether the
 * difference is above 0, and whether it is below. A word is made of the signs of a bar and of the bar before it. The columns have that bar in front of them; `isFirst`:
 * there is none.
 */
export function writeCrossings(
  a: usize,
  scaleA: f64,
  b: usize,
  scaleB: f64,
  length: i32,
  isFirst: bool,
  over: usize,
  under: usize,
): void {
  const before: f64 = isFirst ? NaN : load<f64>(a - 8) * scaleA - load<f64>(b - 8) * scaleB;
  // Whether the bar before was at or below, and at or above; neither where its difference is missing.
  let wasLow: i32 = before <= 0 ? 1 : 0;
  let wasHigh: i32 = before >= 0 ? 1 : 0;
  const isScaled = scaleA != 1 || scaleB != 1;
  for (let from = 0; from < length; from += 32, over += 4, under += 4) {
    const bars = min(32, length - from);
    const place = (<usize>from) << 3;
    if (bars < 32) readFew(a + place, scaleA, b + place, scaleB, bars);
    else if (isScaled) readWord(a + place, scaleA, b + place, scaleB, true);
    else readWord(a + place, scaleA, b + place, scaleB, false);
    const isApart = (above | below) == (bars < 32 ? (1 << bars) - 1 : -1);
    const level = isApart ? 0 : levels(a + place, scaleA, b + place, scaleB, bars);
    store<i32>(over, above & (((below | level) << 1) | wasLow));
    store<i32>(under, below & (((above | level) << 1) | wasHigh));
    wasLow = ((below | level) >>> (bars - 1)) & 1;
    wasHigh = ((above | level) >>> (bars - 1)) & 1;
  }
}

/** Of the word read last: bars at which the first side is above the second, and below. */
let above: i32 = 0;
let below: i32 = 0;

@inline
function readWord(a: usize, scaleA: f64, b: usize, scaleB: f64, isScaled: bool): void {
  const multiplierA = f64x2.splat(scaleA);
  const multiplierB = f64x2.splat(scaleB);
  readHalf(a, multiplierA, b, multiplierB, isScaled);
  const firstAbove = halfAbove;
  const firstBelow = halfBelow;
  readHalf(a + 128, multiplierA, b + 128, multiplierB, isScaled);
  above = firstAbove | (halfAbove << 16);
  below = firstBelow | (halfBelow << 16);
}

let halfAbove: i32 = 0;
let halfBelow: i32 = 0;

/** Sixteen bars: two comparisons a register, four registers into one of quarters, twice, and these into one of bytes. */
@inline
function readHalf(a: usize, multiplierA: v128, b: usize, multiplierB: v128, isScaled: bool): void {
  const l0 = side(a, multiplierA, isScaled);
  const r0 = side(b, multiplierB, isScaled);
  const l1 = side(a + 16, multiplierA, isScaled);
  const r1 = side(b + 16, multiplierB, isScaled);
  const l2 = side(a + 32, multiplierA, isScaled);
  const r2 = side(b + 32, multiplierB, isScaled);
  const l3 = side(a + 48, multiplierA, isScaled);
  const r3 = side(b + 48, multiplierB, isScaled);
  const aboves = eight(f64x2.gt(l0, r0), f64x2.gt(l1, r1), f64x2.gt(l2, r2), f64x2.gt(l3, r3));
  const belows = eight(f64x2.lt(l0, r0), f64x2.lt(l1, r1), f64x2.lt(l2, r2), f64x2.lt(l3, r3));
  const l4 = side(a + 64, multiplierA, isScaled);
  const r4 = side(b + 64, multiplierB, isScaled);
  const l5 = side(a + 80, multiplierA, isScaled);
  const r5 = side(b + 80, multiplierB, isScaled);
  const l6 = side(a + 96, multiplierA, isScaled);
  const r6 = side(b + 96, multiplierB, isScaled);
  const l7 = side(a + 112, multiplierA, isScaled);
  const r7 = side(b + 112, multiplierB, isScaled);
  const moreAbove = eight(f64x2.gt(l4, r4), f64x2.gt(l5, r5), f64x2.gt(l6, r6), f64x2.gt(l7, r7));
  const moreBelow = eight(f64x2.lt(l4, r4), f64x2.lt(l5, r5), f64x2.lt(l6, r6), f64x2.lt(l7, r7));
  halfAbove = i8x16.bitmask(i8x16.narrow_i16x8_s(aboves, moreAbove));
  halfBelow = i8x16.bitmask(i8x16.narrow_i16x8_s(belows, moreBelow));
}

@inline
function side(place: usize, multiplier: v128, isScaled: bool): v128 {
  return isScaled ? f64x2.mul(v128.load(place), multiplier) : v128.load(place);
}

/** Eight answers of two a register as eight of sixteen bits. */
@inline
function eight(m0: v128, m1: v128, m2: v128, m3: v128): v128 {
  return i16x8.narrow_i32x4_s(v128.shuffle<i32>(m0, m1, 0, 2, 4, 6), v128.shuffle<i32>(m2, m3, 0, 2, 4, 6));
}

function readFew(a: usize, scaleA: f64, b: usize, scaleB: f64, bars: i32): void {
  above = 0;
  below = 0;
  for (let k = 0; k < bars; k++) {
    const place = (<usize>k) << 3;
    const left = load<f64>(a + place) * scaleA;
    const right = load<f64>(b + place) * scaleB;
    above |= i32(left > right) << k;
    below |= i32(left < right) << k;
  }
}

/** Bars at which the difference is 0. */
function levels(a: usize, scaleA: f64, b: usize, scaleB: f64, bars: i32): i32 {
  let level: i32 = 0;
  for (let k = 0; k < bars; k++) {
    const place = (<usize>k) << 3;
    level |= i32(load<f64>(a + place) * scaleA - load<f64>(b + place) * scaleB == 0) << k;
  }
  return level;
}

/** Bits of `a * scaleA > b * scaleB`, or with `isInclusive` also where they are equal. */
export function writeAbove(
  a: usize,
  scaleA: f64,
  b: usize,
  scaleB: f64,
  isInclusive: bool,
  length: i32,
  words: usize,
): void {
  for (let from = 0; from < length; from += 32, words += 4) {
    let bits: i32 = 0;
    // The columns have room for a bar more than the tile; what is read there is cut off.
    for (let k = 0; k < 32 && from + k < length; k += 2) {
      const place = (<usize>(from + k)) << 3;
      const left = f64x2.mul(v128.load(a + place), f64x2.splat(scaleA));
      const right = f64x2.mul(v128.load(b + place), f64x2.splat(scaleB));
      bits |= i64x2.bitmask(isInclusive ? f64x2.ge(left, right) : f64x2.gt(left, right)) << k;
    }
    const bars = length - from;
    store<i32>(words, bars < 32 ? bits & ((1 << bars) - 1) : bits);
  }
}
