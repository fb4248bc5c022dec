import * as fc from 'fast-check';
import { lineFitR2 } from './line-fit';

describe('lineFitR2', () => {
  it('is 1 on a line, up or down', () => {
    expect([lineFitR2([5, 7, 9, 11]), lineFitR2([4, 3]), lineFitR2([100, 50, 0])]).toEqual([1, 1, 1]);
  });

  it('is the share of the variance that the line explains', () => {
    // 1, 3, 2: slope 1/2, explained 1/2 of a total of 2.
    expect(lineFitR2([1, 3, 2])).toBeCloseTo(0.25, 15);
    // A peak in the middle has no slope.
    expect(lineFitR2([1, 2, 1])).toBe(0);
  });

  it('does not exist below two values, nor for values that are alike', () => {
    expect([lineFitR2([]), lineFitR2([1]), lineFitR2(Array(10_000).fill(10_000.1))]).toEqual([null, null, null]);
    expect(lineFitR2([1, 1 + 1e-13], 1e-12)).toBeNull();
  });

  it('lies within 0 and 1 and stays where the values are scaled and moved', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 60 }), (values) => {
        const share = lineFitR2(values);
        const moved = lineFitR2(values.map((value) => 8 * value + 1_000));
        expect(moved === null).toBe(share === null);
        if (share === null || moved === null) return;
        expect(share >= 0 && share <= 1).toBe(true);
        expect(moved).toBeCloseTo(share, 12);
      }),
    );
  });
});
