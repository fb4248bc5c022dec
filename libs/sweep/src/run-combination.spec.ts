import { createSeriesCache, type Parameters } from '@barmill/strategies';
import { runCombination } from './run-combination';
import { noCosts, taskOn } from './testing/small-task';

// From bar 2 on: sma(2) 2.5, 2.5, 4.5, 4.5, 2, 4 and sma(3) 3, 8/3, 11/3, 4, 10/3, 10/3: long at 6, short at 1, long at 7.
const closes = [4, 3, 2, 3, 6, 3, 1, 7, 7];
const parameters: Parameters = { fast: 2, slow: 3, stop_loss_pips: 0, take_profit_pips: 0 };
const run = (given: Parameters, task = taskOn(closes)) => runCombination(task, given, createSeriesCache());

describe('runCombination', () => {
  it('trades the crosses of the strategy and measures them', () => {
    const { result, metrics } = run(parameters);
    expect(result.legs.map((leg) => [leg.direction, leg.entryBar, leg.exitBar, leg.profit])).toEqual([
      ['long', 4, 6, -5],
      ['short', 6, 7, -6],
      ['long', 7, 8, 0],
    ]);
    expect([...result.equity]).toEqual([10_000, 10_000, 10_000, 9_997, 9_995, 9_989, 9_989]);
    expect(metrics.total_trades).toEqual({ value: 3 });
    expect(metrics.net_profit).toEqual({ value: -11 });
    expect(metrics.win_rate).toEqual({ value: 0 });
  });

  it('hands stops of the strategy to the simulation', () => {
    const { result } = run({ ...parameters, stop_loss_pips: 2 });
    expect(result.legs[0]).toMatchObject({
      direction: 'long',
      entryPrice: 6,
      stopLoss: 4,
      exitBar: 5,
      exitReason: 'sl_gap',
    });
  });

  it('trades only within the range of the task', () => {
    const { result } = run(parameters, taskOn(closes, { tradeFrom: 5 }));
    expect(result.tradeFrom).toBe(5);
    expect(result.legs.map((leg) => leg.entryBar)).toEqual([6, 7]);
  });

  it('gives the same bits whatever its cache holds already', () => {
    const cache = createSeriesCache();
    const task = taskOn(closes);
    runCombination(task, { ...parameters, slow: 4 }, cache);
    const warm = runCombination(task, parameters, cache);
    expect(warm).toEqual(run(parameters));
  });

  it('passes on what a part refuses', () => {
    expect(() => run({ ...parameters, slow: 20 })).toThrow('the first decision, at bar 20, is beyond the data');
    expect(() => run(parameters, taskOn(closes, { execution: { ...noCosts, initialBalance: 0 } }))).toThrow(
      'initialBalance',
    );
  });
});
