import * as fc from 'fast-check';
import { mean, sampleStandardDeviation } from './moments';

describe('moments', () => {
  const eight = [2, 4, 4, 4, 5, 5, 7, 9];

  it('averages eight numbers that add up to 40', () => {
    expect(mean(eight)).toBe(5);
  });

  it('divides the squared distances by n - 1 for a sample', () => {
    expect(sampleStandardDeviation([1, 2, 3, 4, 5])).toBe(Math.sqrt(10 / 4));
    expect(sampleStandardDeviation(eight)).toBe(Math.sqrt(32 / 7));
  });

  it('takes typed arrays', () => {
    expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
    expect(sampleStandardDeviation(Float64Array.of(1, 3))).toBe(Math.SQRT2);
  });

  it('has no mean of nothing and no deviation below two values', () => {
    expect(mean([])).toBeNull();
    expect(mean([7])).toBe(7);
    for (const values of [[], [7]]) expect(sampleStandardDeviation(values)).toBeNull();
  });

  it('keeps the deviation of large, close values, which a one-pass sum of squares would lose', () => {
    expect(sampleStandardDeviation([1e9 + 1, 1e9 + 3])).toBe(Math.SQRT2);
  });

  it('is zero for equal values and never negative', () => {
    expect(sampleStandardDeviation([3, 3, 3])).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), (values) => {
        expect(sampleStandardDeviation(values)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
