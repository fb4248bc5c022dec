import * as fc from 'fast-check';
import { studentTUpperTail } from './student-t-distribution';

describe('studentTUpperTail', () => {
  it.each([
    // By the incomplete beta function in 40-digit arithmetic (mpmath); scipy.stats.t.sf agrees to 13 digits.
    [0.5, 1, 0.3524163823495667],
    [12.706204736, 1, 0.0250000000003423268],
    [2.2281388519649385, 10, 0.02500000000090433447],
    [-1.3, 3, 0.8577662456360513068],
    [1e-9, 7, 0.4999999996150085492],
    [1.645, 1249, 0.05011071789343597494],
    [5.5, 30, 2.839286472559036278e-6],
    [40, 4, 1.167008161300634298e-6],
    [8, 250, 2.326400759458771964e-14],
    [37.6, 1000, 7.406476212431544595e-194],
    [2.5, 100_000, 0.006210459596279522691],
    [0.3, 2.5, 0.3936711857475986],
  ])('of %d with %d degrees of freedom keeps 12 digits', (t, degrees, expected) => {
    expect(Math.abs(studentTUpperTail(t, degrees) / expected - 1)).toBeLessThan(1e-12);
  });

  it.each([
    // The table of critical values that every text prints: 5 % and 1 % one-sided.
    [6.314, 1, 0.05],
    [1.812, 10, 0.05],
    [2.764, 10, 0.01],
    [1.697, 30, 0.05],
    [2.457, 30, 0.01],
  ])('has the printed critical value %d of %d degrees at %d', (t, degrees, level) => {
    expect(Math.abs(studentTUpperTail(t, degrees) - level)).toBeLessThan(level * 0.002);
  });

  it('has closed forms: one degree is the arctangent, two are a root', () => {
    for (const t of [-30, -1, -0.01, 0.2, 1, 7, 1000]) {
      expect(Math.abs(studentTUpperTail(t, 1) - (0.5 - Math.atan(t) / Math.PI))).toBeLessThan(1e-15);
      expect(Math.abs(studentTUpperTail(t, 2) - (0.5 - t / (2 * Math.sqrt(2 + t * t))))).toBeLessThan(1e-15);
    }
  });

  it('is a half at 0, and 0 and 1 at the ends', () => {
    expect([0, Infinity, -Infinity].map((t) => studentTUpperTail(t, 5))).toEqual([0.5, 0, 1]);
  });

  it('mirrors about 0 and falls as t grows', () => {
    const t = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(t, fc.integer({ min: 1, max: 20_000 }), (at, degrees) => {
        const tail = studentTUpperTail(at, degrees);
        expect(Math.abs(tail + studentTUpperTail(-at, degrees) - 1)).toBeLessThan(1e-15);
        expect(studentTUpperTail(at + 0.1, degrees)).toBeLessThanOrEqual(tail);
      }),
    );
  });

  it('refuses degrees that are none, and NaN', () => {
    for (const degrees of [0, -1, NaN, Infinity]) {
      expect(() => studentTUpperTail(1, degrees)).toThrow(
        `expected a finite number above 0 of degrees of freedom, got ${degrees}`,
      );
    }
    expect(() => studentTUpperTail(NaN, 3)).toThrow('expected a number, got NaN');
  });
});
