import { generateBars, parseTimeframe } from '@barmill/market-data';
import { gridOf, type Axis } from '@barmill/optimization';
import { plainExecution } from '@barmill/simulation';
import { findStrategy, rulesStrategy, type StrategyDocument } from '@barmill/strategies';
import { rowsChecksum, runAll } from '@barmill/sweep';
import { join } from 'node:path';
import { sourceThread } from '../../test/source-thread';
import type { LocalSweep, StrategySource } from './local-sweep.thread';
import { runSearch } from './run-search';
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

function sweepOf(source: StrategySource, grid: readonly Axis[]): LocalSweep {
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
        const spread = await runSearch(sweep, strategy, { threads, chunkSize, startThread });
        expect(Array.from(spread.combinationIndex)).toEqual(Array.from(columns.combinationIndex));
        expect(rowsChecksum(spread)).toBe(expected);
      }
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
