import { expectedMs, finishedAtMost, paceOf, type ClaimedChunk } from './expected-end';

interface Done extends ClaimedChunk {
  readonly finishedMs: number;
}

interface Schedule {
  readonly slots: number;
  /** Combinations of each chunk, in the order of their claims. */
  readonly sizes: readonly number[];
  /** Of one combination of the chunk at this place. */
  readonly combinationMs: (place: number) => number;
  /** From the start of the run to the first claim. */
  readonly startMs?: number;
  /** Between the end of a chunk and the claim of the next. */
  readonly gapMs?: number;
}

/** Slots that take chunk after chunk. */
function simulated({ slots, sizes, combinationMs, startMs = 0, gapMs = 0 }: Schedule): Done[] {
  const free = Array<number>(slots).fill(startMs);
  return sizes.map((combinations, place) => {
    const slot = free.indexOf(Math.min(...free));
    const claimedMs = free[slot];
    const finishedMs = claimedMs + combinations * combinationMs(place);
    free[slot] = finishedMs + gapMs;
    return { combinations, claimedMs, finishedMs };
  });
}

/** What results can see at a time. */
function seen(chunks: readonly Done[], nowMs: number): ClaimedChunk[] {
  const finished = chunks.filter(({ finishedMs }) => finishedMs <= nowMs).sort((a, b) => b.finishedMs - a.finishedMs);
  const running = chunks.filter(({ claimedMs, finishedMs }) => claimedMs <= nowMs && finishedMs > nowMs);
  return [...finished.slice(0, finishedAtMost), ...running.map((chunk) => ({ ...chunk, finishedMs: null }))];
}

/** The largest error of the expected time left, as a part of the time left, from a tenth of the work to nine tenths. */
function worstError(chunks: readonly Done[]): number {
  const total = chunks.reduce((sum, { combinations }) => sum + combinations, 0);
  const endMs = Math.max(...chunks.map(({ finishedMs }) => finishedMs));
  let worst = 0;
  for (let nowMs = 1; nowMs < endMs; nowMs += endMs / 499) {
    const done = chunks.reduce((sum, chunk) => sum + (chunk.finishedMs <= nowMs ? chunk.combinations : 0), 0);
    if (done < total / 10 || done > (9 * total) / 10) continue;
    const pace = paceOf(seen(chunks, nowMs), 0, nowMs);
    const error = pace ? Math.abs(expectedMs(total - done, pace) / (endMs - nowMs) - 1) : 1;
    worst = Math.max(worst, error);
  }
  return worst;
}

/** Chunks of one size, then each a part of what remains, as runs are cut. */
function cut(total: number, most: number, slots: number): number[] {
  const sizes: number[] = [];
  for (let left = total; left > 0; left -= sizes[sizes.length - 1]) {
    sizes.push(Math.max(1, Math.min(most, left, Math.ceil(left / (2 * slots)))));
  }
  return sizes;
}

/** Costs of chunks between 0.7 and 1.3, the same each time. */
const uneven = (place: number): number => 0.7 + 0.6 * ((place * 7_919) % 101) * 0.01;

describe('the expected end of a run', () => {
  it.each([
    ['one slot', { slots: 1, sizes: cut(100_000, 1_000, 1), combinationMs: () => 10 }],
    ['slots that begin and end together', { slots: 8, sizes: cut(80_000, 1_000, 8), combinationMs: () => 10 }],
    [
      'chunks of unequal cost',
      { slots: 4, sizes: cut(100_000, 1_000, 4), combinationMs: (k: number) => 10 * uneven(k) },
    ],
    [
      'a run of some seconds that begins late',
      { slots: 2, sizes: cut(2_000, 500, 2), combinationMs: () => 5, startMs: 400 },
    ],
    ['gaps between chunks', { slots: 2, sizes: cut(20_000, 50, 2), combinationMs: () => 2, gapMs: 40 }],
    [
      'more chunks than are looked at',
      { slots: 40, sizes: cut(400_000, 200, 40), combinationMs: (k: number) => 5 * uneven(k) },
    ],
  ] satisfies [string, Schedule][])('is right within 20 %% from a tenth of the work on: %s', (_, schedule) => {
    expect(worstError(simulated(schedule))).toBeLessThan(0.2);
  });

  it('follows the workers that there are: of slots that doubled a minute ago nothing is left of the old pace', () => {
    const slow = simulated({ slots: 1, sizes: Array<number>(60).fill(100), combinationMs: () => 100 });
    const fast = simulated({
      slots: 2,
      sizes: Array<number>(30).fill(100),
      combinationMs: () => 100,
      startMs: 600_000,
    });
    const nowMs = 665_000;
    expect(paceOf(seen([...slow, ...fast], nowMs), 0, nowMs)!.ratePerS).toBeCloseTo(20, 5);
  });

  it('does not count the time of a pause: two chunks of 10 s before it and one after it are 10 combinations a second', () => {
    const before = simulated({ slots: 1, sizes: [100, 100], combinationMs: () => 100 });
    const after = { combinations: 100, claimedMs: 500_000, finishedMs: 510_000 };
    const pace = paceOf(seen([...before, after], 510_000), 500_000, 510_000)!;
    expect(pace.ratePerS).toBeCloseTo(10, 10);
    expect(expectedMs(300, pace)).toBe(30_000);
  });

  it('counts what is half done: one slot, 10 s a chunk, 5 s into the second', () => {
    const pace = paceOf(
      [
        { combinations: 100, claimedMs: 0, finishedMs: 10_000 },
        { combinations: 100, claimedMs: 10_000, finishedMs: null },
      ],
      0,
      15_000,
    )!;
    expect(pace).toEqual({ ratePerS: 10, underWay: 50 });
    expect(expectedMs(900, pace)).toBe(85_000);
  });

  it('is not known before a chunk has finished', () => {
    expect(paceOf([], 0, 1_000)).toBeUndefined();
    expect(paceOf([{ combinations: 5, claimedMs: 0, finishedMs: null }], 0, 1_000)).toBeUndefined();
  });
});
