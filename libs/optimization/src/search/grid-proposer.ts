import type { SampleSpace, SettledPoint } from '../sample-space';
import { admittedPoints } from './fresh-points';
import type { Proposer } from './proposer';

/** Every combination of a space of listed values, in the order of its grid. */
export function gridProposer(space: SampleSpace, batch: number): Proposer {
  const points = admittedPoints(space);
  return {
    batch,
    exhaustion: 'all admitted combinations were asked for',
    propose(count) {
      const next: SettledPoint[] = [];
      while (next.length < count) {
        const { value, done } = points.next();
        if (done) break;
        next.push(value);
      }
      return next;
    },
  };
}
