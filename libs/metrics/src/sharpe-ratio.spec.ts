import { sumReturns } from './return-sums';
import { sharpeOf } from './sharpe-ratio';

const sharpe = (returns: readonly number[], periodsPerYear = 252, riskFreePerPeriod = 0, isRuined = false) =>
  sharpeOf(sumReturns({ returns: Float64Array.from(returns), periodsPerYear, riskFreePerPeriod, isRuined }));
const returnsOf = (prices: readonly number[]) => prices.slice(1).map((price, k) => price / prices[k] - 1);

describe('sharpe_ratio', () => {
  it('equals the value that empyrical publishes', () => {
    const value = sharpe([0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1]).value;
    expect(value).toBeCloseTo(1.7238613962, 10);
  });

  it('equals the values that vectorbt publishes', () => {
    expect(sharpe(returnsOf([1, 2, 3, 2, 1]), 365, 0.01).value).toBeCloseTo(4.2329002403, 10);
    expect(sharpe(returnsOf([1, 2, 3, 4, 5]), 365, 0.01).value).toBeCloseTo(29.0522801965, 10);
  });

  it('takes the risk-free rate off every return', () => {
    // Mean 0.02, sample deviation 0.01: (0.02 − 0.01)/0.01·√4.
    expect(sharpe([0.01, 0.02, 0.03], 4, 0.01).value).toBeCloseTo(2, 12);
  });

  it('is 0, and not missing, for returns that cancel', () => {
    expect(sharpe([0.25, -0.25])).toEqual({ value: 0 });
  });

  it('is missing below two returns', () => {
    expect([sharpe([]), sharpe([0.1])]).toEqual(Array(2).fill({ value: null, reason: 'too_few_returns' }));
  });

  it('is missing on a long flat series, and on returns that differ by noise alone', () => {
    expect(sharpe(Array(10_000).fill(0))).toEqual({ value: null, reason: 'zero_variance' });
    expect(sharpe([0.1, 0.1 + 1e-14, 0.1])).toEqual({ value: null, reason: 'zero_variance' });
  });

  it('is missing for a ruined account', () => {
    expect(sharpe([0.1, -2, -0.5], 252, 0, true)).toEqual({ value: null, reason: 'ruined' });
  });
});
