import fc from 'fast-check';
import { windowSums } from './window-sums';

const sums = (ticks: number[], period: number) => [
  ...windowSums(Float64Array.from(ticks), period, new Float64Array(ticks.length)),
];

describe('windowSums', () => {
  it('adds the last ticks and is missing until the window is full', () => {
    expect(sums([5, 1, 2, 10], 2)).toEqual([NaN, 6, 3, 12]);
  });

  it('equals whole-number sums taken with unlimited precision', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 1, max: 60 }),
        (ticks, period) => {
          const got = sums(ticks, period);
          for (let i = period - 1; i < ticks.length; i++) {
            const exact = ticks.slice(i - period + 1, i + 1).reduce((sum, tick) => sum + BigInt(tick), 0n);
            expect(BigInt(got[i])).toBe(exact);
          }
        },
      ),
    );
  });

  it('refuses sums that a double cannot hold exactly', () => {
    expect(() => sums([2 ** 52, 2 ** 52, 2 ** 52], 2)).toThrow('use a larger tick size');
    expect(sums([2 ** 52 - 1, 2 ** 52, 1], 2)).toEqual([NaN, 2 ** 53 - 1, 2 ** 52 + 1]);
  });
});
