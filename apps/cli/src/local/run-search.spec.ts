import { generateBars, parseTimeframe } from '@barmill/market-data';
import { gridOf, type Axis } from '@barmill/optimization';
import { plainExecution } from '@barmill/simulation';
import { findStrategy, rulesStrategy, type StrategyDocument } from '@barmill/strategies';
import { rowsChecksum, runAll } from '@barmill/sweep';
import { join } from 'node:path';
import { sourceThread } from '../../test/source-thread';
import type { LocalSweep, StrategySource } from './local-sweep.thread';
import { runJudgedSearch, runSearch } from './run-search';
import { sharedSeries } from './shared-series';

const document: StrategyDocument = {
  name: 'above-average',
  version: 1,
  title: 'Above the average',
  description: 'Long above an average.',
  parameters: [{ name: 'bars', type: 'integer', min: 1, max: 50, default: 5 }],
  entry: { long: 'close > sma(close, bars)' },
  exit: { long: 'close < sma(close, bars)' },
};
const startThread = (sweep: LocalSweep) => sourceThread(join(__dirname, 'sweep.thread.ts'), sweep);

const timeframeMs = parseTimeframe('H1').durationMs;
const series = sharedSeries(
  generateBars({
    seed: 7,
    bars: 400,
    timeframe: parseTimeframe('H1'),
    startTimeMs: Date.UTC(2024, 0, 1),
    startPrice: 1.1,
    tickSize: 0.00001,
  }),
);

function sweepOf(
  source: StrategySource,
  grid: readonly Axis[],
  search: Partial<LocalSweep['search']> = {},
): LocalSweep {
  return {
    source,
    task: {
      series,
      timeframeMs,
      instrument: {
        pipSize: 0.0001,
        tickSize: 0.00001,
        contractSize: 100_000,
        minLot: 0.01,
        maxLot: 100,
        lotStep: 0.01,
      },
      execution: plainExecution,
      metrics: { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 },
      startTimeMs: null,
      endTimeMs: null,
      tradeFrom: null,
    },
    search: {
      method: 'grid',
      grid,
      fixed: {},
      constraints: [],
      objective: { metric: 'sharpe_ratio', terms: null, direction: 'maximize' },
      resultConstraints: [],
      seed: 0,
      settings: {},
      budget: { trials: null },
      stopEarly: null,
      ...search,
    },
  };
}

// Every thread compiles the sources that it runs.
jest.setTimeout(60_000);

