import type { ChunkRange, ChunkTrials } from '@barmill/contracts';
import type { Generation } from '@barmill/optimization';

/** Trials of a chunk at most: its parameters travel with it. */
const mostTrials = 1_000;

export interface ChunkTerms {
  /** Threads that compute chunks. */
  readonly slots: number;
  /** Trials of a chunk at most; null: nothing is asked for. */
  readonly chunkSize: number | null;
}

/** A generation cut into chunks of nearly one size, one for each slot at least. */
export function generationChunks(generation: Generation, { slots, chunkSize }: ChunkTerms): ChunkRange[] {
  const { firstIndex, trials, markets } = generation;
  const most = Math.min(mostTrials, chunkSize ?? mostTrials);
  const count = Math.min(trials.length, Math.max(slots, 1, Math.ceil(trials.length / most)));
  return Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * trials.length) / count);
    const to = Math.floor(((k + 1) * trials.length) / count);
    return trialChunk(
      trials.slice(from, to).map((_each, i) => firstIndex + from + i),
      trials.slice(from, to),
      markets?.slice(from, to),
    );
  });
}

/**
 * A chunk that names its combinations.
 *
 * @param index ascending, of each of `params`
 * @param market place of the market of each; missing: the run has one
 */
export function trialChunk(index: number[], params: ChunkTrials['params'], market?: number[]): ChunkRange {
  const trials: ChunkTrials = { index, params, ...(market && { market }) };
  return {
    firstIndex: index[0],
    endIndex: index[index.length - 1] + 1,
    combinations: index.length,
    trialsJson: JSON.stringify(trials),
  };
}
