import { sharpeOf, sumReturns } from '@barmill/metrics';
import { sampleStandardDeviation } from '@barmill/statistics';
import { meanReturnPValue, meanReturnPValueOf } from './mean-return-test';

const returns = Float64Array.of(0.01, -0.02, 0.03, 0.005, -0.001, 0.012, 0.004);

describe('the p-value from a Sharpe ratio', () => {
  it.each([0, 0.0001])('is the one of the returns, with %d a day without risk', (riskFreePerPeriod) => {
    const sample = { returns, periodsPerYear: 252, riskFreePerPeriod, isRuined: false };
    const measured = {
      sharpe: sharpeOf(sumReturns(sample)).value,
      volatilityPct: 100 * sampleStandardDeviation(returns)! * Math.sqrt(252),
      returns: returns.length,
      periodsPerYear: 252,
      riskFreePerPeriod,
    };
    expect(meanReturnPValueOf(measured)).toBeCloseTo(meanReturnPValue(sample).value!, 12);
  });

  it('is missing without a ratio, and without two returns', () => {
    const measured = { sharpe: 1, volatilityPct: 10, returns: 5, periodsPerYear: 252, riskFreePerPeriod: 0 };
    expect(meanReturnPValueOf({ ...measured, sharpe: null })).toBeNull();
    expect(meanReturnPValueOf({ ...measured, returns: 1 })).toBeNull();
    expect(meanReturnPValueOf({ ...measured, riskFreePerPeriod: 0.1, volatilityPct: 0 })).toBeNull();
  });
});
