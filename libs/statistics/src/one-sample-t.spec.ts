import { oneSampleT } from './one-sample-t';

describe('oneSampleT', () => {
  it('is mean·√n/s1 with n − 1 degrees of freedom', () => {
    // 1, 2, 3: mean 2, s1 1, t = 2·√3; two degrees have the tail ½ − t/(2·√(2 + t²)).
    const test = oneSampleT([1, 2, 3])!;
    expect(test.t).toBeCloseTo(2 * Math.sqrt(3), 14);
    expect(test.degreesOfFreedom).toBe(2);
    expect(test.upperTail).toBeCloseTo(0.5 - Math.sqrt(12) / (2 * Math.sqrt(14)), 14);
  });

  it('has the values derived for eleven monthly returns: t 0.6103974907, two-sided p 0.5552162', () => {
    const test = oneSampleT([-1, 3, -2, 1.5, 4, -1.5, 0.5, -0.5, 2.5, -3, 1].map((percent) => percent / 100))!;
    expect(test.t).toBeCloseTo(0.6103974907, 9);
    expect(2 * test.upperTail).toBeCloseTo(0.5552162, 6);
  });

  it('is far above a half for losses', () => {
    expect(oneSampleT([-1, -2, -3])!.upperTail).toBeCloseTo(0.5 + Math.sqrt(12) / (2 * Math.sqrt(14)), 14);
  });

  it('is missing below two values and for values that are alike, up to the noise that is named', () => {
    expect([[], [1], [1, 1, 1]].map((values) => oneSampleT(values))).toEqual([null, null, null]);
    expect(oneSampleT([0.1, 0.1 + 1e-14], 1e-12)).toBeNull();
    expect(oneSampleT([0.1, 0.1 + 1e-14])).not.toBeNull();
  });
});
