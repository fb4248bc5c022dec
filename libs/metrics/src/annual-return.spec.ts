import { annualReturnPct } from './annual-return';
import { calmarRatio, recoveryFactor, returnDdRatio } from './drawdown-ratios';
import { walkEquity } from './equity-path';
import type { RunSample } from './figure';
import { legOf } from './testing/sample-run';
import { tallyTrades } from './trade-tally';

const sampleOf = (equity: readonly number[], calendarDays = 365.25) =>
  ({
    path: walkEquity(Float64Array.from(equity)),
    calendarDays,
    trades: tallyTrades([legOf(1, equity.at(-1)! - equity[0])]),
  }) as unknown as RunSample;

describe('annual_return_pct', () => {
  const of = (...given: Parameters<typeof sampleOf>) => annualReturnPct.measure(sampleOf(...given));

  it('is the total return over a year of 365.25 days', () => {
    expect(of([100, 121]).value).toBeCloseTo(21, 12);
  });

  it('compounds: 21 % in two years are 10 % a year, 10 % in half a year are 21 %', () => {
    expect(of([100, 121], 2 * 365.25).value).toBeCloseTo(10, 12);
    expect(of([100, 110], 365.25 / 2).value).toBeCloseTo(21, 12);
  });

  it('is 0 where the account ends as it began, and negative where it lost', () => {
    expect(of([100, 120, 100], 7)).toEqual({ value: 0 });
    expect(of([100, 50], 4 * 365.25).value).toBeCloseTo(100 * (0.5 ** 0.25 - 1), 12);
  });

  it('is missing where nothing is left', () => {
    expect([of([100, 0]), of([100, -5])]).toEqual(Array(2).fill({ value: null, reason: 'ruined' }));
  });

  it('is missing where no double holds it: ten times the balance within a day', () => {
    expect(of([100, 1_000], 1)).toEqual({ value: null, reason: 'overflow' });
  });
});

describe('ratios to the largest drawdown', () => {
  const falling = sampleOf([100, 150, 120, 160], 365.25);

  it('divide the growth, the profit and the return by it', () => {
    // Drawdown 30 of 150; gain 60 of 100.
    expect(calmarRatio.measure(falling).value).toBeCloseTo(0.6 / 0.2, 12);
    expect(recoveryFactor.measure(falling).value).toBeCloseTo(60 / 30, 12);
    expect(returnDdRatio.measure(falling).value).toBeCloseTo(60 / 20, 12);
  });

  it('are missing without a drawdown', () => {
    const none = { value: null, reason: 'no_drawdown' };
    for (const figure of [calmarRatio, recoveryFactor, returnDdRatio]) {
      expect(figure.measure(sampleOf([100, 110]))).toEqual(none);
    }
  });

  it('are 0, and not missing, where nothing was gained after a drawdown', () => {
    for (const figure of [calmarRatio, recoveryFactor, returnDdRatio]) {
      expect(figure.measure(sampleOf([100, 90, 100]))).toEqual({ value: 0 });
    }
  });

  it('are -1, or missing, for a lost account', () => {
    const lost = sampleOf([100, 0]);
    expect([recoveryFactor.measure(lost), returnDdRatio.measure(lost)]).toEqual([{ value: -1 }, { value: -1 }]);
    expect(calmarRatio.measure(lost)).toEqual({ value: null, reason: 'ruined' });
  });
});
