import { seededStream } from '@barmill/statistics';
import { mixedRadix } from '../mixed-radix';
import { countOf, coordinateAt, type Coordinates } from '../dimension';
import type { SampleSpace, SettledPoint } from '../sample-space';

/** Points in a row that may be refused or known before a method gives up: then the space holds next to nothing else. */
const maxMisses = 100_000;
/** Misses in a row after which it is worth while to count what a small space admits. */
const missesBeforeCount = 1_000;
/** Up to so many combinations are counted, or listed. */
const maxListed = 100_000n;

/** Whether a space is small enough that all of its combinations can be looked at. */
export function isListable(space: SampleSpace): boolean {
  return space.size !== null && space.size <= maxListed;
}

/** Points of a space, each once. */
export class FreshPoints {
  private readonly seen = new Set<string>();
  /** Of a small space all that it admits, once that was counted. */
  private admitted?: number;
  /** Coordinates in all that led to no new point. */
  private missed = 0;

  constructor(private readonly space: SampleSpace) {}

  /** Why no more points were found. */
  get exhaustion(): string {
    const isAll = this.admitted !== undefined && this.seen.size >= this.admitted;
    return isAll ? allAskedFor(this.seen.size) : `none of ${maxMisses} points in a row was admitted and new`;
  }

  /** The combination at these coordinates; undefined where it is not admitted, or was taken before. */
  take(coordinates: Coordinates): SettledPoint | undefined {
    const point = this.space.settle(coordinates);
    if (!point.admitted) return undefined;
    const key = point.coordinates.join(' ');
    if (this.seen.has(key)) return undefined;
    this.seen.add(key);
    return point;
  }

  /** The first point that `draw` leads to; undefined where there is none, or after too many misses. */
  takeFirst(draw: () => Coordinates): SettledPoint | undefined {
    for (let misses = 0; misses < maxMisses; misses++, this.missed++) {
      if (misses === missesBeforeCount && this.holdsAll()) return undefined;
      const point = this.take(draw());
      if (point !== undefined) return point;
    }
    return undefined;
  }

  /** Up to `count` points that `draw` leads to; fewer where they are so rare that it takes long, none only where no more are found. */
  takeSome(count: number, draw: () => Coordinates): SettledPoint[] {
    const points: SettledPoint[] = [];
    const most = this.missed + maxMisses;
    while (points.length < count && this.missed < most) {
      const point = this.takeFirst(draw);
      if (point === undefined) break;
      points.push(point);
    }
    return points;
  }

  private holdsAll(): boolean {
    if (!isListable(this.space)) return false;
    this.admitted ??= [...admittedPoints(this.space)].length;
    return this.seen.size >= this.admitted;
  }
}

export function allAskedFor(combinations: number): string {
  return `all ${combinations} admitted combinations were asked for`;
}

/** Whether a point of the space is found: one that is admitted, if so many are that a method would find them. */
export function isFindable(space: SampleSpace): boolean {
  const stream = seededStream(0, 0);
  return new FreshPoints(space).takeFirst(() => coordinatesAt(space, () => stream.next())) !== undefined;
}

/** Coordinates at these shares of the dimensions. */
export function coordinatesAt(space: SampleSpace, shareAt: (place: number) => number): Coordinates {
  return space.dimensions.map((dimension, place) => coordinateAt(dimension, shareAt(place)));
}

/** Every admitted combination of a space of listed values, once, with the last dimension fastest. */
export function* admittedPoints(space: SampleSpace): Generator<SettledPoint> {
  const radix = mixedRadix(space.dimensions.map((dimension) => countOf(dimension) ?? 0));
  const digits = new Int32Array(space.dimensions.length);
  do {
    const point = space.settle([...digits]);
    if (point.admitted && point.coordinates.every((coordinate, place) => coordinate === digits[place])) yield point;
  } while (radix.increment(digits) >= 0);
}
