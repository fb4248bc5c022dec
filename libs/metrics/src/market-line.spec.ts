import * as fc from 'fast-check';
import type { RunSample } from './figure';
import { alpha, beta } from './market-line';
import { holdingReturns } from './market-returns';
import type { ReturnSample } from './return-sample';
import { barsOf } from './testing/sample-run';
import { tradingDays } from './trading-days';

const market = [0.01, -0.02, 0.03, 0];
const sampleOf = (returns: readonly number[], of: readonly number[] = market, more: Partial<ReturnSample> = {}) =>
  ({
    returns: {
      returns: Float64Array.from(returns),
      periodsPerYear: 252,
      riskFreePerPeriod: 0,
      isRuined: false,
      ...more,
    },
    marketReturns: Float64Array.from(of),
  }) as RunSample;

describe('beta and alpha', () => {
  it('are 1 and 0 for the market itself, whatever the risk-free rate', () => {
    const sample = sampleOf(market, market, { riskFreePerPeriod: 0.001 });
    expect(beta.measure(sample).value).toBeCloseTo(1, 14);
    expect(alpha.measure(sample).value).toBeCloseTo(0, 14);
  });

  it('see twice the market, and a gain beside it', () => {
    const sample = sampleOf(market.map((b) => 2 * b + 0.001));
    expect(beta.measure(sample).value).toBeCloseTo(2, 13);
    expect(alpha.measure(sample).value).toBeCloseTo(0.252, 12);
  });

  it('take the risk-free rate off both sides', () => {
    // No market risk: what is above the rate is alpha.
    expect(alpha.measure(sampleOf([0.01, 0.01, 0.01, 0.01], market, { riskFreePerPeriod: 0.004 })).value).toBeCloseTo(
      0.006 * 252,
      12,
    );
  });

  it('have a beta of 0, and not a missing one, for returns without the market', () => {
    expect(beta.measure(sampleOf([0, 0, 0, 0]))).toEqual({ value: 0 });
    expect(alpha.measure(sampleOf([0, 0, 0, 0]))).toEqual({ value: 0 });
  });

  it.each([beta, alpha])('$id is missing without a market that moves, below two returns and after ruin', (figure) => {
    expect(figure.measure(sampleOf([0.1, 0.2], [0.05, 0.05]))).toEqual({ value: null, reason: 'zero_variance' });
    expect(figure.measure(sampleOf([0.1], [0.05]))).toEqual({ value: null, reason: 'too_few_returns' });
    expect(figure.measure(sampleOf([0.1, -2], [0.05, 0.1], { isRuined: true }))).toEqual({
      value: null,
      reason: 'ruined',
    });
  });

  it('do not depend on the order of the periods', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const of = (order: typeof given) =>
          beta.measure(sampleOf(...([0, 1].map((k) => order.map((pair) => pair[k] / 100)) as [number[], number[]])));
        const [there, back] = [of(given), of([...given].reverse())];
        if (there.value === null) expect(back).toEqual(there);
        else expect(back.value).toBeCloseTo(there.value, 9);
      }),
    );
  });
});

describe('holdingReturns', () => {
  const bars = barsOf(4, [0, 50, 100, 150], [0, 25, 0, 0]);

  it('start with the open of the first tradable bar', () => {
    expect([...holdingReturns(bars, 1, 3, null)]).toEqual([1, 1, 0.5]);
  });

  it('take the last close of each day', () => {
    const twoADay = { ...bars, time: Float64Array.of(0, 0, 1, 0).map((_, k) => Math.floor(k / 2) * 86_400_000 + k) };
    expect([...holdingReturns(twoADay, 1, 3, tradingDays(twoADay, 1, 3, 365))]).toEqual([1, 2]);
  });
});
