import { setRange } from './bit-words';

/*
 * Conditions on two series over the bars [from, from + length), written as bits into words that were cleared. Bar 0 of the words is bar `from`. Each
 * means what its namesake in the graph of `@barmill/strategies` writes. A condition holds for stretches, so its ends are looked for and whole stretches set.
 * `maskA` and `maskB` are −1 for a column and 0 for one number.
 */

/** `a * scaleA > b * scaleB`, or with `isInclusive` also where they are equal; false where a value is missing. */
export function writeAbove(
  a: Float64Array,
  maskA: number,
  scaleA: number,
  b: Float64Array,
  maskB: number,
  scaleB: number,
  isInclusive: boolean,
  from: number,
  length: number,
  words: Int32Array,
  offset: number,
): void {
  const to = from + length;
  let bar = from;
  while (bar < to) {
    if (isInclusive) while (bar < to && !(a[bar & maskA] * scaleA >= b[bar & maskB] * scaleB)) bar++;
    else while (bar < to && !(a[bar & maskA] * scaleA > b[bar & maskB] * scaleB)) bar++;
    const start = bar;
    if (isInclusive) while (bar < to && a[bar & maskA] * scaleA >= b[bar & maskB] * scaleB) bar++;
    else while (bar < to && a[bar & maskA] * scaleA > b[bar & maskB] * scaleB) bar++;
    setRange(words, offset, start - from, bar - from);
  }
}

/** `a * scaleA = b * scaleB`, or with `isNegated` less or greater; false where a value is missing. */
export function writeEqual(
  a: Float64Array,
  maskA: number,
  scaleA: number,
  b: Float64Array,
  maskB: number,
  scaleB: number,
  isNegated: boolean,
  from: number,
  length: number,
  words: Int32Array,
  offset: number,
): void {
  for (let k = 0; k < length; k++) {
    const left = a[(from + k) & maskA] * scaleA;
    const right = b[(from + k) & maskB] * scaleB;
    const holds = isNegated ? left < right || left > right : left === right;
    if (holds) words[offset + (k >>> 5)] |= 1 << (k & 31);
  }
}

/**
 * Where `a * scaleA` crosses over (`over`) and under (`under`) `b * scaleB`. What counts is the sign of their difference at a bar and at the one before it;
 * where that is missing, nothing is crossed.
 */
export function writeCrossings(
  a: Float64Array,
  maskA: number,
  scaleA: number,
  b: Float64Array,
  maskB: number,
  scaleB: number,
  from: number,
  length: number,
  words: Int32Array,
  over: number,
  under: number,
): void {
  const to = from + length;
  let before = from === 0 ? NaN : a[(from - 1) & maskA] * scaleA - b[(from - 1) & maskB] * scaleB;
  let bar = from;
  while (bar < to) {
    const now = a[bar & maskA] * scaleA - b[bar & maskB] * scaleB;
    const k = bar - from;
    if (now > 0) {
      if (before <= 0) words[over + (k >>> 5)] |= 1 << (k & 31);
      bar = whileAbove(a, maskA, scaleA, b, maskB, scaleB, bar + 1, to);
      before = 1;
    } else if (now < 0) {
      if (before >= 0) words[under + (k >>> 5)] |= 1 << (k & 31);
      bar = whileAbove(b, maskB, scaleB, a, maskA, scaleA, bar + 1, to);
      before = -1;
    } else {
      before = now;
      bar++;
    }
  }
}

/** The first bar from `bar` on, before `to`, at which `a * scaleA` is not above `b * scaleB`. */
function whileAbove(
  a: Float64Array,
  maskA: number,
  scaleA: number,
  b: Float64Array,
  maskB: number,
  scaleB: number,
  bar: number,
  to: number,
): number {
  if (maskA === -1 && maskB === -1) {
    for (const last = to - 4; bar <= last; bar += 4) {
      if (!(a[bar] * scaleA > b[bar] * scaleB)) return bar;
      if (!(a[bar + 1] * scaleA > b[bar + 1] * scaleB)) return bar + 1;
      if (!(a[bar + 2] * scaleA > b[bar + 2] * scaleB)) return bar + 2;
      if (!(a[bar + 3] * scaleA > b[bar + 3] * scaleB)) return bar + 3;
    }
  }
  while (bar < to && a[bar & maskA] * scaleA > b[bar & maskB] * scaleB) bar++;
  return bar;
}
