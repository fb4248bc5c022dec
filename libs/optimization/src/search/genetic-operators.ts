import type { RandomStream } from '@barmill/statistics';
import { coordinateAt, isContinuous, isOrdered, shareOf, type Coordinates, type Dimension } from '../dimension';
import type { SettledPoint } from '../sample-space';

/** How far beyond its parents a child may lie, as a share of their distance. */
const overshoot = 0.25;
/** Share of a dimension that the largest change covers. */
const mutationRange = 0.5;
/** Sizes of a change: each next one is half of the one before. */
const mutationSizes = 16;

/** A dimension as the operators see it. */
export interface Gene {
  readonly dimension: Dimension;
  /** Whether neighboring coordinates are alike; else each is a category. */
  readonly ordered: boolean;
}

export function genesOf(dimensions: readonly Dimension[]): readonly Gene[] {
  return dimensions.map((dimension) => ({ dimension, ordered: isOrdered(dimension) }));
}

/**
 * A child of two points. With even chances, each parameter comes from one of the two, or all of them lie on one line through both (extended line
 * recombination; Mühlenbein, Schlierkamp-Voosen, "Predictive models for the breeder genetic algorithm", Evolutionary Computation 1, 1993).
 * Categories come from one of the two, and so do parameters of which the other has no value; those that neither has are drawn.
 */
export function crossed(genes: readonly Gene[], a: SettledPoint, b: SettledPoint, stream: RandomStream): Coordinates {
  const isMixed = stream.next() < 0.5;
  const along = stream.next() * (1 + 2 * overshoot) - overshoot;
  return genes.map(({ dimension, ordered }, place) => {
    const takesFirst = stream.next() < 0.5;
    if (!a.active[place] && !b.active[place]) return coordinateAt(dimension, stream.next());
    const [from, to] = [a.coordinates[place], b.coordinates[place]];
    if (!a.active[place]) return to;
    if (!b.active[place] || from === to) return from;
    if (isMixed || !ordered) return takesFirst ? from : to;
    const [near, far] = [shareOf(dimension, from), shareOf(dimension, to)];
    return coordinateAt(dimension, within(near + (far - near) * along));
  });
}

/**
 * The coordinates with each changed at this rate: a category becomes another one, anything else moves by a step whose size is drawn from many
 * scales, as the breeder genetic algorithm does it, and by one value at least.
 */
export function mutated(
  genes: readonly Gene[],
  coordinates: Coordinates,
  rate: number,
  stream: RandomStream,
): Coordinates {
  return coordinates.map((coordinate, place) => {
    if (stream.next() >= rate) return coordinate;
    const { dimension, ordered } = genes[place];
    if (!ordered) return otherCategory(dimension, coordinate, stream);
    const sign = stream.next() < 0.5 ? -1 : 1;
    const moved = within(shareOf(dimension, coordinate) + sign * mutationRange * stepSize(stream));
    const next = coordinateAt(dimension, moved);
    return next === coordinate && !isContinuous(dimension) ? neighbor(dimension.values.length, coordinate, sign) : next;
  });
}

/** Sum of halved sizes, each of them in with a chance such that one is, on average. */
function stepSize(stream: RandomStream): number {
  let size = 0;
  for (let i = 0; i < mutationSizes; i++) if (stream.nextInt(mutationSizes) === 0) size += 2 ** -i;
  return size;
}

function otherCategory(dimension: Dimension, coordinate: number, stream: RandomStream): number {
  const count = isContinuous(dimension) ? 1 : dimension.values.length;
  return count < 2 ? coordinate : (coordinate + 1 + stream.nextInt(count - 1)) % count;
}

/** The next place to this side, or, at the end, to the other. */
function neighbor(count: number, place: number, sign: number): number {
  if (count < 2) return place;
  return place + sign >= 0 && place + sign < count ? place + sign : place - sign;
}

/** A share beyond the ends, thrown back from them. */
function within(share: number): number {
  const back = share < 0 ? -share : share > 1 ? 2 - share : share;
  return Math.min(1, Math.max(0, back));
}
