import {
  isNode,
  type ConditionForm,
  type ConditionValue,
  type Frame,
  type ScaledSide,
  type SeriesNode,
} from '@barmill/strategies';
import { BARS_PER_WORD, packFlags } from './bit-words';
import type { LaneDecisions } from './lane';
import { writeEqual } from './condition-words';
import { typescriptWriter, type ConditionWriter, type Side } from './condition-writer';

/** Bars of a tile at most: the words and columns of one stay in the processor's caches while all combinations of a batch pass over it. */
export const TILE_BARS = 3_200;

/** A condition that is written into a place of its own, once for each tile. */
interface Slot {
  readonly offset: number;
  readonly write: (from: number, length: number) => void;
  /** First bar of the tile that is written; −1: none yet. */
  writtenFrom: number;
}

/**
 * The distinct conditions of a batch of combinations as bits over one tile of bars. A place is known by the offset of its words; whoever wants it
 * asks with `prepare` for the tile first.
 */
export class ConditionSlots {
  /** All places, one after the other; there once `writeBy` has said where. */
  words: Int32Array = new Int32Array(0);
  private readonly byKey = new Map<string, number>();
  private readonly byFlags = new Map<Uint8Array, number>();
  private readonly slots: Slot[] = [];

  /** Words of a place. */
  readonly size: number;
  /** Columns that conditions are written from. */
  readonly columns = new Set<Float64Array>();
  private writer: ConditionWriter = typescriptWriter;

  /** @param tileBars a multiple of 32 */
  constructor(
    private readonly frame: Frame,
    tileBars: number,
  ) {
    this.size = tileBars / BARS_PER_WORD;
  }

  /** The place of a condition. @throws what a series of it throws when it is computed over the bars */
  offsetOf(value: ConditionValue): number {
    if (!isNode(value)) return value ? this.constant('true', -1) : this.constant('false', 0);
    const known = this.byKey.get(value.key);
    if (known !== undefined) return known;
    const offset = value.form === null ? this.columnSlot(this.frame.valueOf(value)) : this.formSlot(value.form);
    this.byKey.set(value.key, offset);
    return offset;
  }

  /** The place of flags of all bars, 1 is set. */
  flagsOffset(flags: Uint8Array): number {
    const known = this.byFlags.get(flags);
    if (known !== undefined) return known;
    const offset = this.columnSlot(flags);
    this.byFlags.set(flags, offset);
    return offset;
  }

  /** Words that all places take together. */
  get wordCount(): number {
    return this.slots.length * this.size;
  }

  /** Has the conditions of the places that there are written by this writer into these words. */
  writeBy(writer: ConditionWriter, words: Int32Array): void {
    this.writer = writer;
    this.words = words;
  }

  /** Writes every place for the bars `[from, from + length)`. */
  prepareAll(from: number, length: number): void {
    for (const { offset } of this.slots) this.prepare(offset, from, length);
  }

  /** Prepares the conditions of a combination. */
  prepareFor(
    {
      enterLong,
      enterShort,
      exitLong,
      exitShort,
    }: Pick<LaneDecisions, 'enterLong' | 'enterShort' | 'exitLong' | 'exitShort'>,
    from: number,
    length: number,
  ): void {
    this.prepare(enterLong, from, length);
    this.prepare(enterShort, from, length);
    this.prepare(exitLong, from, length);
    this.prepare(exitShort, from, length);
  }

  /** Writes the place for the bars `[from, from + length)`, if it is not written yet. */
  prepare(offset: number, from: number, length: number): void {
    const slot = this.slots[offset / this.size];
    if (slot.writtenFrom === from) return;
    slot.write(from, length);
    slot.writtenFrom = from;
  }

  private constant(key: string, word: number): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const offset = this.place((from) => void this.words.fill(word, from, from + this.size));
    this.byKey.set(key, offset);
    return offset;
  }

  /** A new place; `write` is given its offset. */
  private place(write: (offset: number, from: number, length: number) => void): number {
    const offset = this.slots.length * this.size;
    this.slots.push({ offset, writtenFrom: -1, write: (from, length) => write(offset, from, length) });
    return offset;
  }

  private columnSlot(column: Float64Array | Uint8Array): number {
    return this.place((offset, from, length) => packFlags(column, from, length, this.words, offset));
  }

  private formSlot(form: ConditionForm): number {
    switch (form.kind) {
      case 'comparison':
        return this.comparisonSlot(form);
      case 'crossing':
        return this.crossingSlot(form);
      case 'logical':
        return this.logicalSlot(form);
      case 'not':
        return this.notSlot(this.offsetOf(form.operand));
    }
  }

  private comparisonSlot({ operator, left, right }: Extract<ConditionForm, { kind: 'comparison' }>): number {
    if (operator === '<' || operator === '<=') return this.aboveSlot(right, left, operator === '<=');
    if (operator === '>' || operator === '>=') return this.aboveSlot(left, right, operator === '>=');
    const a = this.sideOf(left);
    const b = this.sideOf(right);
    const isNegated = operator === '!=';
    return this.place((offset, from, length) => {
      const { words } = this;
      words.fill(0, offset, offset + this.size);
      writeEqual(a.column, a.mask, a.scale, b.column, b.mask, b.scale, isNegated, from, length, words, offset);
    });
  }

  private aboveSlot(left: ScaledSide, right: ScaledSide, isInclusive: boolean): number {
    const a = this.sideOf(left);
    const b = this.sideOf(right);
    return this.place((offset, from, length) => this.writer.above(a, b, isInclusive, from, length, this.words, offset));
  }

  /** One scan gives the crossings of both directions, so they are neighbors: over, then under. */
  private crossingSlot({ direction, left, right }: Extract<ConditionForm, { kind: 'crossing' }>): number {
    const key = `crossings(${sideKey(left)},${sideKey(right)})`;
    let over = this.byKey.get(key);
    if (over === undefined) {
      over = this.crossingSlots(left, right);
      this.byKey.set(key, over);
    }
    return direction === 1 ? over : over + this.size;
  }

  private crossingSlots(left: ScaledSide, right: ScaledSide): number {
    const a = this.sideOf(left);
    const b = this.sideOf(right);
    const over = this.place((offset, from, length) =>
      this.writer.crossings(a, b, from, length, this.words, offset, offset + this.size),
    );
    this.place((offset, from, length) => this.prepare(offset - this.size, from, length));
    return over;
  }

  private logicalSlot({ operator, left, right }: Extract<ConditionForm, { kind: 'logical' }>): number {
    const a = this.offsetOf(left);
    const b = this.offsetOf(right);
    const isAnd = operator === 'and';
    return this.place((offset, from, length) => {
      this.prepare(a, from, length);
      this.prepare(b, from, length);
      this.writer.combined(isAnd, this.words, a, b, offset, this.size);
    });
  }

  private notSlot(operand: number): number {
    return this.place((offset, from, length) => {
      this.prepare(operand, from, length);
      const { words } = this;
      for (let k = 0; k < this.size; k++) words[offset + k] = ~words[operand + k];
    });
  }

  private sideOf({ value, scale }: ScaledSide): Side {
    if (!isNode(value)) return { column: Float64Array.of(value), mask: 0, scale };
    const column = this.frame.valueOf(value);
    this.columns.add(column);
    return { column, mask: -1, scale };
  }
}

function sideKey({ value, scale }: ScaledSide): string {
  return `${isNode(value) ? (value as SeriesNode).key : `=${value}`}*${scale}`;
}
