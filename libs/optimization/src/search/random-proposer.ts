import { seededStream, type RandomStream } from '@barmill/statistics';
import type { SampleSpace, SettledPoint } from '../sample-space';
import { admittedPoints, allAskedFor, coordinatesAt, FreshPoints, isListable } from './fresh-points';
import type { Proposer } from './proposer';

/**
 * Combinations at random, none twice. Of a space of listed values that is small enough, a shuffle of all of them; else each parameter is
 * drawn for itself, evenly over its values or its range, or its logarithm, and what is not admitted is drawn again.
 */
export function randomProposer(space: SampleSpace, seed: number, batch: number): Proposer {
  const stream = seededStream(seed, 0);
  const isEven = !space.dimensions.some(({ log }) => log);
  return isEven && isListable(space)
    ? shuffled([...admittedPoints(space)], stream, batch)
    : drawn(space, stream, batch);
}

function shuffled(points: SettledPoint[], stream: RandomStream, batch: number): Proposer {
  let taken = 0;
  const next = (): SettledPoint => {
    const other = taken + stream.nextInt(points.length - taken);
    [points[taken], points[other]] = [points[other], points[taken]];
    return points[taken++];
  };
  return {
    batch,
    exhaustion: allAskedFor(points.length),
    propose: (count) => Array.from({ length: Math.min(count, points.length - taken) }, next),
  };
}

function drawn(space: SampleSpace, stream: RandomStream, batch: number): Proposer {
  const fresh = new FreshPoints(space);
  return {
    batch,
    get exhaustion() {
      return fresh.exhaustion;
    },
    propose: (count) => fresh.takeSome(count, () => coordinatesAt(space, () => stream.next())),
  };
}
