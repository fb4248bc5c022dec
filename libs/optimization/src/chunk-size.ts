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
  /** CPU time that may be spent, ns; missing: any. The more of it is left when a chunk ends, the less is computed beyond it. */
  readonly budgetNs?: number;
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
/** A chunk under a budget is this part of a slot's share of it: what is under way when it is spent goes beyond it. */
const partOfBudget = 20;
/** So much of a budget's worth is cut small, for costs are only known when it is spent. */
const budgetsCutSmall = 4;

/** CPU time of a chunk at most, ns: 10 s, and of a budget the twentieth part of a slot's share, but 100 ms in any case. */
export function mostChunkNs({ slots, budgetNs = Infinity }: Pick<ChunkSizing, 'slots' | 'budgetNs'>): number {
  return Math.min(mostNs, Math.max(leastNs, budgetNs / (partOfBudget * slots)));
}

/**
 * Chunks of 10 s CPU, and when less than that remains for each slot, of half a slot's share of what remains: they get smaller toward the end
 * of the run, down to 100 ms, so that all slots end together. None has more than 20,000 combinations. A combination is not divided: one that
 * alone takes longer is its own chunk. With `chunkSize` every chunk has exactly that, the last what remains. Under a budget the first chunks, worth four times
 * of it, are as small as `mostChunkNs` says, whatever comes after them.
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
  const deal = (count: number): ChunkDeal => shrinkingChunks(count, most, least, partOfShare * slots);
  const small = Math.max(1, Math.min(most, Math.floor(mostChunkNs(sizing) / combinationNs)));
  if (sizing.budgetNs === undefined || small === most) return deal(combinations);
  const wanted = Math.ceil((budgetsCutSmall * sizing.budgetNs) / (small * combinationNs));
  const first = equalChunks(combinations, Math.min(Math.ceil(combinations / small), wanted), small);
  const done = first.before(first.chunks);
  return followedBy(first, done === combinations ? undefined : deal(combinations - done));
}

function followedBy(first: ChunkDeal, rest: ChunkDeal | undefined): ChunkDeal {
  if (!rest) return first;
  const done = first.before(first.chunks);
  const before = (k: number): number => (k <= first.chunks ? first.before(k) : done + rest.before(k - first.chunks));
  return { chunks: first.chunks + rest.chunks, before };
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
