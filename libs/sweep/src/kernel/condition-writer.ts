import { writeAbove, writeCrossings } from './condition-words';

/** One side of a condition: a column with mask −1, or one number with mask 0, and what it is multiplied with. */
export interface Side {
  readonly column: Float64Array;
  readonly mask: -1 | 0;
  readonly scale: number;
}

/** Writes conditions over the bars `[from, from + length)` as bits into words, from `offset` on. */
export interface ConditionWriter {
  above(a: Side, b: Side, isInclusive: boolean, from: number, length: number, words: Int32Array, offset: number): void;
  crossings(a: Side, b: Side, from: number, length: number, words: Int32Array, over: number, under: number): void;
  /** Words `[offset, offset + size)` from those of the places `a` and `b`. */
  combined(isAnd: boolean, words: Int32Array, a: number, b: number, offset: number, size: number): void;
}

export const typescriptWriter: ConditionWriter = {
  above(a, b, isInclusive, from, length, words, offset) {
    words.fill(0, offset, offset + Math.ceil(length / 32));
    writeAbove(a.column, a.mask, a.scale, b.column, b.mask, b.scale, isInclusive, from, length, words, offset);
  },
  crossings(a, b, from, length, words, over, under) {
    words.fill(0, over, over + Math.ceil(length / 32));
    words.fill(0, under, under + Math.ceil(length / 32));
    writeCrossings(a.column, a.mask, a.scale, b.column, b.mask, b.scale, from, length, words, over, under);
  },
  combined(isAnd, words, a, b, offset, size) {
    if (isAnd) for (let k = 0; k < size; k++) words[offset + k] = words[a + k] & words[b + k];
    else for (let k = 0; k < size; k++) words[offset + k] = words[a + k] | words[b + k];
  },
};
