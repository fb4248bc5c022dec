import * as run from './run';
import { first } from './tile';

// Conditions of the tile as bits; a place is the index of its first word.

/** Sixty-four bars at once; beyond the words of a place lie those of another, whose bits are cut off. */
@inline
function word(place: usize, index: i32): i64 {
  return load<i64>(run.words + (place << 2) + (<usize>index << 3));
}

@inline
export function bit(place: usize, bar: i32): i32 {
  const k = bar - first;
  return (load<i32>(run.words + ((place + <usize>(k >> 5)) << 2)) >>> (k & 31)) & 1;
}

/** The first bar of the next word of sixty-four. */
@inline
export function nextWord(bar: i32): i32 {
  return first + (((bar - first) | 63) + 1);
}

/** The first bar of `[from, to)` at which exactly one of two conditions holds; `to` where there is none. */
export function nextDifference(a: usize, b: usize, from: i32, to: i32): i32 {
  if (from >= to) return to;
  const k = from - first;
  const last = (to - 1 - first) >> 6;
  let index = k >> 6;
  let bits = (word(a, index) ^ word(b, index)) & ((<i64>-1) << (k & 63));
  while (bits == 0) {
    if (++index > last) return to;
    bits = word(a, index) ^ word(b, index);
  }
  return min(first + (index << 6) + <i32>ctz(bits), to);
}

/** The first bar of `[from, to)` at which `a` holds, or `b` without `c`; `to` where there is none. */
export function nextExit(a: usize, b: usize, c: usize, from: i32, to: i32): i32 {
  if (from >= to) return to;
  const k = from - first;
  const last = (to - 1 - first) >> 6;
  let index = k >> 6;
  let bits = (word(a, index) | (word(b, index) & ~word(c, index))) & ((<i64>-1) << (k & 63));
  while (bits == 0) {
    if (++index > last) return to;
    bits = word(a, index) | (word(b, index) & ~word(c, index));
  }
  return min(first + (index << 6) + <i32>ctz(bits), to);
}

/** Words of two conditions, one after the other, combined into those of a third. */
export function writeCombined(isAnd: bool, a: usize, b: usize, words: usize, count: i32): void {
  const last = words + ((<usize>count) << 2);
  for (; words + 16 <= last; a += 16, b += 16, words += 16) {
    const left = v128.load(a);
    const right = v128.load(b);
    v128.store(words, isAnd ? v128.and(left, right) : v128.or(left, right));
  }
  for (; words < last; a += 4, b += 4, words += 4) {
    const left = load<i32>(a);
    const right = load<i32>(b);
    store<i32>(words, isAnd ? left & right : left | right);
  }
}
