import { measure } from './measure';
import { curveMetricIds, measureCurve } from './measure-curve';
import type { ReturnSettings } from './return-sample';
import { barsOf, resultOf } from './testing/sample-run';

const settings: ReturnSettings = { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0.02 };
const levels = [100, 110, 99, 104, 120, 90, 95];
const bars = barsOf(6);
const curve = (equity: readonly number[], count = equity.length - 1) => ({
  equity: Float64Array.from(equity),
  time: barsOf(count).time,
});

describe('measureCurve', () => {
  it('gives the figures of a run with that equity, to the bits', () => {
    const run = measure(resultOf(levels), bars, settings);
    const { figures } = measureCurve(curve(levels), settings);
    for (const id of curveMetricIds) expect(figures[id]).toEqual(run[id]);
    expect(figures.total_return_pct.value).toBeCloseTo(-5, 12);
    expect(figures.max_drawdown_pct.value).toBe(25);
  });

  it('tells the daily returns that it read', () => {
    const { returns } = measureCurve(curve([100, 110, 99]), settings);
    expect(returns.returns[0]).toBeCloseTo(0.1, 14);
    expect(returns.returns[1]).toBeCloseTo(-0.1, 14);
  });

  it('has no figure, with a reason, where a number would lie', () => {
    const { figures } = measureCurve(curve([100, 100]), settings);
    expect(figures.sharpe_ratio).toEqual({ value: null, reason: 'too_few_returns' });
    expect(figures.return_dd_ratio).toEqual({ value: null, reason: 'no_drawdown' });
    expect(measureCurve(curve([100, 50, -3]), settings).figures.annual_return_pct).toEqual({
      value: null,
      reason: 'ruined',
    });
  });

  it('refuses a curve without bars, without a balance, and of another length than its bars', () => {
    for (const wrong of [curve([100]), curve([0, 5]), curve([100, 101, 102], 1)]) {
      expect(() => measureCurve(wrong, settings)).toThrow('expected an initial balance above 0 and an equity for each');
    }
  });
});
