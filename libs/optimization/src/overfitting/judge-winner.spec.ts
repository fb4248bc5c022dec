import { probabilisticSharpe, type ReturnSample } from '@barmill/metrics';
import { expectedBestSharpe } from './expected-best-sharpe';
import { judgeWinner } from './judge-winner';

const daily = (returns: readonly number[], more: Partial<ReturnSample> = {}): ReturnSample => ({
  returns: Float64Array.from(returns),
  periodsPerYear: 4,
  riskFreePerPeriod: 0,
  isRuined: false,
  ...more,
});
const columnOf = (...sharpes: number[]) => Float64Array.from(sharpes);

/** As many trials, half of them a little above 0 and half below, whose sample variance is one half. */
function trialsOf(count: number): Float64Array {
  const distance = Math.sqrt((0.5 * (count - 1)) / count);
  return Float64Array.from({ length: count }, (_, i) => (i % 2 === 0 ? distance : -distance));
}

describe('expectedBestSharpe', () => {
  it.each([
    // (1 − γ)·Φ⁻¹(1 − 1/N) + γ·Φ⁻¹(1 − 1/(N·e)), by scipy.
    [2, 0.5197553442792135],
    [10, 1.5745983013449718],
    [100, 2.5306028932011424],
    [1_000, 3.255121513652285],
  ])('of %d trials is %d deviations', (count, deviations) => {
    const found = expectedBestSharpe(trialsOf(count));
    expect(found.trials).toBe(count);
    expect(found.deviation).toBeCloseTo(Math.SQRT1_2, 12);
    expect(found.value).toBeCloseTo(deviations * Math.SQRT1_2, 12);
  });

  it('does not count trials without a ratio, and has nothing to say below two', () => {
    expect(expectedBestSharpe(columnOf(NaN, 1, NaN, 3))).toEqual(expectedBestSharpe(columnOf(1, 3)));
    expect(expectedBestSharpe(columnOf(NaN, 1))).toEqual({ trials: 1, deviation: null, value: null });
    expect(expectedBestSharpe(columnOf())).toEqual({ trials: 0, deviation: null, value: null });
  });

  it('is 0 where no trial differs', () => {
    expect(expectedBestSharpe(columnOf(1.5, 1.5, 1.5)).value).toBe(0);
  });

  it.each([
    // The paper's example: 1,250 days of 250 a year, an annual ratio of 2.5, variance of the trials 1/2.
    [100, -3, 10, 0.9004],
    [46, -3, 10, 0.9505],
    [88, 0, 3, 0.9505],
  ])('with %d trials deflates as published', (count, skewness, kurtosis, published) => {
    const perDay = (expectedBestSharpe(trialsOf(count)).value as number) / Math.sqrt(250);
    if (count === 100) expect(perDay).toBeCloseTo(0.1132, 4);
    const winner = { ratio: 2.5 / Math.sqrt(250), count: 1_250, skewness, kurtosis };
    expect(probabilisticSharpe(winner, perDay)).toBeCloseTo(published, 4);
  });
});

describe('judgeWinner', () => {
  it('deflates by hand: a coin of 3 % and 1 % against trials of 1 and 3', () => {
    // SR a period √2, n 2, skewness 0, kurtosis 1: Φ(√2 − SR0/2), SR0 = √2·γ·Φ⁻¹(1 − 1/(2e)) = 0.735045.
    const verdict = judgeWinner(daily([0.03, 0.01]), columnOf(1, 3));
    expect(verdict.sharpe.value).toBeCloseTo(2 * Math.SQRT2, 12);
    expect(verdict.expectedBestSharpe.value).toBeCloseTo(0.7350450569955611, 12);
    expect(verdict.deflatedSharpe.value).toBeCloseTo(0.8523789498226533, 12);
    expect(verdict.trialDeviation).toBeCloseTo(Math.SQRT2, 14);
    expect(verdict.kurtosis).toBeCloseTo(1, 12);
  });

  it('takes Pearson kurtosis, as scipy does with fisher=False', () => {
    const leaning = judgeWinner(daily([0, 0, 0, 0.04]), columnOf(-1, 0, 1));
    expect(leaning).toMatchObject({ returns: 4, trials: 3, kurtosis: expect.closeTo(21 / 9, 12) as number });
    expect(leaning.deflatedSharpe.value).toBeCloseTo(0.5711127752694531, 12);
    const returns = Array.from(
      { length: 300 },
      (_, day) => Math.sin(day * 1.7) / 100 + 0.001 + 0.02 * +(day % 50 === 7),
    );
    const trials = Float64Array.from({ length: 40 }, (_, i) => Math.cos(i));
    const long = judgeWinner(daily(returns, { periodsPerYear: 252 }), trials);
    expect(long.sharpe.value).toBeCloseTo(2.9222695782203347, 10);
    expect(long.deflatedSharpe.value).toBeCloseTo(0.9324530300865796, 10);
    expect(long.pValue.value).toBeCloseTo(0.0007909934152404004, 12);
  });

  it('holds the p-value of the best against 5 % by the number of trials', () => {
    // 1, 2, 3 %: t = 2·√3 with 2 degrees, p = ½ − t/(2·√(2 + t²)) = 0.0371.
    const p = 0.5 - Math.sqrt(12) / (2 * Math.sqrt(14));
    const one = judgeWinner(daily([0.01, 0.02, 0.03]), columnOf(1));
    expect(one.pValue.value).toBeCloseTo(p, 12);
    expect(one).toMatchObject({ pValueLimit: 0.05, isSignificant: true });
    expect(judgeWinner(daily([0.01, 0.02, 0.03]), columnOf(1, 2))).toMatchObject({
      pValueLimit: 0.025,
      isSignificant: false,
    });
  });

  it('has no figure, with a reason, where a number would lie', () => {
    const none = (reason: string) => ({ value: null, reason });
    expect(judgeWinner(daily([0.01, 0.02]), columnOf(1))).toMatchObject({
      expectedBestSharpe: none('too_few_trials'),
      deflatedSharpe: none('too_few_trials'),
    });
    expect(judgeWinner(daily([0, 0, 0]), columnOf(1, 2))).toMatchObject({
      sharpe: none('zero_variance'),
      deflatedSharpe: none('zero_variance'),
      pValue: none('zero_variance'),
      isSignificant: null,
      skewness: null,
    });
    expect(judgeWinner(daily([0.1]), columnOf(1, 2)).pValue).toEqual(none('too_few_returns'));
    expect(judgeWinner(daily([0.1, -2], { isRuined: true }), columnOf(1, 2))).toMatchObject({
      deflatedSharpe: none('ruined'),
      pValue: none('ruined'),
    });
    expect(judgeWinner(daily([0.01, 0.02]), columnOf())).toMatchObject({ trials: 0, pValueLimit: null });
  });
});
