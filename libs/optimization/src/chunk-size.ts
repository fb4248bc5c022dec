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

/** CPU time of a chunk: long enough that its combinations share series, short enough that a killed worker loses little. */
const mostNs = 10e9;
/** Below this a chunk's messages and transactions cost as much as its work. */
const leastNs = 100e6;
/** A chunk is this part of what a slot still has to do, so that slots that began at different times end together. */
const partOfShare = 2;
const mostCombinations = 20_000;

/**
 * Chunks of 10 s CPU, and when less than that remains for each slot, of half a slot's share of what remains: they get smaller toward the end
 * of the run, down to 100 ms, so that all slots end together. None has more than 20,000 combinations. A combination is not divided: one that
 * alone takes longer is its own chunk. With `chunkSize` every chunk has exactly that, the last what remains.
 */
export function dealChunks(sizing: ChunkSizing): ChunkDeal {
  requireAbove0('bars', sizing.bars);
  requireAbove0('nsPerBarCombination', sizing.nsPerBarCombination);
  requireAbove0('slots', sizing.slots);
  const { combinations, bars, nsPerBarCombination, slots, chunkSize } = sizing;
  if (chunkSize !== null) {
    requireAbove0('chunkSize', chunkSize);
    return equalChunks(combinations, Math.ceil(combinations / chunkSize), chunkSize);
  }
  const combinationNs = bars * nsPerBarCombination;
  const most = Math.min(mostCombinations, Math.max(1, Math.floor(mostNs / combinationNs)));
  const least = Math.min(most, Math.ceil(leastNs / combinationNs));
  return shrinkingChunks(combinations, most, least, partOfShare * slots);
}

function equalChunks(combinations: number, chunks: number, each: number): ChunkDeal {
  return { chunks, before: (k) => Math.min(k * each, combinations) };
}

/** Chunks of `most`, then each the `parts`-th part of what remains, while that is more than `least`, then of `least` or a little more; none is larger than the one before. */
function shrinkingChunks(combinations: number, most: number, least: number, parts: number): ChunkDeal {
  const full = combinations < most * parts ? 0 : Math.floor(combinations / most) - parts + 1;
  /** Combinations before each chunk that is smaller than the one in front of it. */
  const starts: number[] = [];
  let done = full * most;
  for (let remaining = combinations - done; remaining >= (least + 1) * parts; remaining = combinations - done) {
    starts.push(done);
    done += Math.ceil(remaining / parts);
  }
  const remaining = combinations - done;
  const small = Math.max(Math.min(1, remaining), Math.floor(remaining / least), Math.ceil(remaining / most));
  const each = Math.floor(remaining / small);
  const before = (k: number): number => {
    if (k < full) return k * most;
    if (k - full < starts.length) return starts[k - full];
    const place = k - full - starts.length;
    return place === 0 ? done : done + place * each + Math.min(place, remaining % small);
  };
  return { chunks: full + starts.length + small, before };
}

function requireAbove0(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`expected ${name} above 0, got ${value}`);
}
