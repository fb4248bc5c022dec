import type { EquityCurve, ReturnSettings } from '@barmill/metrics';
import { driftOf, type DriftAxis } from './parameter-drift';
import { stitchCurves } from './stitched-curve';
import { summarizeWalkForward, type WalkForwardContext, type WindowResult } from './summarize-walk-forward';

const DAY_MS = 86_400_000;
/** A Monday. */
const START_MS = Date.UTC(2024, 0, 1);
const returns: ReturnSettings = { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 };
const axes: readonly DriftAxis[] = [{ name: 'length', values: [10, 20, 30, 40, 50] }];
const context: WalkForwardContext = { axes, direction: 'maximize', isOverlapping: false, returns };

const curve = (firstDay: number, ...equity: number[]): EquityCurve => ({
  equity: Float64Array.from(equity),
  time: Float64Array.from({ length: equity.length - 1 }, (_, i) => START_MS + (firstDay + i) * DAY_MS),
});
const window = (
  length: number,
  test: Partial<WindowResult['test']>,
  training: Partial<WindowResult['training']> = {},
) => ({
  parameters: { length },
  training: { annualReturnPct: 20, objective: 2, ...training },
  test: { curve: curve(0, 100, 110, 99), objective: 1, totalTrades: 5, ...test },
});

const first = window(10, {});
const second = window(
  30,
  { curve: curve(2, 100, 120, 114), objective: 3, totalTrades: 7 },
  { annualReturnPct: 10, objective: 4 },
);

