import { sampleSizeFor, sampleTrials } from './sample-trials';

const column = (...values: number[]) => Float64Array.from(values);
/** The worst first: rank r is position 999 − r. */
const ascending = Float64Array.from({ length: 1_000 }, (_, i) => i);

describe('sampleTrials', () => {
  it('takes all that have a value where they fit, best first, equal ones by position', () => {
    expect(sampleTrials(column(1, NaN, 3, 1, 2), { direction: 'maximize', seed: 1 })).toEqual({
      positions: Uint32Array.of(2, 4, 0, 3),
      method: 'all',
      top: 4,
      strata: 0,
      trials: 4,
    });
    expect([...sampleTrials(column(1, NaN, 3, 1, 2), { direction: 'minimize', seed: 1 }).positions]).toEqual([
      0, 3, 4, 2,
    ]);
  });

  it('takes the best fifth, and one of each stratum of the others', () => {
    const sample = sampleTrials(ascending, { direction: 'maximize', seed: 7, size: 50 });
    expect(sample).toMatchObject({ method: 'top_and_stratified', top: 10, strata: 40, trials: 1_000 });
    expect([...sample.positions.slice(0, 10)]).toEqual([999, 998, 997, 996, 995, 994, 993, 992, 991, 990]);
    // 990 others in 40 strata of 24 or 25 ranks, from rank 10 on.
    sample.positions.slice(10).forEach((position, stratum) => {
      const rank = 999 - position;
      expect(rank).toBeGreaterThanOrEqual(10 + Math.floor((stratum * 990) / 40));
      expect(rank).toBeLessThan(10 + Math.floor(((stratum + 1) * 990) / 40));
    });
  });

  it('is a function of values and seed', () => {
    const of = (seed: number) => [...sampleTrials(ascending, { direction: 'maximize', seed, size: 50 }).positions];
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
    expect(of(3).slice(0, 10)).toEqual(of(4).slice(0, 10));
  });

  it('takes no trial twice, however few are left over', () => {
    for (const size of [2, 3, 5, 999]) {
      const { positions } = sampleTrials(ascending, { direction: 'minimize', seed: 1, size });
      expect([positions.length, new Set(positions).size]).toEqual([size, size]);
    }
  });

  it('is a fiftieth of many trials, 50 to 1,000 of them', () => {
    expect([30, 50, 2_500, 2_501, 10_000, 50_000, 1_000_000].map(sampleSizeFor)).toEqual([
      30, 50, 50, 51, 200, 1_000, 1_000,
    ]);
    expect(sampleTrials(ascending, { direction: 'maximize', seed: 1 }).positions.length).toBe(50);
  });

  it('refuses a sample that nothing can be learned from', () => {
    expect(() => sampleTrials(ascending, { direction: 'maximize', seed: 1, size: 1 })).toThrow(
      'expected a size of 2 or more trials, got 1',
    );
  });
});
