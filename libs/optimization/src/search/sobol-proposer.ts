import type { SampleSpace } from '../sample-space';
import { coordinatesAt, FreshPoints } from './fresh-points';
import type { Proposer } from './proposer';
import { SobolSequence } from './sobol-sequence';

/** The points of a scrambled Sobol sequence, one coordinate for each dimension, without those that are not admitted or were there before. */
export function sobolProposer(space: SampleSpace, seed: number, batch: number): Proposer {
  const sequence = new SobolSequence(space.dimensions.length, seed);
  const fresh = new FreshPoints(space);
  const draw = () => {
    const shares = sequence.next();
    return coordinatesAt(space, (place) => shares[place]);
  };
  return {
    batch,
    get exhaustion() {
      return fresh.exhaustion;
    },
    propose: (count) => fresh.takeSome(count, draw),
  };
}