describe('runSearch', () => {
  it.each([
    [
      'a built-in strategy',
      sweepOf({ kind: 'built_in', name: 'sma-cross', version: 1 }, [
        { name: 'fast', values: [2, 3, 5] },
        { name: 'slow', values: [4, 8, 16] },
      ]),
      findStrategy('sma-cross', 1),
    ],
    [
      'a document',
      sweepOf({ kind: 'document', document }, [{ name: 'bars', values: [2, 3, 5, 8, 13] }]),
      rulesStrategy(document),
    ],
  ])(
    'gives the bits of a run in one go for any number of threads and any chunk size: %s',
    async (_, sweep, strategy) => {
      const space = gridOf(sweep.search, strategy);
      const { columns } = runAll({ ...sweep.task, strategy }, space, { metric: 'sharpe_ratio' });
      expect(new Set(columns.resultHash).size).toBeGreaterThan(1);
      const expected = rowsChecksum(columns);
      for (const [threads, chunkSize] of [
        [1, undefined],
        [1, 2],
        [2, undefined],
        [3, 1],
      ] as const) {
        const { columns: spread, end } = await runSearch(sweep, strategy, { threads, chunkSize, startThread });
        expect(end).toBe('complete');
        expect(Array.from(spread.combinationIndex)).toEqual(Array.from(columns.combinationIndex));
        expect(rowsChecksum(spread)).toBe(expected);
      }
    },
  );

  it('judges a search to be worth the same for any number of threads', async () => {
    const sweep = sweepOf({ kind: 'document', document }, [{ name: 'bars', values: [2, 3, 5, 8, 13, 21] }]);
    const judge = async (threads: number) =>
      (await runJudgedSearch(sweep, rulesStrategy(document), { threads, startThread })).judged;
    const alone = await judge(1);
    expect(alone.overfitting).toMatchObject({
      trials: 6,
      sample: { size: 6, missing: 0 },
      deflatedSharpe: { reason: null },
    });
    expect(alone.sparklines).toHaveLength(6);
    expect(await judge(3)).toEqual(alone);
  });

  const smaCross = { kind: 'built_in', name: 'sma-cross', version: 1 } as const;
  const axes = [
    { name: 'fast', values: Array.from({ length: 20 }, (_, i) => i + 2) },
    { name: 'slow', values: Array.from({ length: 20 }, (_, i) => i + 10) },
  ];

  it.each(['random', 'sobol', 'genetic'] as const)(
    'asks %s for the same trials, and finds the same, for any number of threads and any chunk size',
    async (method) => {
      const settings: Record<string, number> = method === 'genetic' ? { population: 8 } : { batch: 8 };
      const sweep = sweepOf(smaCross, axes, { method, settings, budget: { trials: 30 }, seed: 3 });
      const found = async (threads: number, chunkSize?: number) =>
        await runSearch(sweep, findStrategy('sma-cross', 1), { threads, chunkSize, startThread });
      const { columns, end } = await found(1);
      expect(end).toBe('budget');
      expect(Array.from(columns.combinationIndex)).toEqual(Array.from({ length: 30 }, (_, i) => i));
      expect(new Set(columns.params.map((params) => JSON.stringify(params))).size).toBe(30);
      for (const [threads, chunkSize] of [
        [1, 3],
        [2, 5],
      ]) {
        expect(rowsChecksum((await found(threads, chunkSize)).columns)).toBe(rowsChecksum(columns));
      }
    },
  );

  it.each(['grid', 'random'] as const)(
    'keeps the first rows of %s when a budget is spent, one range at least',
    async (method) => {
      const trials = method === 'grid' ? null : 30;
      const sweep = sweepOf(smaCross, axes, { method, settings: {}, budget: { trials } });
      const found = async (spent?: () => 'time_budget' | null) =>
        await runSearch(sweep, findStrategy('sma-cross', 1), { threads: 1, chunkSize: 5, spent });
      const whole = (await found()).columns;
      let asked = 0;
      const { columns, end } = await found(() => (++asked > 2 ? 'time_budget' : null));
      expect(end).toBe('time_budget');
      expect(columns.resultHash).toEqual(whole.resultHash.slice(0, 15));
      expect((await found(() => 'time_budget')).columns.resultHash).toEqual(whole.resultHash.slice(0, 5));
    },
  );

  it('tells how many combinations are done after every range, up to all that are admitted', async () => {
    const sweep = sweepOf({ kind: 'built_in', name: 'sma-cross', version: 1 }, [
      { name: 'fast', values: [2, 5] },
      { name: 'slow', values: [4, 8] },
    ]);
    const told: number[] = [];
    await runSearch(sweep, findStrategy('sma-cross', 1), {
      threads: 1,
      chunkSize: 2,
      onProgress: (done) => told.push(done),
    });
    expect(told).toEqual([2, 3]);
  });

  it('fails with what a thread threw', async () => {
    const sweep = sweepOf({ kind: 'document', document }, [{ name: 'bars', values: [2, 3] }]);
    const broken = (): ReturnType<typeof startThread> =>
      startThread({ ...sweep, source: { kind: 'built_in', name: 'none', version: 1 } });
    const run = runSearch(sweep, rulesStrategy(document), { threads: 2, startThread: broken });
    await expect(run).rejects.toThrow('unknown strategy "none"');
  });
});
