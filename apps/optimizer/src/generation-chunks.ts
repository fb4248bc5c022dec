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

/** Trials of a generation cut into chunks of nearly one size, one for each slot at least. */
export function generationChunks(trials: ChunkTrials, { slots, chunkSize }: ChunkTerms): ChunkRange[] {
  const { index, params, market } = trials;
  const most = Math.min(mostTrials, chunkSize ?? mostTrials);
  const count = Math.min(index.length, Math.max(slots, 1, Math.ceil(index.length / most)));
  return Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * index.length) / count);
    const to = Math.floor(((k + 1) * index.length) / count);
    return trialChunk(index.slice(from, to), params.slice(from, to), market?.slice(from, to));
  });
}

/** A generation, or what is left of it, with the index of each trial. @param taken combinations that are there already */
export function trialsOf(
  { firstIndex, trials, markets }: Generation,
  taken: ReadonlySet<number> = new Set(),
): ChunkTrials {
  const index = trials.map((_, place) => firstIndex + place).filter((each) => !taken.has(each));
  const params = index.map((each) => trials[each - firstIndex]);
  return markets ? { index, params, market: index.map((each) => markets[each - firstIndex]) } : { index, params };
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
