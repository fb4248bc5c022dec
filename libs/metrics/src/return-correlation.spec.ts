import { correlateReturns } from './return-correlation';

const levels = (level: number[], from = 0) => ({ epochDay: level.map((_, day) => from + day), level });

describe('the correlation of daily returns', () => {
  it('is that of the returns, worked out by hand', () => {
    // Returns 0.1, −0.1, 0.1 and 0.2, 0, −0.2: deviations (2, −4, 2)/30 and (0.2, 0, −0.2), whose products sum to 0.
    const none = correlateReturns(levels([100, 110, 99, 108.9]), levels([100, 120, 120, 96]));
    expect(none.days).toBe(3);
    expect(none.value).toBeCloseTo(0, 12);
    // Returns 0.1, 0.2, 0.3 and 0.1, 0.3, 0.2: covariance 0.005, variances 0.01 each.
    const half = correlateReturns(levels([100, 110, 132, 171.6]), levels([100, 110, 143, 171.6]));
    expect(half.value).toBeCloseTo(0.5, 12);
  });

  it('is 1 for a run and itself at any size, and −1 for its opposite', () => {
    const run = [100, 120, 90, 99];
    const opposite = run.slice(1).reduce((made, level, k) => [...made, made[k] * (2 - level / run[k])], [50]);
    expect(correlateReturns(levels(run), levels(run.map((level) => 7 * level))).value).toBeCloseTo(1, 12);
    expect(correlateReturns(levels(run), levels(opposite)).value).toBeCloseTo(-1, 12);
  });

  it('takes the days that both have, and returns between them', () => {
    const gaps = { epochDay: [0, 2, 3, 5], level: [100, 132, 171.6, 171.6] };
    const other = { epochDay: [0, 1, 2, 3, 5, 6], level: [100, 500, 132, 171.6, 171.6, 1] };
    expect(correlateReturns(gaps, other)).toMatchObject({ days: 3 });
    expect(correlateReturns(gaps, other).value).toBeCloseTo(1, 12);
  });

  it.each([
    ['without common days', levels([1, 2, 3, 4]), levels([1, 2, 3, 4], 10), 'too_few_returns', 0],
    ['of two returns', levels([1, 2, 3]), levels([1, 2, 4]), 'too_few_returns', 2],
    ['of a run that never moved', levels([5, 5, 5, 5]), levels([1, 2, 3, 4]), 'zero_variance', 3],
    ['of a run without equity', levels([5, 0, 5, 5]), levels([1, 2, 3, 4]), 'ruined', 3],
  ])('is missing %s', (_, a, b, reason, days) => {
    expect(correlateReturns(a, b)).toEqual({ value: null, days, reason });
    expect(correlateReturns(b, a)).toEqual({ value: null, days, reason });
  });
});
