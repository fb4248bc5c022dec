/** A chunk of a run that a worker has finished, or works on. */
export interface ClaimedChunk {
  readonly combinations: number;
  readonly claimedMs: number;
  /** null: it runs. */
  readonly finishedMs: number | null;
}

/** How fast a run goes. */
export interface Pace {
  /** Combinations a second. */
  readonly ratePerS: number;
  /** Combinations that are done of the chunks which run, as far as can be told: none of them is counted as completed. */
  readonly underWay: number;
}

/** Finished chunks that a pace is taken of at most. */
export const finishedAtMost = 100;
/** What happened longer ago than this says little about the workers that there are. */
const windowMs = 60_000;

/**
 * The pace over the last minute, without pauses. A chunk that runs counts by the part of it that its time tells, at the speed of those that have
 * finished: slots that began together also end together, and a count of finished chunks alone would swing by one for each slot between two
 * such moments.
 *
 * @param chunks those that run, and the newest `finishedAtMost` that have finished
 * @param sinceMs when the run began, or was resumed last
 * @returns undefined before a chunk has finished
 */
export function paceOf(chunks: readonly ClaimedChunk[], sinceMs: number, nowMs: number): Pace | undefined {
  const finished = chunks.filter((chunk) => chunk.finishedMs !== null);
  if (finished.length === 0) return undefined;
  const fromMs = Math.max(sinceMs, nowMs - windowMs, knownFromMs(chunks, finished));
  if (fromMs >= nowMs) return undefined;
  const combinationMs = sum(finished, durationOf(nowMs)) / sum(finished, ({ combinations }) => combinations);
  let done = 0;
  let underWay = 0;
  for (const { combinations, claimedMs, finishedMs } of chunks) {
    const wholeMs =
      finishedMs === null ? Math.max(nowMs - claimedMs, combinations * combinationMs) : finishedMs - claimedMs;
    const partSince = (ms: number): number => combinations * partOf(Math.max(0, (finishedMs ?? nowMs) - ms), wholeMs);
    done += (finishedMs ?? nowMs) < fromMs ? 0 : partSince(Math.max(claimedMs, fromMs));
    if (finishedMs === null) underWay += partSince(claimedMs);
  }
  return { ratePerS: (1_000 * done) / (nowMs - fromMs), underWay };
}

/** Time until the remaining combinations are done at this pace, ms. */
export function expectedMs(remaining: number, { ratePerS, underWay }: Pace): number {
  return Math.round((Math.max(0, remaining - underWay) / ratePerS) * 1_000);
}

/** From when on every chunk is among these: before the first was claimed nothing was done, and of many finished ones the older are missing. */
function knownFromMs(chunks: readonly ClaimedChunk[], finished: readonly ClaimedChunk[]): number {
  return finished.length < finishedAtMost
    ? Math.min(...chunks.map(({ claimedMs }) => claimedMs))
    : Math.min(...finished.map(({ finishedMs }) => finishedMs!));
}

const durationOf =
  (nowMs: number) =>
  ({ claimedMs, finishedMs }: ClaimedChunk): number =>
    (finishedMs ?? nowMs) - claimedMs;

/** A chunk that took no measurable time is done as a whole where it is done. */
function partOf(ms: number, wholeMs: number): number {
  return wholeMs > 0 ? ms / wholeMs : 1;
}

function sum(chunks: readonly ClaimedChunk[], of: (chunk: ClaimedChunk) => number): number {
  return chunks.reduce((total, chunk) => total + of(chunk), 0);
}
