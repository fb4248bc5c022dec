import { createSearchSpace, resolveAxes } from '@barmill/optimization';
import { findStrategy } from '@barmill/strategies';
import { runCombination } from './run-combination';
import { runDailyReturns } from './run-daily-returns';
import { createSeriesCache } from '@barmill/strategies';
import { generatedTask, taskOn } from './testing/small-task';

const smaCross = findStrategy('sma-cross');

function paramsOf(grid: Parameters<typeof resolveAxes>[1]) {
  const resolution = resolveAxes(smaCross, grid);
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.faults));
  const space = createSearchSpace({ axes: resolution.axes, fixed: {}, constraints: [] }, smaCross);
  return [...space.indices()].map((index) => space.at(index));
}

describe('runDailyReturns', () => {
  const task = generatedTask(1_500, { tradeFrom: 60 });
  const params = paramsOf({ fast: [4, 8], slow: [20, 40, 60], stop_loss_pips: [0, 25] });

  it('gives the very bits that the reference engine gives', () => {
    const fast = runDailyReturns(task, params)!;
    const simple = runDailyReturns(task, params, { byReference: true })!;
    expect(fast.days).toBe(simple.days);
    expect(fast.values).toHaveLength(params.length * fast.days);
    expect(Buffer.from(fast.values.buffer).equals(Buffer.from(simple.values.buffer))).toBe(true);
    expect(fast.values.some((value) => value !== 0)).toBe(true);
  });

  it('gives returns whose product is the total return', () => {
    const { days, values } = runDailyReturns(task, params)!;
    const { result } = runCombination(task, params[3], createSeriesCache());
    const product = values.slice(3 * days, 4 * days).reduce((level, gain) => level * (1 + gain), 1);
    expect(product).toBeCloseTo(result.equity.at(-1)! / result.equity[0], 12);
  });

  it('gives 1 % for a day on which 10,000 become 10,100', () => {
    // Long from the close of bar 3 (price 100) with one unit of 100 money a point; the last bars of the two days close at 100 and 101.
    const closes = [
      100,
      99,
      98,
      100,
      ...Array.from({ length: 20 }, () => 100),
      ...Array.from({ length: 24 }, () => 101),
    ];
    const oneUnit = taskOn(closes, {
      tradeFrom: 2,
      execution: {
        ...generatedTask(1).execution,
        volume: 1,
        spreadPips: 0,
        slippagePips: 0,
        commissionPerLot: 0,
        tpPartialCloseRatio: 0,
      },
      instrument: { ...taskOn([]).instrument, contractSize: 100 },
      metrics: { returnsBasis: 'daily', periodsPerYear: 365, riskFreeRate: 0 },
    });
    const { days, values } = runDailyReturns(oneUnit, [{ fast: 1, slow: 2, stop_loss_pips: 0, take_profit_pips: 0 }])!;
    expect(days).toBe(2);
    expect([...values]).toEqual([0, 10_100 / 10_000 - 1]);
  });

  it('gives a row of NaN for a combination that cannot be computed', () => {
    const refused = generatedTask(200, {
      tradeFrom: 60,
      execution: { ...task.execution, sizing: 'risk_pct', riskPct: 1 },
    });
    const { values } = runDailyReturns(refused, [{ fast: 4, slow: 20, stop_loss_pips: 0, take_profit_pips: 0 }])!;
    expect(values.every(Number.isNaN)).toBe(true);
  });

  it('gives up when it is told to stop', () => {
    expect(runDailyReturns(task, params, { shouldStop: () => true })).toBeNull();
  });
});
