import { dealChunks, type ChunkSizing } from './chunk-size';
import type { SearchSpace } from './search-space';

/** A chunk: the space's indices `[firstIndex, endIndex)`, of which `combinations` are admitted. */
export interface PlannedChunk {
  readonly firstIndex: number;
  readonly endIndex: number;
  readonly combinations: number;
}

export interface ChunkPage {
  readonly chunks: readonly PlannedChunk[];
  /** No chunk follows. */
  readonly last: boolean;
}

export interface ChunkPlanInput extends Omit<ChunkSizing, 'combinations'> {
  readonly space: Pick<SearchSpace, 'size' | 'countAdmitted' | 'take'>;
  /** Where an earlier planner stopped; 0: from the beginning. */
  readonly startIndex?: number;
  /** Chunks of a page at most. */
  readonly pageSize?: number;
}

/**
 * Cuts a space into chunks, in pages; the last page may be empty. Chunks cover the space without gap or overlap, each with at
 * least one admitted combination: indices that are not admitted belong to the chunk before them, those at the beginning of a
 * market to its first. No chunk lies on two markets. A space that admits nothing has no chunk. A plan that is resumed where a chunk ended goes on as it
 * would have, as long as cost and slots are the same.
 */
export function* planChunks(input: ChunkPlanInput): Generator<ChunkPage> {
  const { space, startIndex = 0, pageSize = 500 } = input;
  const combinations = space.countAdmitted();
  const deal = dealChunks({ ...input, combinations });
  let done = startIndex === 0 ? 0 : space.countAdmitted(0, startIndex);
  let firstIndex = startIndex;
  let chunks: PlannedChunk[] = [];
  while (done < combinations) {
    const wanted = deal.before(chunkHolding(done, deal) + 1) - done;
    const { end, admitted } = space.take(firstIndex, wanted);
    chunks.push({ firstIndex, endIndex: end, combinations: admitted });
    firstIndex = end;
    done += admitted;
    if (chunks.length === pageSize && done < combinations) {
      yield { chunks, last: false };
      chunks = [];
    }
  }
  yield { chunks, last: true };
}

/** The chunk whose combinations include the one after the first `done`. */
export function chunkHolding(done: number, deal: { chunks: number; before(k: number): number }): number {
  let low = 0;
  let high = deal.chunks;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (deal.before(middle + 1) <= done) low = middle + 1;
    else high = middle;
  }
  return low;
}
