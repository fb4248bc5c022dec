import fc from 'fast-check';
import { dealChunks, type ChunkSizing } from './chunk-size';

/** Sizes of the chunks when one combination costs `bars * ns` nanoseconds. */
const sizes = (combinations: number, costMs: number, slots: number, chunkSize: number | null = null) => {
  const deal = dealChunks({ combinations, bars: 1_000, nsPerBarCombination: costMs * 1_000, slots, chunkSize });
  return Array.from({ length: deal.chunks }, (_, k) => deal.before(k + 1) - deal.before(k));
};

describe('dealChunks', () => {
  it('gives a long run chunks of 10 s, until less than 20 s remain for each slot', () => {
    // 1,000 combinations of 100 ms: 100 s on 2 slots. From 40 s on each is a quarter of what remains, down to one of 100 ms.
    expect(sizes(1_000, 100, 2)).toEqual([
      ...[100, 100, 100, 100, 100, 100, 100],
      ...[75, 57, 42, 32, 24, 18, 13, 10, 8, 6, 4, 3, 2],
      ...[1, 1, 1, 1, 1, 1],
    ]);
  });

  it('begins a short run with half of what each slot has to do', () => {
    // 960 combinations of 10 ms on 4 slots: 2.4 s for each, the first chunk 1.2 s, then an eighth of what remains, down to 100 ms.
    const short = sizes(960, 10, 4);
    expect(short.slice(0, 5)).toEqual([120, 105, 92, 81, 71]);
    expect(short.slice(-8)).toEqual([11, 11, 11, 11, 10, 10, 10, 10]);
    expect(short).toEqual([...short].sort((a, b) => b - a));
  });

  it('makes no chunk shorter than 100 ms', () => {
    // 250 combinations of 1 ms on 8 slots: a sixteenth would take 16 ms.
    expect(sizes(250, 1, 8)).toEqual([125, 125]);
    expect(sizes(590, 1, 8)).toEqual([118, 118, 118, 118, 118]);
  });

  it('leaves a run shorter than 200 ms in one chunk', () => {
    expect(sizes(199, 1, 8)).toEqual([199]);
    expect(sizes(1, 0.001, 8)).toEqual([1]);
  });

  it('puts at most 20,000 combinations in a chunk', () => {
    expect(sizes(50_000, 0.0001, 1)).toEqual([20_000, 15_000, 15_000]);
  });

  it('gives a combination of more than 10 s a chunk of its own', () => {
    expect(sizes(8, 45_000, 1)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('keeps to a size that was asked for', () => {
    expect(sizes(2_500, 10, 4, 1_000)).toEqual([1_000, 1_000, 500]);
    expect(sizes(3, 10, 4, 1)).toEqual([1, 1, 1]);
  });

  it('has no chunk for no combination', () => {
    expect(sizes(0, 10, 4)).toEqual([]);
    expect(sizes(0, 10, 4, 5)).toEqual([]);
  });

  it('begins a run under a budget with small chunks worth four times of it, and goes on as ever', () => {
    // 1,000 combinations of 100 ms on 2 slots, 8 s of CPU time may be spent: 4 s for each, chunks of 200 ms.
    const terms = { combinations: 1_000, bars: 1_000, nsPerBarCombination: 100_000, slots: 2, chunkSize: null };
    const sizesUnder = (budgetNs: number | undefined) => {
      const deal = dealChunks({ ...terms, budgetNs });
      return Array.from({ length: deal.chunks }, (_, k) => deal.before(k + 1) - deal.before(k));
    };
    const under = sizesUnder(8e9);
    expect(under.slice(0, 160)).toEqual(Array<number>(160).fill(2));
    expect(under.slice(160)).toEqual(sizes(680, 100, 2));
    // A large one changes nothing, of a small one a chunk is 100 ms, and chunks end where the run does.
    expect(sizesUnder(1_000e9)).toEqual(sizesUnder(undefined));
    expect(sizesUnder(0.5e9).slice(0, 21)).toEqual([...Array<number>(20).fill(1), 100]);
    expect(sizesUnder(30e9)).toEqual([...Array<number>(142).fill(7), 6]);
  });

  it.each<Partial<ChunkSizing>>([{ slots: 0 }, { bars: 0 }, { nsPerBarCombination: NaN }, { chunkSize: 0 }])(
    'refuses %p',
    (wrong) => {
      const sound = { combinations: 1, bars: 1, nsPerBarCombination: 1, slots: 1, chunkSize: null };
      expect(() => dealChunks({ ...sound, ...wrong })).toThrow(/expected \w+ above 0/);
    },
  );

  it('deals out every combination, in chunks of 100 ms to 10 s or one combination, none larger than the one before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0.001, max: 5_000, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (combinations, costMs, slots) => {
          const all = sizes(combinations, costMs, slots);
          expect(all.reduce((sum, size) => sum + size, 0)).toBe(combinations);
          const [most, least] = [Math.max(...all), Math.min(...all)];
          expect(all.every((size, k) => k === 0 || size <= all[k - 1])).toBe(true);
          expect(least).toBeGreaterThanOrEqual(1);
          expect(most).toBeLessThanOrEqual(20_000);
          expect(most === 1 || most * costMs <= 10_000 * (1 + 1e-9)).toBe(true);
          const isCapped = costMs * 20_000 < 200;
          if (all.length > 1 && !isCapped) expect(least * costMs).toBeGreaterThanOrEqual(100 * (1 - 1e-9));
        },
      ),
      // One more than 184 chunks of the least: the odd one makes no chunk larger than those before it.
      { examples: [[21_161, 0.8695652173913043, 92]], numRuns: 500 },
    );
  });

  it('has as few chunks as 10 s allow, and those that get smaller', () => {
    const { chunks } = dealChunks({ combinations: 3e6, bars: 1e5, nsPerBarCombination: 4, slots: 2, chunkSize: null });
    // 0.4 ms each: 20,000 at once, 150 times, and about 20 more for the end.
    expect(chunks).toBeGreaterThanOrEqual(150);
    expect(chunks).toBeLessThanOrEqual(175);
  });
});
