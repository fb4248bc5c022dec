import * as fc from 'fast-check';
import type { Figure, RunSample } from './figure';
import { jarqueBera, jarqueBeraPValue } from './jarque-bera';
import { probabilisticSharpe, psr } from './psr';
import type { ReturnSample } from './return-sample';
import { kurtosis, shapeOf, skewness } from './return-shape';
import { sumReturns } from './return-sums';

function of(figure: Figure, returns: readonly number[], more: Partial<ReturnSample> = {}) {
  const sample = {
    returns: Float64Array.from(returns),
    periodsPerYear: 252,
    riskFreePerPeriod: 0,
    isRuined: false,
    ...more,
  };
  return figure.measure({ returns: sample, returnSums: sumReturns(sample), shape: shapeOf(sample) } as RunSample);
}

/** Distances −1, −1, −1, 3 from the mean: γ3 = 6/3^(3/2), γ4 = 21/9. */
const leaning = [0, 0, 0, 4];

describe('skewness and kurtosis', () => {
  it('are those of biased moments, the kurtosis as excess', () => {
    expect(of(skewness, leaning).value).toBeCloseTo(6 / 3 ** 1.5, 14);
    expect(of(kurtosis, leaning).value).toBeCloseTo(21 / 9 - 3, 14);
  });

  it('are 0 and -2 for a coin, and the 0 is no missing value', () => {
    expect(of(skewness, [0.5, -0.5])).toEqual({ value: 0 });
    expect(of(kurtosis, [0.5, -0.5])).toEqual({ value: -2 });
  });
});

describe('jarque_bera', () => {
  it('weighs the squares of both', () => {
    // 4/6·(4/3 + (2/3)²/4) = 26/27.
    expect(of(jarqueBera, leaning).value).toBeCloseTo(26 / 27, 14);
    expect(of(jarqueBeraPValue, leaning).value).toBeCloseTo(Math.exp(-13 / 27), 14);
  });

  it('has a p-value within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2 }), (returns) => {
        const p = of(jarqueBeraPValue, returns).value;
        if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
      }),
    );
  });
});

describe('psr', () => {
  it('is Φ(SR·√(n − 1)) for returns of a coin, whose skewness is 0 and whose kurtosis is 1', () => {
    // Mean 0.02, deviation 0.01·√2: SR = √2, n = 2.
    expect(of(psr, [0.03, 0.01]).value).toBeCloseTo(0.9213503964748574, 14);
  });

  it('takes skewness and Pearson kurtosis into account', () => {
    // SR = 1/2; 1 − γ3/2 + (γ4 − 1)/16.
    const variance = 1 - 6 / 3 ** 1.5 / 2 + (21 / 9 - 1) / 16;
    const z = (0.5 * Math.sqrt(3)) / Math.sqrt(variance);
    expect(z).toBeCloseTo(1.21748, 5);
    // Φ(1.21748) by table 26.1 of Abramowitz & Stegun, between Φ(1.21) = 0.88686 and Φ(1.22) = 0.88877.
    expect(of(psr, leaning).value).toBeCloseTo(0.88829, 4);
  });

  it('is a half for returns that cancel', () => {
    expect(of(psr, [0.25, -0.25])).toEqual({ value: 0.5 });
  });

  it('does not depend on how many periods a year has, and knows the risk-free rate', () => {
    expect(of(psr, leaning, { periodsPerYear: 12 }).value).toBeCloseTo(of(psr, leaning).value as number, 14);
    expect(of(psr, [0.03, 0.01], { riskFreePerPeriod: 0.02 })).toEqual({ value: 0.5 });
  });

  it('is missing where the Sharpe ratio has no deviation: two values, SR = 2/γ3', () => {
    // 0 three times and 4: γ3 = 2/√3, so a mean of √3·s1 = 2·√3 after the rate makes 1 − γ3·SR + γ3²/4·SR² a perfect square of 0.
    const rate = 1 - 2 * Math.sqrt(3);
    expect(of(psr, leaning, { riskFreePerPeriod: rate })).toEqual({ value: null, reason: 'zero_variance' });
  });

  it('lies within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2 }), (returns) => {
        const value = of(psr, returns).value;
        if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});

describe('probabilisticSharpe', () => {
  it('takes the ratio that is to be surpassed off: a half where it is met', () => {
    const normal = { ratio: 0.1, count: 101, skewness: 0, kurtosis: 3 };
    expect(probabilisticSharpe(normal, 0.1)).toBe(0.5);
    // (0.1 − 0)·10/√(1 + 0.005) = 0.99751, and its mirror image.
    expect(probabilisticSharpe(normal, 0)).toBeCloseTo(0.84074, 5);
    expect(probabilisticSharpe(normal, 0.2)).toBeCloseTo(1 - 0.84074, 5);
  });

  it('is missing where the ratio has no deviation', () => {
    // 1 − 2·1 + (5 − 1)/4·1 = 0
    expect(probabilisticSharpe({ ratio: 1, count: 10, skewness: 2, kurtosis: 5 }, 0)).toBeNull();
  });
});

describe.each([skewness, kurtosis, jarqueBera, jarqueBeraPValue, psr])('$id', (figure) => {
  it('is missing below two returns, for returns that are alike and for a ruined account', () => {
    expect(of(figure, [0.1])).toEqual({ value: null, reason: 'too_few_returns' });
    expect(of(figure, [0.1, 0.1 + 1e-14, 0.1])).toEqual({ value: null, reason: 'zero_variance' });
    expect(of(figure, [0.1, -2, 5], { isRuined: true })).toEqual({ value: null, reason: 'ruined' });
  });
});