describe('summarizeWalkForward', () => {
  const summary = summarizeWalkForward([first, second], context);

  it('has the figures of each window', () => {
    const [a, b] = summary.windows;
    expect(a.outOfSampleReturnPct.value).toBeCloseTo(-1, 12);
    expect(a.outOfSampleDrawdownPct.value).toBeCloseTo(10, 12);
    expect(a.outOfSampleTrades).toEqual({ value: 5 });
    expect([a.isProfitable, b.isProfitable]).toEqual([false, true]);
    expect(b.outOfSampleReturnPct.value).toBeCloseTo(14, 12);
    expect(b.outOfSampleDrawdownPct.value).toBeCloseTo(5, 12);
    // Two days are 2/365.25 years: 1.14^182.625 − 1 a year, by 10 % a year in training.
    expect(b.performanceRatio.value).toBeCloseTo((100 * (1.14 ** 182.625 - 1)) / 10, -3);
    // 1 − 1/2 and 1 − 3/4.
    expect([a.degradationFactor.value, b.degradationFactor.value]).toEqual([0.5, 0.25]);
    // Returns of 20 % and −5 %: t = 0.6, one degree: ½ − arctan(0.6)/π.
    expect(b.pValue.value).toBeCloseTo(0.5 - Math.atan(0.6) / Math.PI, 12);
    expect(b.isStatisticallySignificant).toBe(false);
  });

  it('joins the tests to one curve, each from the equity of the one before', () => {
    // 99·1.2 = 118.8, and 99·1.14 = 112.86.
    expect([...summary.stitched!.equity].map((value) => Number(value.toFixed(9)))).toEqual([
      100, 110, 99, 118.8, 112.86,
    ]);
    expect(summary.all.outOfSampleReturnPct.value).toBeCloseTo(12.86, 12);
    expect(summary.all.outOfSampleDrawdownPct.value).toBeCloseTo(10, 12);
    expect(summary.all.outOfSampleTrades).toEqual({ value: 12 });
    expect(summary.all.isProfitable).toBe(true);
    // Mean objectives 2 of 3; mean training return 15 %.
    expect(summary.all.degradationFactor.value).toBeCloseTo(1 / 3, 12);
    const annual = summary.all.outOfSampleAnnualReturnPct.value as number;
    expect(summary.all.performanceRatio.value).toBeCloseTo(annual / 15, 6);
    // t-test of 10, −10, 20 and −5 %, by scipy.
    expect(summary.all.pValue.value).toBeCloseTo(0.3119188323905365, 12);
  });

  it('counts profitable windows and how far the parameters moved', () => {
    expect(summary).toMatchObject({ profitableWindows: 1, profitableShare: 0.5 });
    expect(summary.drift).toEqual({ axes: [{ name: 'length', moves: [0.5], mean: 0.5 }], moves: [0.5], mean: 0.5 });
  });

  it('is significant where the mean return is far above 0', () => {
    const steady = window(10, { curve: curve(0, 100, 101, 102.2, 103, 104.1, 105) });
    expect(summarizeWalkForward([steady], context).all.isStatisticallySignificant).toBe(true);
  });

  it('carries equity on where the training found nothing, and has no figures of that window', () => {
    const flat = {
      ...second,
      parameters: null,
      test: { curve: curve(2, 100, 100, 100), objective: null, totalTrades: 0 },
    };
    const { windows, stitched, all, drift, profitableShare } = summarizeWalkForward([first, flat], context);
    expect(windows[1].outOfSampleReturnPct).toEqual({ value: null, reason: 'no_parameters' });
    expect(windows[1].isProfitable).toBeNull();
    expect([...stitched!.equity].map((value) => Number(value.toFixed(9)))).toEqual([100, 110, 99, 99, 99]);
    expect(all.outOfSampleReturnPct.value).toBeCloseTo(-1, 12);
    expect([drift, profitableShare]).toEqual([null, 0]);
  });

  it('has no figure over all where no training found anything: nothing was tested', () => {
    const none = { ...second, parameters: null, test: { ...second.test, objective: null, totalTrades: 0 } };
    const { all, profitableShare } = summarizeWalkForward([none], context);
    expect([all.outOfSampleReturnPct, all.isProfitable, profitableShare]).toEqual([
      { value: null, reason: 'no_parameters' },
      null,
      0,
    ]);
  });

  it('does not join tests that overlap, and has no figure over all', () => {
    const late = { ...second, test: { ...second.test, curve: curve(1, 100, 120, 114) } };
    const overlapping = summarizeWalkForward([first, late], { ...context, isOverlapping: true });
    expect(overlapping.stitched).toBeNull();
    expect(overlapping.all.outOfSampleReturnPct).toEqual({ value: null, reason: 'overlapping_windows' });
    expect(overlapping.all.isProfitable).toBeNull();
    expect(overlapping.windows[1].outOfSampleReturnPct.value).toBeCloseTo(14, 12);
    expect(() => summarizeWalkForward([first, late], context)).toThrow(
      'curve 1: expected bars after those of the curve',
    );
  });

  it.each([
    ['training_not_positive', { annualReturnPct: -5, objective: 0 }, {}],
    ['no_training_value', { annualReturnPct: null, objective: null }, {}],
    ['no_test_value', {}, { curve: curve(0, 100, 50, -1), objective: null }],
  ])('has no ratio where a number would lie: %s', (reason, training, test) => {
    const { windows, all } = summarizeWalkForward([window(10, test, training)], context);
    for (const figures of [windows[0], all]) {
      expect(figures.performanceRatio).toEqual({ value: null, reason });
      expect(figures.degradationFactor).toEqual({ value: null, reason });
    }
  });

  it('has no degradation of an objective of which less is better', () => {
    const { windows, all } = summarizeWalkForward([first], { ...context, direction: 'minimize' });
    expect([windows[0].degradationFactor, all.degradationFactor]).toEqual([
      { value: null, reason: 'objective_minimized' },
      { value: null, reason: 'objective_minimized' },
    ]);
  });

  it('has no p-value of one day, of a flat test, and of a ruined one', () => {
    const reasonOf = (...equity: number[]) =>
      summarizeWalkForward([window(10, { curve: curve(0, ...equity) })], context).windows[0].pValue.reason;
    expect([reasonOf(100, 101), reasonOf(100, 100, 100), reasonOf(100, -5, 10)]).toEqual([
      'too_few_returns',
      'zero_variance',
      'ruined',
    ]);
  });

  it('tests daily returns where the other figures are of bars', () => {
    const hourly = {
      ...curve(0, 100, 101, 103, 102, 105),
      time: Float64Array.of(0, 1, 24, 25).map((h) => START_MS + h * 3_600_000),
    };
    const basis = { ...returns, returnsBasis: 'bar' as const, periodsPerYear: 6_048 };
    const { windows } = summarizeWalkForward([window(10, { curve: hourly })], { ...context, returns: basis });
    // Days of 3 % and 105/103 − 1.
    const [x, y] = [0.03, 105 / 103 - 1];
    expect(windows[0].pValue.value).toBeCloseTo(0.5 - Math.atan((x + y) / Math.abs(x - y)) / Math.PI, 10);
  });

  it('refuses no windows', () => {
    expect(() => summarizeWalkForward([], context)).toThrow('expected at least one window, got none');
  });
});

