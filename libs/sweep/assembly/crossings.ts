/**
 * Bits of the crossings of `a * scaleA` over and under `b * scaleB`, as `condition-words.ts` writes them, sixteen bars at a time: of each bar whether the
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
  for (let from = 0; from < length; from += 32, over += 4, under += 4) {
    const bars = min(32, length - from);
    let above: i32 = 0;
    let below: i32 = 0;
    let level: i32 = 0;
    if (bars == 32) {
      above = aboveOf(a, scaleA, b, scaleB, from) | (aboveOf(a, scaleA, b, scaleB, from + 16) << 16);
      if (areApart) below = ~above;
      else {
        below = aboveOf(b, scaleB, a, scaleA, from) | (aboveOf(b, scaleB, a, scaleA, from + 16) << 16);
        level = levels(a, scaleA, b, scaleB, from, 32);
      }
      areApart = true;
    } else {
      for (let k = 0; k < bars; k++) {
        const place = (<usize>(from + k)) << 3;
        const left = load<f64>(a + place) * scaleA;
        const right = load<f64>(b + place) * scaleB;
        above |= i32(left > right) << k;
        below |= i32(left < right) << k;
      }
      level = levels(a, scaleA, b, scaleB, from, bars);
    }
    store<i32>(over, above & (((below | level) << 1) | wasLow));
    store<i32>(under, below & (((above | level) << 1) | wasHigh));
    wasLow = ((below | level) >>> (bars - 1)) & 1;
    wasHigh = ((above | level) >>> (bars - 1)) & 1;
  }
}

/** Whether in all bars that `aboveOf` has seen one side was above the other. */
let areApart: bool = true;

/** Of sixteen bars from `from` on whether `a * scaleA > b * scaleB`. */
function aboveOf(a: usize, scaleA: f64, b: usize, scaleB: f64, from: i32): i32 {
  const multiplierA = f64x2.splat(scaleA);
  const multiplierB = f64x2.splat(scaleB);
  const placeA = a + ((<usize>from) << 3);
  const placeB = b + ((<usize>from) << 3);
  let apart = i64x2.splat(-1);
  let bits = i8x16.splat(0);
  // Two comparisons a register, four registers into one of quarters, twice; the second half into the upper bytes.
  let low = i16x8.splat(0);
  for (let half: usize = 0; half < 2; half++) {
    const l0 = f64x2.mul(v128.load(placeA + half * 64), multiplierA);
    const r0 = f64x2.mul(v128.load(placeB + half * 64), multiplierB);
    const l1 = f64x2.mul(v128.load(placeA + half * 64 + 16), multiplierA);
    const r1 = f64x2.mul(v128.load(placeB + half * 64 + 16), multiplierB);
    const l2 = f64x2.mul(v128.load(placeA + half * 64 + 32), multiplierA);
    const r2 = f64x2.mul(v128.load(placeB + half * 64 + 32), multiplierB);
    const l3 = f64x2.mul(v128.load(placeA + half * 64 + 48), multiplierA);
    const r3 = f64x2.mul(v128.load(placeB + half * 64 + 48), multiplierB);
    const g0 = f64x2.gt(l0, r0);
    const g1 = f64x2.gt(l1, r1);
    const g2 = f64x2.gt(l2, r2);
    const g3 = f64x2.gt(l3, r3);
    apart = v128.and(apart, v128.and(v128.or(g0, f64x2.lt(l0, r0)), v128.or(g1, f64x2.lt(l1, r1))));
    apart = v128.and(apart, v128.and(v128.or(g2, f64x2.lt(l2, r2)), v128.or(g3, f64x2.lt(l3, r3))));
    const first = v128.shuffle<i32>(g0, g1, 0, 2, 4, 6);
    const second = v128.shuffle<i32>(g2, g3, 0, 2, 4, 6);
    const eight = i16x8.narrow_i32x4_s(first, second);
    if (half == 0) low = eight;
    else bits = i8x16.narrow_i16x8_s(low, eight);
  }
  if (!i64x2.all_true(apart)) areApart = false;
  return i8x16.bitmask(bits);
}

/** Bars at which the difference is 0. */
function levels(a: usize, scaleA: f64, b: usize, scaleB: f64, from: i32, bars: i32): i32 {
  let level: i32 = 0;
  for (let k = 0; k < bars; k++) {
    const place = (<usize>(from + k)) << 3;
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
