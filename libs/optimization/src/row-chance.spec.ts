import { meanReturnPValueOf } from './mean-return-test';
import { chanceTerms, rowChance } from './row-chance';

const judged = { returns: 252, trials: 10, periodsPerYear: 252 };
const figures = { sharpe_ratio: 2.7, volatility_pct: 10 };

describe('the chance of a combination', () => {
  it('is the p-value of its Sharpe ratio, held against 5 % divided by the trials', () => {
    const terms = chanceTerms(judged, 0)!;
    const pValue = meanReturnPValueOf({ ...terms, sharpe: 2.7, volatilityPct: 10 })!;
    // t = 2.7 over 251 degrees of freedom: below 0.05 / 10, above 0.05 / 100.
    expect([pValue > 0.0005, pValue < 0.005]).toEqual([true, true]);
    expect(rowChance(terms, figures)).toEqual({ pValue, isSignificant: true });
    expect(rowChance({ ...terms, trials: 100 }, figures)).toEqual({ pValue, isSignificant: false });
  });

  it('takes the risk-free rate of a year as one of a period', () => {
    expect(chanceTerms(judged, 0.05)!.riskFreePerPeriod).toBeCloseTo(1.05 ** (1 / 252) - 1, 12);
  });

  it('is unknown without a Sharpe ratio, without returns, and for ratios of bars', () => {
    const none = { pValue: null, isSignificant: null };
    expect(rowChance(chanceTerms(judged, 0), { ...figures, sharpe_ratio: null })).toEqual(none);
    expect(chanceTerms({ ...judged, returns: null }, 0)).toBeNull();
    expect(chanceTerms({ ...judged, periodsPerYear: null }, 0)).toBeNull();
    expect(rowChance(null, figures)).toEqual(none);
  });
});