describe('stitchCurves', () => {
  it('leaves a curve as it is that begins where the one before ended, to the bits', () => {
    const joined = stitchCurves([curve(0, 100, 101.1), curve(1, 101.1, 99.7, 100.3)]);
    expect([...joined.equity]).toEqual([100, 101.1, 99.7, 100.3]);
    expect([...joined.time]).toEqual([0, 1, 2].map((day) => START_MS + day * DAY_MS));
  });

  it('moves nothing any more once the account is gone', () => {
    expect([...stitchCurves([curve(0, 100, -5), curve(1, 100, 200, 300)]).equity]).toEqual([100, -5, -5, -5]);
  });

  it('refuses nothing, and a curve without a balance', () => {
    expect(() => stitchCurves([])).toThrow('expected at least one curve, got none');
    expect(() => stitchCurves([curve(0, 0, 1)])).toThrow('curve 0: expected a balance above 0');
  });
});

describe('driftOf', () => {
  const mixed: readonly DriftAxis[] = [
    { name: 'length', values: [50, 10, 20, 40] },
    { name: 'kind', values: ['ema', 'sma', 'wma'] },
    { name: 'level', min: 0, max: 8 },
    { name: 'rate', min: 0.001, max: 0.1, log: true },
    { name: 'fixed', values: [7] },
  ];

  it('counts steps on numbers in their order, a change of choices as 1, and shares of a range', () => {
    const from = { length: 10, kind: 'ema', level: 2, rate: 0.001, fixed: 7 };
    const drift = driftOf(mixed, [from, { ...from, length: 50, kind: 'wma', level: 4, rate: 0.01 }, from])!;
    expect(drift.axes.map(({ name }) => name)).toEqual(['length', 'kind', 'level', 'rate']);
    const moved = [1, 1, 0.25, expect.closeTo(0.5, 12) as number];
    expect(drift.axes.map(({ moves }) => moves[0])).toEqual(moved);
    expect(drift.axes.map(({ moves }) => moves[1])).toEqual(moved);
    expect(drift.mean).toBeCloseTo(2.75 / 4, 12);
    expect(driftOf(mixed, [from, { ...from, length: 20 }])!.axes[0].moves[0]).toBeCloseTo(1 / 3, 12);
  });

  it('is 0 where every window chose the same, and missing where nothing can move', () => {
    const same = { length: 10, kind: 'ema', level: 2, rate: 0.01, fixed: 7 };
    expect(driftOf(mixed, [same, same, same])!.mean).toBe(0);
    expect(driftOf(mixed, [same])).toBeNull();
    expect(driftOf(mixed.slice(4), [same, same])).toBeNull();
  });

  it('refuses values that the axis does not have', () => {
    expect(() => driftOf(axes, [{ length: 10 }, { length: 11 }])).toThrow('expected a value of length, got 11');
    expect(() => driftOf([{ name: 'x', min: 0, max: 1 }], [{ x: 0 }, { x: 2 }])).toThrow(
      'expected a value of x, got 2',
    );
  });
});
