import * as fc from 'fast-check';
import { sampleShape } from './sample-shape';

describe('sampleShape', () => {
  it('of two values at equal distances is symmetric, with the least kurtosis there is', () => {
    expect(sampleShape([1, 3])).toEqual({ mean: 2, populationDeviation: 1, skewness: 0, kurtosis: 1 });
  });

  it('of 0, 0, 0, 4 leans to the right', () => {
    // Distances −1, −1, −1, 3: m2 = 12/4, m3 = 24/4, m4 = 84/4.
    const shape = sampleShape([0, 0, 0, 4]);
    expect(shape?.skewness).toBeCloseTo(6 / 3 ** 1.5, 14);
    expect(shape?.kurtosis).toBeCloseTo(21 / 9, 14);
    expect(sampleShape([0, 0, 0, -4])?.skewness).toBeCloseTo(-6 / 3 ** 1.5, 14);
  });

  it('does not exist below two values, nor for values that are alike', () => {
    expect([sampleShape([]), sampleShape([1]), sampleShape([2, 2, 2])]).toEqual([null, null, null]);
    expect(sampleShape([1, 1 + 1e-13], 1e-12)).toBeNull();
  });

  it('is that of the values whatever their place and scale', () => {
    const sample = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(sample, fc.integer({ min: -100, max: 100 }), (values, shift) => {
        const shape = sampleShape(values);
        const moved = sampleShape(values.map((value) => 4 * value + shift));
        expect(moved === null).toBe(shape === null);
        if (shape === null || moved === null) return;
        expect(moved.skewness).toBeCloseTo(shape.skewness, 9);
        expect(moved.kurtosis / shape.kurtosis).toBeCloseTo(1, 9);
        expect(shape.kurtosis).toBeGreaterThan(1 + shape.skewness ** 2 - 1e-9);
      }),
    );
  });
});
