import { walkEquity } from './equity-path';
import type { RunSample } from './figure';
import { stabilityRatio, stabilityWeightedRar } from './stability';
import { legOf } from './testing/sample-run';
import { tallyTrades } from './trade-tally';

const sampleOf = (equity: readonly number[], trades: number) =>
  ({
    equity: Float64Array.from(equity),
    path: walkEquity(Float64Array.from(equity)),
    trades: tallyTrades(Array.from({ length: trades }, (_, k) => legOf(k + 1, 1))),
  }) as unknown as RunSample;

describe('stability_ratio', () => {
  it('is 1 for equity on a line, up or down', () => {
    expect(stabilityRatio.measure(sampleOf([100, 110, 120, 130], 0))).toEqual({ value: 1 });
    expect(stabilityRatio.measure(sampleOf([100, 90, 80], 0))).toEqual({ value: 1 });
  });

  it('is the share of the variance that the line explains, 0 where it explains none', () => {
    // 100, 102, 101: slope 1/2, 1/2 of 2.
    expect(stabilityRatio.measure(sampleOf([100, 102, 101], 0)).value).toBeCloseTo(0.25, 14);
    expect(stabilityRatio.measure(sampleOf([100, 120, 100], 0))).toEqual({ value: 0 });
  });

  it('is missing for flat equity, also where the flatness is one of rounding', () => {
    for (const figure of [stabilityRatio, stabilityWeightedRar]) {
      expect(figure.measure(sampleOf(Array<number>(10_000).fill(10_000.1), 3))).toEqual({
        value: null,
        reason: 'zero_variance',
      });
      expect(figure.measure(sampleOf([10_000, 10_000.000000000002], 3)).reason).toBe('zero_variance');
    }
  });
});

describe('stability_weighted_rar', () => {
  it('weighs the return by drawdown, trades and stability', () => {
    // Return 20 %, no drawdown, ln(1 + 3).
    expect(stabilityWeightedRar.measure(sampleOf([100, 110, 120], 3)).value).toBeCloseTo(20 * Math.log(4), 12);
    // Return −20 % with a drawdown of 20 %.
    expect(stabilityWeightedRar.measure(sampleOf([100, 90, 80], 3)).value).toBeCloseTo((-20 / 21) * Math.log(4), 12);
  });

  it('is 0 without trades', () => {
    expect(stabilityWeightedRar.measure(sampleOf([100, 110], 0))).toEqual({ value: 0 });
  });
});
