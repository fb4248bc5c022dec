import type { Parameters } from '@barmill/strategies';
import type { SampleSpace } from './sample-space';
import type { SearchSpace, Stretch } from './search-space';

/**
 * Combinations that a method asked for, as a space that runs as any other: the index of a combination is its place in the ask order,
 * from `firstIndex` on. Indices before it are not admitted: their combinations lie elsewhere.
 */
export class ListSpace implements SearchSpace {
  /** None: the combinations are not made of axes. */
  readonly axes = [];
  readonly markets;
  readonly size: number;
  readonly values;
  readonly firstDecision: number;

  /**
   * @param space the whole space from which the combinations were drawn: all of its combinations share the first bar
   * @param marketPlaces market of each combination; missing: the space has one
   */
  constructor(
    space: Pick<SampleSpace, 'values' | 'firstDecision' | 'markets'>,
    private readonly firstIndex: number,
    private readonly combinations: readonly Parameters[],
    private readonly marketPlaces?: readonly number[],
  ) {
    this.markets = space.markets;
    this.size = firstIndex + combinations.length;
    this.values = space.values;
    this.firstDecision = space.firstDecision;
  }

  at(index: number): Parameters {
    return this.combinations[this.placeOf(index)];
  }

  marketOf(index: number): number {
    return this.marketPlaces?.[this.placeOf(index)] ?? 0;
  }

  admits(index: number): boolean {
    return index >= this.firstIndex && index < this.size;
  }

  countAdmitted(first = 0, end = this.size): number {
    return Math.max(0, end - Math.max(first, this.firstIndex));
  }

  *indices(first = 0, end = this.size): Generator<number> {
    if (!(first >= 0 && end <= this.size)) {
      throw new RangeError(`expected indices from 0 to ${this.size}, got ${first} to ${end}`);
    }
    for (let index = Math.max(first, this.firstIndex); index < end; index++) yield index;
  }

  private placeOf(index: number): number {
    if (Number.isInteger(index) && this.admits(index)) return index - this.firstIndex;
    throw new RangeError(`expected an index from ${this.firstIndex} to ${this.size - 1}, got ${index}`);
  }

  take(first: number, wanted: number): Stretch {
    const from = Math.max(first, this.firstIndex);
    const end = Math.min(this.size, from + wanted);
    return { end, admitted: end - from };
  }
}
