/** Bars of a word: one bit for each, the lowest first. */
export const BARS_PER_WORD = 32;

/** The bit of `bar`, 0 or 1. */
export function bitAt(words: Int32Array, offset: number, bar: number): number {
  return (words[offset + (bar >>> 5)] >>> (bar & 31)) & 1;
}

/** Sets the bits of `[from, to)`. */
export function setRange(words: Int32Array, offset: number, from: number, to: number): void {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    words[offset + first] |= head & tail;
    return;
  }
  words[offset + first] |= head;
  words.fill(-1, offset + first + 1, offset + last);
  words[offset + last] |= tail;
}

/** Writes one bit for each of the `length` flags from `from` on (1 is set), into whole words; what lies beyond the flags is not set. */
export function packFlags(
  flags: Uint8Array | Float64Array,
  from: number,
  length: number,
  words: Int32Array,
  offset: number,
): void {
  for (let start = 0, word = offset; start < length; start += BARS_PER_WORD, word++) {
    const end = Math.min(BARS_PER_WORD, length - start);
    let bits = 0;
    for (let k = 0; k < end; k++) bits |= (flags[from + start + k] === 1 ? 1 : 0) << k;
    words[word] = bits;
  }
}

/** The first bar of `[from, to)` at which exactly one of two conditions holds; `to` where there is none. */
export function nextDifference(words: Int32Array, a: number, b: number, from: number, to: number): number {
  if (from >= to) return to;
  let at = from >>> 5;
  const last = (to - 1) >>> 5;
  let word = (words[a + at] ^ words[b + at]) & (-1 << (from & 31));
  while (word === 0) {
    if (++at > last) return to;
    word = words[a + at] ^ words[b + at];
  }
  const bar = (at << 5) + 31 - Math.clz32(word & -word);
  return bar < to ? bar : to;
}

/** The first bar of `[from, to)` at which `a` holds, or `b` without `c`; `to` where there is none. */
export function nextExit(words: Int32Array, a: number, b: number, c: number, from: number, to: number): number {
  if (from >= to) return to;
  let at = from >>> 5;
  const last = (to - 1) >>> 5;
  let word = (words[a + at] | (words[b + at] & ~words[c + at])) & (-1 << (from & 31));
  while (word === 0) {
    if (++at > last) return to;
    word = words[a + at] | (words[b + at] & ~words[c + at]);
  }
  const bar = (at << 5) + 31 - Math.clz32(word & -word);
  return bar < to ? bar : to;
}
