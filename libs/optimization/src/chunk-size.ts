/** What the size of a run's chunks follows from. */
export interface ChunkSizing {
  /** Combinations of the run. */
  readonly combinations: number;
  readonly bars: number;
  /** Measured or assumed CPU cost of one combination over one bar. */
  readonly nsPerBarCombination: number;
  /** Worker threads that take chunks now. */
  readonly slots: number;
  /** Combinations of a chunk as the user wants it; null: from cost. */
  readonly chunkSize: number | null;
}

/** How combinations are dealt out to chunks. */
export interface ChunkDeal {
  readonly chunks: number;
  /** Combinations before chunk `k`; of `k = chunks`, all. */
  before(k: number): number;
}

/** CPU time of a chunk: long enough to pay for its messages, short enough that a killed worker loses little. */
const targetNs = 10e9;
const leastNs = 50e6;
/** In a short run every slot gets about this many chunks: none waits long for the last, and progress is seen often. */
const chunksPerSlot = 12;
const mostCombinations = 20_000;

/**
 * Chunks of 10 s CPU in a long run, a twelfth of each slot's share in a short one, but 50 ms at least unless the whole run is
 * shorter, and never above 20,000 combinations. Sizes differ by one at most. A combination is not divided: one that alone
 * takes longer than the target is its own chunk. With `chunkSize` every chunk has exactly that, the last what remains.
 */
export function dealChunks(sizing: ChunkSizing): ChunkDeal {
  requireAbove0('bars', sizing.bars);
  requireAbove0('nsPerBarCombination', sizing.nsPerBarCombination);
  requireAbove0('slots', sizing.slots);
  const { combinations, chunkSize } = sizing;
  if (chunkSize !== null) {
    requireAbove0('chunkSize', chunkSize);
    return {
      chunks: Math.ceil(combinations / chunkSize),
      before: (k) => Math.min(k * chunkSize, combinations),
    };
  }
  const chunks = Math.max(Math.min(1, combinations), chunksByCost(sizing), Math.ceil(combinations / mostCombinations));
  const each = Math.floor(combinations / chunks);
  const larger = combinations % chunks;
  return { chunks, before: (k) => (k === 0 ? 0 : k * each + Math.min(k, larger)) };
}

function chunksByCost({ combinations, bars, nsPerBarCombination, slots }: ChunkSizing): number {
  const combinationNs = bars * nsPerBarCombination;
  const runNs = combinations * combinationNs;
  const few = slots * chunksPerSlot;
  const chunks = runNs / few >= targetNs ? Math.floor(runNs / targetNs) : few;
  return Math.min(chunks, Math.floor(combinations / Math.ceil(leastNs / combinationNs)));
}

function requireAbove0(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`expected ${name} above 0, got ${value}`);
}
