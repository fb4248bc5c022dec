import { sampleCovariance } from './covariance';

describe('sampleCovariance', () => {
  it('divides the products of the distances by n - 1', () => {
    // Distances −1, 0, 1 and −2, −1, 3.
    expect(sampleCovariance([1, 2, 3], [4, 5, 9])).toBe(5 / 2);
    expect(sampleCovariance([1, 2, 3], [9, 5, 4])).toBe(-5 / 2);
  });

  it('is 0 against a constant, and missing below two pairs', () => {
    expect(sampleCovariance([1, 2, 3], [7, 7, 7])).toBe(0);
    expect([sampleCovariance([], []), sampleCovariance([1], [2])]).toEqual([null, null]);
  });

  it('refuses samples of unequal length', () => {
    expect(() => sampleCovariance([1, 2], [1])).toThrow('expected samples of one length, got 2 and 1 values');
  });
});
