import type { RunSample } from './figure';
import { sumReturns } from './return-sums';
import { downsideVolatilityPct, volatilityPct } from './volatility';

const sampleOf = (returns: readonly number[], isRuined = false) =>
  ({
    returnSums: sumReturns({
      returns: Float64Array.from(returns),
      periodsPerYear: 4,
      riskFreePerPeriod: 0.5,
      isRuined,
    }),
  }) as RunSample;

describe('volatility_pct', () => {
  it('is the sample deviation over a year', () => {
    // Deviation 0.01, times √4.
    expect(volatilityPct.measure(sampleOf([0.01, 0.02, 0.03])).value).toBeCloseTo(2, 12);
  });

  it('is 0, and not missing, for returns that are alike', () => {
    expect(volatilityPct.measure(sampleOf([0.25, 0.25]))).toEqual({ value: 0 });
  });

  it('is missing below two returns and for a ruined account', () => {
    expect(volatilityPct.measure(sampleOf([0.1]))).toEqual({ value: null, reason: 'too_few_returns' });
    expect(volatilityPct.measure(sampleOf([0.1, -2, 1], true))).toEqual({ value: null, reason: 'ruined' });
  });
});

describe('downside_volatility_pct', () => {
  it('takes losses alone, over all returns, whatever the risk-free rate', () => {
    // √(0.02²/4) = 0.01, times √4.
    expect(downsideVolatilityPct.measure(sampleOf([0.5, 0.1, 0, -0.02])).value).toBeCloseTo(2, 12);
  });

  it('is 0 without a loss, and exists for one return', () => {
    expect(downsideVolatilityPct.measure(sampleOf([0.1, 0]))).toEqual({ value: 0 });
    expect(downsideVolatilityPct.measure(sampleOf([-0.5])).value).toBeCloseTo(100, 12);
  });

  it('is missing without a return and for a ruined account', () => {
    expect(downsideVolatilityPct.measure(sampleOf([]))).toEqual({ value: null, reason: 'too_few_returns' });
    expect(downsideVolatilityPct.measure(sampleOf([0.1, -2], true))).toEqual({ value: null, reason: 'ruined' });
  });
});
