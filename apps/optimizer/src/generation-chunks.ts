import type { ChunkRange, ChunkTrials } from '@barmill/contracts';
import type { Generation } from '@barmill/optimization';

/** Trials of a chunk at most: its parameters travel with it. */
const mostTrials = 1_000;

/** A generation cut into chunks of nearly one size, one for each slot at least. */
export function generationChunks({ firstIndex, trials }: Generation, slots: number): ChunkRange[] {
  const count = Math.min(trials.length, Math.max(slots, 1, Math.ceil(trials.length / mostTrials)));
  return Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * trials.length) / count);
    const to = Math.floor(((k + 1) * trials.length) / count);
    return trialChunk(
      trials.slice(from, to).map((_each, i) => firstIndex + from + i),
      trials.slice(from, to),
    );
  });
}

/** A chunk that names its combinations. @param index ascending, of each of `params` */
export function trialChunk(index: number[], params: ChunkTrials['params']): ChunkRange {
  const trials: ChunkTrials = { index, params };
  return {
    firstIndex: index[0],
    endIndex: index[index.length - 1] + 1,
    combinations: index.length,
    trialsJson: JSON.stringify(trials),
  };
}
