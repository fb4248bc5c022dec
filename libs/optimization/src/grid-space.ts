import type { Parameters, Predicate, Strategy } from '@barmill/strategies';
import { firstTradableBar } from './first-bar';
import type { Axis } from './grid';
import { mixedRadix, type MixedRadix } from './mixed-radix';
import type { SearchSpace, Stretch } from './search-space';

/** The search space of a grid whose parts were checked before. */
export class GridSpace implements SearchSpace {
  readonly size: number;
  readonly firstDecision: number;
  private readonly names: readonly string[];
  private readonly radix: MixedRadix;
  /** Place of each axis among the strategy's parameters. */
  private readonly slots: readonly number[];
  /** Axes up to the last one that a condition reads. */
  private readonly outer: readonly Axis[];
  /** Combinations in a row that differ in no axis of `outer`: all of them are admitted, or none. */
  private readonly block: number;

  /** @param complete parameters with a value for everything that does not vary */
  constructor(
    strategy: Strategy,
    readonly axes: readonly Axis[],
    private readonly complete: Parameters,
    private readonly predicates: readonly Predicate[],
  ) {
    this.names = strategy.parameters.map((definition) => definition.name);
    this.slots = axes.map((axis) => this.names.indexOf(axis.name));
    this.radix = radixOf(axes);
    this.size = this.radix.size;
    const read = new Set(predicates.flatMap((predicate) => predicate.uses));
    this.outer = axes.slice(0, this.slots.findLastIndex((slot) => read.has(slot)) + 1);
    this.block = radixOf(axes.slice(this.outer.length)).size;
    this.firstDecision = firstTradableBar(strategy, axes, complete);
  }

  at(index: number): Parameters {
    const values = this.valuesAt(index);
    const parameters: Record<string, Parameters[string]> = {};
    this.names.forEach((name, slot) => {
      const fixed = this.complete[name];
      parameters[name] = typeof fixed === 'number' ? values[slot] : fixed;
    });
    return parameters;
  }

  admits(index: number): boolean {
    return this.meetsAll(this.valuesAt(index));
  }

  countAdmitted(first = 0, end = this.size): number {
    let count = 0;
    for (const [from, to] of this.admittedBlocks(first, end)) count += to - from;
    return count;
  }

  *indices(first = 0, end = this.size): Generator<number> {
    for (const [from, to] of this.admittedBlocks(first, end)) {
      for (let index = from; index < to; index++) yield index;
    }
  }

  take(first: number, wanted: number): Stretch {
    let admitted = 0;
    for (const [from, to] of this.admittedBlocks(first, this.size)) {
      if (admitted === wanted) return { end: from, admitted };
      const missing = wanted - admitted;
      if (to - from > missing) return { end: from + missing, admitted: wanted };
      admitted += to - from;
    }
    return { end: this.size, admitted };
  }

  /** Ranges of admitted indices within `[first, end)`, ascending, in one pair that is written anew for each. */
  private *admittedBlocks(first: number, end: number): Generator<[from: number, to: number]> {
    if (!(Number.isInteger(first) && Number.isInteger(end) && first >= 0 && end <= this.size)) {
      throw new RangeError(`expected indices from 0 to ${this.size}, got ${first} to ${end}`);
    }
    if (first >= end) return;
    const { block, outer, slots } = this;
    const values = this.valuesAt(first);
    const cells = radixOf(outer);
    const digits = new Int32Array(outer.length);
    const cell = (first - (first % block)) / block;
    cells.decode(cell, digits);
    const range: [number, number] = [0, 0];
    for (let start = cell * block; start < end; start += block) {
      if (this.meetsAll(values)) {
        range[0] = Math.max(first, start);
        range[1] = Math.min(end, start + block);
        yield range;
      }
      const changed = cells.increment(digits);
      if (changed < 0) return;
      for (let place = changed; place < outer.length; place++)
        values[slots[place]] = outer[place].values[digits[place]];
    }
  }

  private meetsAll(values: Float64Array): boolean {
    for (const predicate of this.predicates) if (!predicate.test(values)) return false;
    return true;
  }

  /** By slot; NaN for a parameter that is no number, which neither varies nor stands in a condition. */
  private valuesAt(index: number): Float64Array {
    if (!(Number.isInteger(index) && index >= 0 && index < this.size)) {
      throw new RangeError(`expected an index from 0 to ${this.size - 1}, got ${index}`);
    }
    const digits = new Int32Array(this.axes.length);
    this.radix.decode(index, digits);
    const values = Float64Array.from(this.names, (name) => {
      const value = this.complete[name];
      return typeof value === 'number' ? value : NaN;
    });
    this.axes.forEach((axis, place) => (values[this.slots[place]] = axis.values[digits[place]]));
    return values;
  }
}

function radixOf(axes: readonly Axis[]): MixedRadix {
  return mixedRadix(axes.map((axis) => axis.values.length));
}
