import type { ChunkRange, ChunkTrials } from '@barmill/contracts';
import { trialChunk } from './generation-chunks';

/** Work below this is not divided: its parts would compute the same series each for itself. */
const leastNs = 1e9;
/** CPU time of a chunk: short enough that a killed worker loses little. */
const mostNs = 10e9;
/** Trials of a chunk at most: their parameters and returns travel with it. */
const mostTrials = 1_000;

/** What a chunk of a sample follows from. */
export interface SampleCost {
  /** Of one trial. */
  readonly nsPerTrial: number;
  readonly slots: number;
}

/** A sample cut into chunks of neighbors, one for each slot where there is a second of work for it. */
export function sampleChunks({ index, params, market }: ChunkTrials, { nsPerTrial, slots }: SampleCost): ChunkRange[] {
  const share = Math.ceil(index.length / Math.max(1, slots));
  const wanted = Math.max(share, Math.ceil(leastNs / nsPerTrial));
  const size = Math.max(1, Math.min(wanted, Math.floor(mostNs / nsPerTrial), mostTrials));
  return Array.from({ length: Math.ceil(index.length / size) }, (_, k) => {
    const [from, to] = [k * size, (k + 1) * size];
    return trialChunk(index.slice(from, to), params.slice(from, to), market?.slice(from, to));
  });
}
