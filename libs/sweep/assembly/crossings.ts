/**
 * Bits of the crossings of `a * scaleA` over and under `b * scaleB`, as `condition-words.ts` writes them: of each bar whether the difference is above 0, and whether it is
 * below; then each word from the signs of a bar and of the bar before it. The columns have that bar in front of them; `isFirst`: there is none.
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
  if (scaleA == 1 && scaleB == 1) writeSigns(a, b, length, over, under);
  else writeScaledSigns(a, scaleA, b, scaleB, length, over, under);
  const before: f64 = isFirst ? NaN : load<f64>(a - 8) * scaleA - load<f64>(b - 8) * scaleB;
  // Whether the bar before was at or below, and at or above; neither where its difference is missing.
  let wasLow: i32 = before <= 0 ? 1 : 0;
  let wasHigh: i32 = before >= 0 ? 1 : 0;
  for (let from = 0; from < length; from += 32, over += 4, under += 4) {
    const bars = min(32, length - from);
    const all = bars == 32 ? -1 : (1 << bars) - 1;
    const above = load<i32>(over) & all;
    const below = load<i32>(under) & all;
    const place = (<usize>from) << 3;
    const level = (above | below) == all ? 0 : levels(a + place, scaleA, b + place, scaleB, bars);
    store<i32>(over, above & (((below | level) << 1) | wasLow));
    store<i32>(under, below & (((above | level) << 1) | wasHigh));
    wasLow = ((below | level) >>> (bars - 1)) & 1;
    wasHigh = ((above | level) >>> (bars - 1)) & 1;
  }
}

/** For eight bars a byte each, to `above` and `below`. The columns have room up to a whole byte. */
function writeSigns(a: usize, b: usize, length: i32, above: usize, below: usize): void {
  const last = a + ((<usize>length) << 3);
  for (; a < last; a += 64, b += 64, above++, below++) {
    const l0 = v128.load(a);
    const r0 = v128.load(b);
    const l1 = v128.load(a, 16);
    const r1 = v128.load(b, 16);
    const l2 = v128.load(a, 32);
    const r2 = v128.load(b, 32);
    const l3 = v128.load(a, 48);
    const r3 = v128.load(b, 48);
    storeSigns(l0, r0, l1, r1, l2, r2, l3, r3, above, below);
  }
}

function writeScaledSigns(
  a: usize,
  scaleA: f64,
  b: usize,
  scaleB: f64,
  length: i32,
  above: usize,
  below: usize,
): void {
  const last = a + ((<usize>length) << 3);
  const multiplierA = f64x2.splat(scaleA);
  const multiplierB = f64x2.splat(scaleB);
  for (; a < last; a += 64, b += 64, above++, below++) {
    const l0 = f64x2.mul(v128.load(a), multiplierA);
    const r0 = f64x2.mul(v128.load(b), multiplierB);
    const l1 = f64x2.mul(v128.load(a, 16), multiplierA);
    const r1 = f64x2.mul(v128.load(b, 16), multiplierB);
    const l2 = f64x2.mul(v128.load(a, 32), multiplierA);
    const r2 = f64x2.mul(v128.load(b, 32), multiplierB);
    const l3 = f64x2.mul(v128.load(a, 48), multiplierA);
    const r3 = f64x2.mul(v128.load(b, 48), multiplierB);
    storeSigns(l0, r0, l1, r1, l2, r2, l3, r3, above, below);
  }
}

/** What is compared is stored at once: results that are kept for later would push the columns out of the registers. */
@inline
function storeSigns(
  l0: v128,
  r0: v128,
  l1: v128,
  r1: v128,
  l2: v128,
  r2: v128,
  l3: v128,
  r3: v128,
  above: usize,
  below: usize,
): void {
  const aboves = eight(f64x2.gt(l0, r0), f64x2.gt(l1, r1), f64x2.gt(l2, r2), f64x2.gt(l3, r3));
  const belows = eight(f64x2.lt(l0, r0), f64x2.lt(l1, r1), f64x2.lt(l2, r2), f64x2.lt(l3, r3));
  const bits = i8x16.bitmask(i8x16.narrow_i16x8_s(aboves, belows));
  store<u8>(above, <u8>bits);
  store<u8>(below, <u8>(bits >>> 8));
}

/** Eight answers of two a register as eight of sixteen bits. */
@inline
export function eight(m0: v128, m1: v128, m2: v128, m3: v128): v128 {
  return i16x8.narrow_i32x4_s(v128.shuffle<i32>(m0, m1, 0, 2, 4, 6), v128.shuffle<i32>(m2, m3, 0, 2, 4, 6));
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
