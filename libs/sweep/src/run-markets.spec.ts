import { createSearchSpace, ListSpace } from '@barmill/optimization';
import { createSeriesCache, findStrategy } from '@barmill/strategies';
import { rowsChecksum } from './result-hash';
import { runDailyReturns } from './run-daily-returns';
import { returnDays, runMarketReturns } from './run-market-returns';
import { runMarkets, type MarketTask } from './run-markets';
import { runRange } from './run-range';
import { generatedTask, taskOn } from './testing/small-task';

const strategy = findStrategy('sma-cross');
const axes = [
  { name: 'fast', values: [4, 8, 12] },
  { name: 'slow', values: [20, 40] },
];
const gridOn = (markets: number) => createSearchSpace({ axes, fixed: {}, constraints: [], markets }, strategy);
/** Three markets of unequal length, cost and first bar. */
const tasks: readonly MarketTask[] = [
  { task: generatedTask(900, { tradeFrom: 40 }) },
  { task: generatedTask(1_300, { tradeFrom: 90, startTimeMs: Date.UTC(2020, 0, 20) }), cache: createSeriesCache() },
  { task: generatedTask(700, { tradeFrom: 41, execution: { ...generatedTask(1).execution, spreadPips: 3 } }) },
];
const taskOf = (market: number) => tasks[market];
const objective = { metric: 'sharpe_ratio' } as const;
const alone = (market: number) => runRange(tasks[market].task, gridOn(1), 0, 6, objective)!;

describe('combinations of several markets', () => {
  const grid = gridOn(3);
  const together = runMarkets(taskOf, grid, 0, grid.size, objective)!;

  it('have the bits of runs on each market alone, in the order of their indices', () => {
    const parts = [0, 1, 2].map(alone);
    expect([...together.combinationIndex]).toEqual(Array.from({ length: 18 }, (_, index) => index));
    expect(together.resultHash).toEqual(parts.flatMap(({ resultHash }) => resultHash));
    expect([...together.objectiveValue]).toEqual(parts.flatMap(({ objectiveValue }) => [...objectiveValue]));
    expect(new Set(together.resultHash).size).toBe(18);
  });

  it('are the same in ranges of any length', () => {
    for (const length of [1, 4, 7]) {
      const hashes: string[] = [];
      for (let first = 0; first < 18; first += length) {
        hashes.push(...runMarkets(taskOf, grid, first, Math.min(18, first + length), objective)!.resultHash);
      }
      expect(hashes).toEqual(together.resultHash);
    }
  });

  it('come by ascending index where markets take turns', () => {
    const places = [2, 0, 1, 0, 2];
    const drawn = places.map((_, index) => gridOn(1).at(index));
    const list = new ListSpace(grid, 10, drawn, places);
    const columns = runMarkets(taskOf, list, 10, 15, objective)!;
    expect([...columns.combinationIndex]).toEqual([10, 11, 12, 13, 14]);
    expect(columns.params).toEqual(drawn);
    expect(columns.resultHash).toEqual(places.map((market, index) => alone(market).resultHash[index]));
    const trades = columns.metrics.find(({ id }) => id === 'total_trades')!;
    const tradesOf = (market: number) => alone(market).metrics.find(({ id }) => id === 'total_trades')!.value;
    expect([...trades.value]).toEqual(places.map((market, index) => tradesOf(market)[index]));
  });

  it('are those of an ordinary run where there is one market', () => {
    expect(rowsChecksum(runMarkets(taskOf, gridOn(1), 0, 6, objective)!)).toBe(rowsChecksum(alone(0)));
  });

  it('tell how many are done over all markets, and are given up in any', () => {
    const done: number[] = [];
    runMarkets(taskOf, grid, 4, 14, objective, { onProgress: (rows) => done.push(rows) });
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    let asked = 0;
    expect(runMarkets(taskOf, grid, 0, 18, objective, { shouldStop: () => ++asked > 12 })).toBeNull();
  });
});

describe('daily returns of several markets', () => {
  const days = tasks.map(({ task }) => returnDays(task));
  const chosen = [1, 0, 2, 0].map((market, index) => ({ market, params: gridOn(1).at(index) }));
  const all = [...new Set(days.flatMap((each) => [...each]))].sort((a, b) => a - b);

  it('lie on the days of all, those of each market with its own bits and the others empty', () => {
    const together = runMarketReturns(taskOf, days, chosen)!;
    expect(together.days).toBe(all.length);
    expect(days.some((own) => own.length < all.length)).toBe(true);
    chosen.forEach(({ market, params }, row) => {
      const values = together.values.subarray(row * all.length, (row + 1) * all.length);
      const own = runDailyReturns(tasks[market].task, [params])!.values;
      expect(values.filter((value) => !Number.isNaN(value))).toEqual(own);
      expect(all.filter((_, place) => !Number.isNaN(values[place]))).toEqual([...days[market]]);
    });
  });

  it('have no days on a market whose bars may not trade', () => {
    expect(returnDays(taskOn([1, 2, 3], { tradeFrom: 3 }))).toHaveLength(0);
  });
});
