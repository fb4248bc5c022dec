import * as run from './run';
import { first } from './tile';

// Conditions of the tile as bits; a place is the index of its first word.

@inline
function word(place: usize, index: i32): i32 {
  return load<i32>(run.words + ((place + <usize>index) << 2));
}

@inline
export function bit(place: usize, bar: i32): i32 {
  const k = bar - first;
  return (word(place, k >> 5) >>> (k & 31)) & 1;
}

/** The first bar of `[from, to)` at which exactly one of two conditions holds; `to` where there is none. */
export function nextDifference(a: usize, b: usize, from: i32, to: i32): i32 {
  if (from >= to) return to;
  const k = from - first;
  const last = (to - 1 - first) >> 5;
  let index = k >> 5;
  let bits = (word(a, index) ^ word(b, index)) & (-1 << (k & 31));
  while (bits == 0) {
    if (++index > last) return to;
    bits = word(a, index) ^ word(b, index);
  }
  return min(first + (index << 5) + ctz(bits), to);
}

/** The first bar of `[from, to)` at which `a` holds, or `b` without `c`; `to` where there is none. */
export function nextExit(a: usize, b: usize, c: usize, from: i32, to: i32): i32 {
  if (from >= to) return to;
  const k = from - first;
  const last = (to - 1 - first) >> 5;
  let index = k >> 5;
  let bits = (word(a, index) | (word(b, index) & ~word(c, index))) & (-1 << (k & 31));
  while (bits == 0) {
    if (++index > last) return to;
    bits = word(a, index) | (word(b, index) & ~word(c, index));
  }
  return min(first + (index << 5) + ctz(bits), to);
}
