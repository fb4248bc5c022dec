import fc from 'fast-check';
import { dealChunks, type ChunkSizing } from './chunk-size';

/** Sizes of the chunks when one combination costs `bars * ns` nanoseconds. */
const sizes = (combinations: number, costMs: number, slots: number, chunkSize: number | null = null) => {
  const deal = dealChunks({ combinations, bars: 1_000, nsPerBarCombination: costMs * 1_000, slots, chunkSize });
  return Array.from({ length: deal.chunks }, (_, k) => deal.before(k + 1) - deal.before(k));
};

describe('dealChunks', () => {
  it('gives a long run chunks of 10 s', () => {
    // 10,000 combinations of 100 ms: 1,000 s on 2 slots.
    const long = sizes(10_000, 100, 2);
    expect(long).toHaveLength(100);
    expect(new Set(long)).toEqual(new Set([100]));
  });

  it('gives every slot of a short run about twelve chunks', () => {
    // 2,400 combinations of 10 ms: 24 s on 4 slots, 48 chunks of 0.5 s.
    expect(sizes(2_400, 10, 4)).toEqual(Array.from({ length: 48 }, () => 50));
  });

  it('makes no chunk shorter than 50 ms', () => {
    // 250 combinations of 1 ms on 8 slots: 96 chunks would take 2.6 ms each.
    expect(sizes(250, 1, 8)).toEqual([50, 50, 50, 50, 50]);
    expect(sizes(290, 1, 8)).toEqual([58, 58, 58, 58, 58]);
  });

  it('leaves a run shorter than 50 ms in one chunk', () => {
    expect(sizes(30, 1, 8)).toEqual([30]);
    expect(sizes(1, 0.001, 8)).toEqual([1]);
  });

  it('puts at most 20,000 combinations in a chunk', () => {
    expect(sizes(50_000, 0.0001, 1)).toEqual([16_667, 16_667, 16_666]);
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

  it.each<Partial<ChunkSizing>>([{ slots: 0 }, { bars: 0 }, { nsPerBarCombination: NaN }, { chunkSize: 0 }])(
    'refuses %p',
    (wrong) => {
      const sound = { combinations: 1, bars: 1, nsPerBarCombination: 1, slots: 1, chunkSize: null };
      expect(() => dealChunks({ ...sound, ...wrong })).toThrow(/expected \w+ above 0/);
    },
  );

  it('deals out every combination, in chunks of 50 ms to 12.5 s and a combination', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.double({ min: 0.001, max: 5_000, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (combinations, costMs, slots) => {
          const { chunks, before } = dealChunks({
            combinations,
            bars: 1_000,
            nsPerBarCombination: costMs * 1_000,
            slots,
            chunkSize: null,
          });
          expect(before(chunks)).toBe(combinations);
          const [most, least] = [before(1), combinations - before(chunks - 1)];
          expect(most - least).toBeLessThanOrEqual(1);
          expect(least).toBeGreaterThanOrEqual(1);
          expect(most).toBeLessThanOrEqual(20_000);
          expect(most * costMs).toBeLessThanOrEqual(12_500 + costMs);
          const capped = combinations / (chunks - 1) > 20_000;
          if (chunks > 1 && !capped) expect(least * costMs).toBeGreaterThanOrEqual(50 * (1 - 1e-9));
        },
      ),
    );
  });
});
