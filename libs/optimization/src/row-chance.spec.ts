import { meanReturnPValueOf } from './mean-return-test';
import { chanceTerms, rowChance } from './row-chance';

const judged = { returns: 252, trials: 10, periodsPerYear: 252 };
const figures = { sharpe_ratio: 2.7, volatility_pct: 10 };
const measured = { sharpe: 2.7, volatilityPct: 10 };
const daily = { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 } as const;
const none = { pValue: null, isSignificant: null };

describe('the chance of a combination', () => {
  it('is the p-value of its Sharpe ratio, held against 5 % divided by the trials', () => {
    const terms = chanceTerms(judged, [daily])!;
    const pValue = meanReturnPValueOf({ ...terms.markets[0]!, ...measured })!;
    // t = 2.7 over 251 degrees of freedom: below 0.05 / 10, above 0.05 / 100.
    expect([pValue > 0.0005, pValue < 0.005]).toEqual([true, true]);
    expect(rowChance(terms, figures)).toEqual({ pValue, isSignificant: true });
    expect(rowChance({ ...terms, trials: 100 }, figures)).toEqual({ pValue, isSignificant: false });
  });

  it('takes the risk-free rate of a year as one of a period', () => {
    const [terms] = chanceTerms(judged, [{ ...daily, riskFreeRate: 0.05 }])!.markets;
    expect(terms!.riskFreePerPeriod).toBeCloseTo(1.05 ** (1 / 252) - 1, 12);
  });

  it('goes by the returns of its own market, and is unknown on one of which there are none', () => {
    const year = { ...daily, periodsPerYear: 365 };
    const terms = chanceTerms({ ...judged, marketReturns: [252, 365, null] }, [daily, year, daily]);
    const own = { returns: 365, periodsPerYear: 365, riskFreePerPeriod: 0 };
    expect(rowChance(terms, figures, 1).pValue).toBe(meanReturnPValueOf({ ...own, ...measured }));
    expect(rowChance(terms, figures, 2)).toEqual(none);
  });

  it('is unknown without a Sharpe ratio, without returns, and for ratios of bars', () => {
    expect(rowChance(chanceTerms(judged, [daily]), { ...figures, sharpe_ratio: null })).toEqual(none);
    expect(chanceTerms({ ...judged, returns: null }, [daily])).toBeNull();
    expect(chanceTerms({ ...judged, periodsPerYear: null }, [daily])).toBeNull();
    expect(rowChance(null, figures)).toEqual(none);
  });
});
