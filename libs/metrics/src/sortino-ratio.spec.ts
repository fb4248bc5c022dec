import { sumReturns } from './return-sums';
import { sortinoOf } from './sortino-ratio';

const sortino = (returns: readonly number[], periodsPerYear = 252, riskFreePerPeriod = 0, isRuined = false) =>
  sortinoOf(sumReturns({ returns: Float64Array.from(returns), periodsPerYear, riskFreePerPeriod, isRuined }));

describe('sortino_ratio', () => {
  it('equals the value that empyrical publishes', () => {
    const value = sortino([0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1]).value;
    expect(value).toBeCloseTo(2.6055312517, 10);
  });

  it('averages the downside over all returns, gains included', () => {
    // Mean 0.25·0.5; downside √(0.5²/4) = 0.25; times √4.
    expect(sortino([0.5, 0.5, 0, -0.5], 4).value).toBeCloseTo(1, 12);
  });

  it('judges the downside against the risk-free rate', () => {
    // Excess 0.02 and −0.01: mean 0.005; downside √(0.0001/2).
    expect(sortino([0.03, 0], 1, 0.01).value).toBeCloseTo(0.005 / Math.sqrt(0.00005), 12);
  });

  it('exists for a single losing return', () => {
    expect(sortino([-0.5], 4).value).toBeCloseTo(-2, 12);
  });

  it('is 0, and not missing, for returns that cancel', () => {
    expect(sortino([0.25, -0.25])).toEqual({ value: 0 });
  });

  it('is missing without a downside', () => {
    expect(sortino([0.1, 0, 0.2])).toEqual({ value: null, reason: 'no_downside' });
    expect(sortino(Array(10_000).fill(0))).toEqual({ value: null, reason: 'no_downside' });
  });

  it('is missing without a return, and for a ruined account', () => {
    expect(sortino([])).toEqual({ value: null, reason: 'too_few_returns' });
    expect(sortino([0.1, -2, -0.5], 252, 0, true)).toEqual({ value: null, reason: 'ruined' });
  });
});
