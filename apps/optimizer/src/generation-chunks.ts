import type { ChunkRange, ChunkTrials } from '@barmill/contracts';
import { mostChunkNs, type Generation } from '@barmill/optimization';
import { withCost } from './expected-cost';

/** Trials of a chunk at most: its parameters travel with it. */
const mostTrials = 1_000;

export interface ChunkTerms {
  /** Threads that compute chunks. */
  readonly slots: number;
  /** Trials of a chunk at most; null: from cost. */
  readonly chunkSize: number | null;
  /** CPU time of a trial. */
  readonly nsPerTrial: number;
  /** CPU time that is left; missing: as much as it takes. */
  readonly budgetNs?: number;
}

/** Trials of a generation cut into chunks of nearly one size, one for each slot at least, and none longer than `mostChunkNs`. */
export function generationChunks(trials: ChunkTrials, terms: ChunkTerms): ChunkRange[] {
  const { index, params, market } = trials;
  const slots = Math.max(1, terms.slots);
  const affordable = Math.max(1, Math.floor(mostChunkNs({ ...terms, slots }) / terms.nsPerTrial));
  const most = Math.min(mostTrials, terms.chunkSize ?? affordable);
  const count = Math.min(index.length, Math.max(slots, Math.ceil(index.length / most)));
  const chunks = Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * index.length) / count);
    const to = Math.floor(((k + 1) * index.length) / count);
    return trialChunk(index.slice(from, to), params.slice(from, to), market?.slice(from, to));
  });
  return withCost(chunks, terms.nsPerTrial);
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
