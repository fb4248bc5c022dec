import fc from 'fast-check';
import { sma } from './sma';

const average = (values: number[], period: number) => [
  ...sma(Float64Array.from(values), period, new Float64Array(values.length)),
];

describe('sma', () => {
  it('is missing until the window is full and then the mean of the window', () => {
    expect(average([1, 2, 3, 4, 8], 3)).toEqual([NaN, NaN, 2, 3, 5]);
  });

  it('is the series itself for a period of one', () => {
    expect(average([0.1, 0.2, 0.3], 1)).toEqual([0.1, 0.2, 0.3]);
  });

  it('is missing throughout when the series is shorter than the period', () => {
    expect(average([1, 2], 3)).toEqual([NaN, NaN]);
  });

  it('forgets a huge value as soon as it has left the window', () => {
    expect(average([1e16, 1, 1, 1, 1], 2).slice(2)).toEqual([1, 1, 1]);
  });

  it('gives the same value for a window that repeats', () => {
    const values = average([0.1, 0.7, 0.3, 9.9, 0.1, 0.7, 0.3], 3);
    expect(values[6]).toBe(values[2]);
  });

  it('agrees with a sum taken afresh for every window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (values, period) => {
          const got = average(values, period);
          for (let i = period - 1; i < values.length; i++) {
            const afresh = values.slice(i - period + 1, i + 1).reduce((sum, value) => sum + value, 0) / period;
            expect(Math.abs(got[i] - afresh)).toBeLessThanOrEqual(1e-12 * afresh);
          }
        },
      ),
    );
  });

  it.each([0, -1, 2.5, NaN])('refuses a period of %p', (period) => {
    expect(() => average([1, 2, 3], period)).toThrow(`expected a period of at least 1 whole bar, got ${period}`);
  });
});
