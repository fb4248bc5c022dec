import { parameterCodes, type Parameters, type ParameterValue, type ParameterValues } from '@barmill/strategies';
import type { Axis } from './dimension';
import { mixedRadix, type MixedRadix } from './mixed-radix';
import type { SearchSpace, Stretch } from './search-space';
import { defaultsOf, valuesOf, type SpaceParts } from './space-parts';

/** The search space of a grid on one market whose parts were checked before. */
export class GridSpace implements SearchSpace {
  readonly size: number;
  readonly markets = 1;
  readonly values: ParameterValues;
  readonly firstDecision: number;
  private readonly radix: MixedRadix;
  /** Place of each axis among the strategy's parameters. */
  private readonly slots: readonly number[];
  /** Of each parameter that does not vary its code, which conditions compare; of the others any. */
  private readonly fixedCodes: Float64Array;
  /** Codes of each axis' values. */
  private readonly axisCodes: readonly Float64Array[];
  /** Axes up to the last one that a condition reads, or decides. */
  private readonly outer: readonly Axis[];
  /** Combinations in a row that differ in no axis of `outer`: all of them are admitted, or none. */
  private readonly block: number;
  /** Of each axis the value of an inactive parameter. */
  private readonly defaults: readonly ParameterValue[];

  constructor(
    readonly axes: readonly Axis[],
    private readonly parts: SpaceParts,
  ) {
    const { strategy, complete, predicates, activity } = parts;
    const names = strategy.parameters.map((definition) => definition.name);
    const codeOf = parameterCodes(strategy.parameters);
    this.slots = axes.map((axis) => names.indexOf(axis.name));
    this.fixedCodes = Float64Array.from(names, (name) => codeOf(complete[name]));
    this.axisCodes = axes.map(({ values }) => Float64Array.from(values, codeOf));
    this.radix = radixOf(axes);
    this.size = this.radix.size;
    const read = new Set([...predicates.flatMap((predicate) => predicate.uses), ...activity.slots]);
    this.outer = axes.slice(0, this.slots.findLastIndex((slot) => read.has(slot)) + 1);
    this.block = radixOf(axes.slice(this.outer.length)).size;
    this.defaults = defaultsOf(axes, strategy);
    this.values = valuesOf(axes, parts);
    this.firstDecision = strategy.firstDecisionOf(this.values);
  }

  /** Points that have to be looked at to tell which of the whole space are admitted. */
  get examinedPoints(): number {
    return this.size / this.block;
  }

  at(index: number): Parameters {
    const { axes, parts } = this;
    const digits = this.digitsAt(index);
    const parameters: Record<string, Parameters[string]> = { ...parts.complete };
    axes.forEach(({ name, values }, place) => (parameters[name] = values[digits[place]]));
    if (parts.activity.places.length === 0) return parameters;
    for (const place of parts.activity.settle(this.codesOf(digits)))
      parameters[axes[place].name] = this.defaults[place];
    return parameters;
  }

  marketOf(index: number): number {
    this.requireIndex(index);
    return 0;
  }

  admits(index: number): boolean {
    const digits = this.digitsAt(index);
    return this.meetsAll(this.codesOf(digits), digits);
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
    const { block, outer, slots, axisCodes } = this;
    const { places: conditional } = this.parts.activity;
    const codes = this.codesOf(this.digitsAt(first));
    const cells = radixOf(outer);
    const digits = new Int32Array(outer.length);
    const cell = (first - (first % block)) / block;
    cells.decode(cell, digits);
    const range: [number, number] = [0, 0];
    for (let start = cell * block; start < end; start += block) {
      if (this.meetsAll(codes, digits)) {
        range[0] = Math.max(first, start);
        range[1] = Math.min(end, start + block);
        yield range;
      }
      const changed = cells.increment(digits);
      if (changed < 0) return;
      for (let place = changed; place < outer.length; place++) codes[slots[place]] = axisCodes[place][digits[place]];
      for (const place of conditional) codes[slots[place]] = axisCodes[place][digits[place]];
    }
  }

  /** Whether the combination stands for itself, and meets all conditions; codes of inactive parameters become their defaults. */
  private meetsAll(codes: Float64Array, digits: Int32Array): boolean {
    if (!this.parts.activity.settlesToItself(codes, digits)) return false;
    for (const predicate of this.parts.predicates) if (!predicate.test(codes)) return false;
    return true;
  }

  /** Codes of all parameters, by slot. */
  private codesOf(digits: Int32Array): Float64Array {
    const codes = this.fixedCodes.slice();
    this.slots.forEach((slot, place) => (codes[slot] = this.axisCodes[place][digits[place]]));
    return codes;
  }

  private digitsAt(index: number): Int32Array {
    this.requireIndex(index);
    const digits = new Int32Array(this.axes.length);
    this.radix.decode(index, digits);
    return digits;
  }

  private requireIndex(index: number): void {
    if (Number.isInteger(index) && index >= 0 && index < this.size) return;
    throw new RangeError(`expected an index from 0 to ${this.size - 1}, got ${index}`);
  }
}

function radixOf(axes: readonly Axis[]): MixedRadix {
  return mixedRadix(axes.map((axis) => axis.values.length));
}
