import type { Parameters, ParameterValues } from '@barmill/strategies';
import type { Axis } from './dimension';
import type { SearchSpace, Stretch } from './search-space';

/**
 * A grid on several markets, numbered market after market: the index of a combination is that of its market times the points of the grid, plus its
 * index there. Conditions read parameters alone, so every market admits the same points.
 */
export class MarketSpace implements SearchSpace {
  readonly size: number;
  /** Without the markets: these are no parameter. */
  readonly axes: readonly Axis[];
  readonly values: ParameterValues;
  readonly firstDecision: number;
  /** Points that one market admits. */
  private readonly admitted: number;

  /** @param points of one market */
  constructor(
    readonly markets: number,
    private readonly points: SearchSpace,
  ) {
    this.size = markets * points.size;
    this.axes = points.axes;
    this.values = points.values;
    this.firstDecision = points.firstDecision;
    this.admitted = points.countAdmitted();
  }

  at(index: number): Parameters {
    return this.points.at(this.pointOf(index));
  }

  marketOf(index: number): number {
    this.requireIndex(index);
    return Math.floor(index / this.points.size);
  }

  admits(index: number): boolean {
    return this.points.admits(this.pointOf(index));
  }

  countAdmitted(first = 0, end = this.size): number {
    let count = 0;
    for (const { from, to } of this.parts(first, end)) {
      count += to - from === this.points.size ? this.admitted : this.points.countAdmitted(from, to);
    }
    return count;
  }

  *indices(first = 0, end = this.size): Generator<number> {
    for (const { offset, from, to } of this.parts(first, end)) {
      for (const point of this.points.indices(from, to)) yield offset + point;
    }
  }

  /** Ends with the market it begins in: what a chunk computes of one market's bars is of no use to another. */
  take(first: number, wanted: number): Stretch {
    if (first === this.size) return { end: first, admitted: 0 };
    const point = this.pointOf(first);
    const { end, admitted } = this.points.take(point, wanted);
    return { end: first - point + end, admitted };
  }

  /** Of each market the points of it that lie in `[first, end)`. */
  private *parts(first: number, end: number): Generator<{ offset: number; from: number; to: number }> {
    if (!(Number.isInteger(first) && Number.isInteger(end) && first >= 0 && end <= this.size)) {
      throw new RangeError(`expected indices from 0 to ${this.size}, got ${first} to ${end}`);
    }
    const { size } = this.points;
    for (let offset = first - (first % size); offset < end; offset += size) {
      yield { offset, from: Math.max(0, first - offset), to: Math.min(size, end - offset) };
    }
  }

  private pointOf(index: number): number {
    this.requireIndex(index);
    return index % this.points.size;
  }

  private requireIndex(index: number): void {
    if (Number.isInteger(index) && index >= 0 && index < this.size) return;
    throw new RangeError(`expected an index from 0 to ${this.size - 1}, got ${index}`);
  }
}
