import { builtinStrategies, findStrategy, rulesStrategy, type Parameters, type Strategy } from '@barmill/strategies';
import { generateBars, parseTimeframe, type BarSeries } from '@barmill/market-data';
import type { SweepTask } from '@barmill/sweep';
import { executions, instrument } from '../../../test/core/kernels/executions';
import { firstDisagreement, listed, rowsOf } from '../../../test/core/kernels/both-roads';
import { randomDocument } from '../../../test/core/kernels/random-document';

const hourMs = 3_600_000;

function seededBars(seed: number, bars: number): BarSeries {
  const timeframe = parseTimeframe('H1');
  const startTimeMs = Date.UTC(2024, 0, 1);
  const { tickSize } = instrument;
  return generateBars({
    seed,
    bars,
    timeframe,
    startTimeMs,
    startPrice: 1.2,
    tickSize,
    volatility: 0.004,
    spreadPips: 1,
  });
}

function taskOf(strategy: Strategy, k: number, bars = 1_500): SweepTask {
  return {
    strategy,
    series: seededBars(k % 12, bars),
    timeframeMs: hourMs,
    instrument,
    execution: executions[k % executions.length],
    metrics: { returnsBasis: k % 2 === 0 ? 'bar' : 'daily', periodsPerYear: 252, riskFreeRate: k % 3 === 0 ? 0.02 : 0 },
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: null,
  };
}

/** The defaults, and the defaults with every number of bars a little longer. */
function someParameters(strategy: Strategy): Parameters[] {
  return [0, 1, 3].map((more) =>
    Object.fromEntries(
      strategy.parameters.map(({ name, type, default: value }) => [
        name,
        type === 'integer' ? (value as number) + more : value,
      ]),
    ),
  );
}

describe.each(['typescript', 'wasm'] as const)(
  'the %s kernel and the reference engine give the same bits',
  (kernel) => {
    it.each(builtinStrategies.map((strategy) => [strategy.name, strategy] as const))('for %s', (_, strategy) => {
      const found = executions.map((_execution, k) =>
        firstDisagreement(taskOf(strategy, k), someParameters(strategy), { kernel, tileBars: 448 }, 200),
      );
      expect(found.filter((one) => one !== null)).toEqual([]);
    });

    it('for a strategy on bars of another timeframe than it is made for, with context bars of their own', () => {
      const strategy = findStrategy('daily-trend-pullback');
      // Made for hours: here a day is six bars, not twenty-four.
      const spread = (series: BarSeries, hours: number): BarSeries => ({
        ...series,
        time: series.time.map((_, i) => series.time[0] + i * hours * hourMs),
      });
      const contexts = { D1: spread(seededBars(5, 300), 24) };
      const task = { ...taskOf(strategy, 2), series: spread(seededBars(4, 1_500), 4), timeframeMs: 4 * hourMs };
      const combinations = someParameters(strategy);
      const rows = (given: Partial<SweepTask>) =>
        rowsOf({ ...task, ...given }, listed(combinations), { kernel }).resultHash;
      for (const given of [{}, { contexts }]) {
        expect(firstDisagreement({ ...task, ...given }, combinations, { kernel, tileBars: 448 })).toBeNull();
      }
      expect(rows({ contexts })).not.toEqual(rows({}));
    });

    it('for 60 made-up documents, whose conditions are missing, tie, cross and hold', () => {
      const combinations = [2, 3, 5, 9].flatMap((fast) => [4, 13].map((slow) => ({ fast, slow })));
      const found = Array.from({ length: 60 }, (_, seed) => {
        const strategy = rulesStrategy(randomDocument(seed));
        const difference = firstDisagreement(taskOf(strategy, seed, 700), combinations, { kernel, tileBars: 96 });
        return difference && `document ${seed}: ${difference}`;
      });
      expect(found.filter((one) => one !== null)).toEqual([]);
    });
  },
);
