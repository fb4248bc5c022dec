import { generateBars, parseTimeframe, type BarSeries } from '@barmill/market-data';
import { plainExecution, type SimulationResult } from '@barmill/simulation';
import { builtinStrategies, createSeriesCache, type Parameters, type Strategy } from '@barmill/strategies';
import { runCombination, type SweepTask } from '@barmill/sweep';
import fc from 'fast-check';
import { casesOf, runsOf } from '../suite-size';

const bars = 600;
const dayMs = 86_400_000;
const hourMs = dayMs / 24;
const instrument = { pipSize: 0.001, tickSize: 0.0001, contractSize: 1_000, minLot: 0.01, maxLot: 100, lotStep: 0.01 };
const named = builtinStrategies.map((strategy) => [strategy.name, strategy] as const);

function seededBars(seed: number, timeframe: 'H1' | 'D1' = 'H1', length = bars): BarSeries {
  const startTimeMs = Date.UTC(2024, 0, 1);
  const market = { startPrice: 1.2, tickSize: instrument.tickSize, volatility: 0.004, spreadPips: 1 };
  return generateBars({ seed, bars: length, timeframe: parseTimeframe(timeframe), startTimeMs, ...market });
}

function taskOf(strategy: Strategy, series: BarSeries, given: Partial<SweepTask> = {}): SweepTask {
  return {
    strategy,
    series,
    timeframeMs: hourMs,
    instrument,
    execution: { ...plainExecution, spreadMode: 'bar', commissionPerLot: 2, tpPartialCloseRatio: 0.5 },
    metrics: { returnsBasis: 'bar', periodsPerYear: 252, riskFreeRate: 0 },
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: null,
    ...given,
  };
}

function parametersOf(strategy: Strategy): Parameters {
  return Object.fromEntries(strategy.parameters.map((parameter) => [parameter.name, parameter.default]));
}

const run = (task: SweepTask) => runCombination(task, parametersOf(task.strategy), createSeriesCache());

function cutAt(series: BarSeries, length: number): BarSeries {
  const part = (column: Float64Array) => column.slice(0, length);
  const { time, open, high, low, close, volume, spreadPips } = series;
  return {
    length,
    time: part(time),
    open: part(open),
    high: part(high),
    low: part(low),
    close: part(close),
    volume: volume && part(volume),
    spreadPips: spreadPips && part(spreadPips),
  };
}

/** What had happened by the close of a bar. */
const until = ({ legs, equity, tradeFrom }: SimulationResult, bar: number) => ({
  legs: legs.filter(({ exitBar }) => exitBar !== null && exitBar <= bar),
  equity: equity.slice(0, bar - tradeFrom + 2),
});

const seeds = fc.nat(1_000);
const lengths = fc.integer({ min: 400, max: bars - 2 });
const options = runsOf(2, 40);

describe('a run of a strategy of the catalog', () => {
  it.each(named)('%s: over a range is the run over data that end with it', (_, strategy) => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const series = seededBars(seed);
        const range = run(taskOf(strategy, series, { endTimeMs: series.time[length] }));
        expect(range).toEqual(run(taskOf(strategy, cutAt(series, length))));
      }),
      options,
    );
  });

  it.each(named)('%s: is, up to the bar before its last, the beginning of a longer one', (_, strategy) => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const series = seededBars(seed);
        const [short, long] = [cutAt(series, length), series].map((data) => run(taskOf(strategy, data)).result);
        expect(until(short, length - 2)).toEqual(until(long, length - 2));
      }),
      options,
    );
  });

  it.each(named)('%s: is the same some weeks later', (_, strategy) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 500 }), (seed, weeks) => {
        const series = seededBars(seed);
        const time = series.time.map((timeMs) => timeMs + weeks * 7 * dayMs);
        const expected = run(taskOf(strategy, series)).result;
        const { legs, ...later } = run(taskOf(strategy, { ...series, time })).result;
        const back = (timeMs: number | null) => (timeMs === null ? null : timeMs - weeks * 7 * dayMs);
        const times = legs.map((leg) => ({
          ...leg,
          entryTimeMs: back(leg.entryTimeMs),
          exitTimeMs: back(leg.exitTimeMs),
        }));
        expect({ ...later, legs: times }).toEqual(expected);
      }),
      options,
    );
  });

  it.each(named)('%s: has the same trades with all prices in another unit', (_, strategy) => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(2, 0.25, 1_024), (seed, factor) => {
        const series = seededBars(seed);
        const scale = (column: Float64Array) => column.map((price) => price * factor);
        const { open, high, low, close } = series;
        const scaled = { ...series, open: scale(open), high: scale(high), low: scale(low), close: scale(close) };
        const { pipSize, tickSize } = instrument;
        const { execution } = taskOf(strategy, series);
        const unit = {
          instrument: { ...instrument, pipSize: pipSize * factor, tickSize: tickSize * factor },
          execution: { ...execution, initialBalance: execution.initialBalance * factor, commissionPerLot: 2 * factor },
        };
        const trades = ({ legs }: SimulationResult) =>
          legs.map(({ entryBar, exitBar, exitReason, direction }) => ({ entryBar, exitBar, exitReason, direction }));
        const expected = run(taskOf(strategy, series)).result;
        expect(trades(run(taskOf(strategy, scaled, unit)).result)).toEqual(trades(expected));
      }),
      options,
    );
  });

  it('has trades to compare', () => {
    for (const [, strategy] of named)
      expect(run(taskOf(strategy, seededBars(1))).result.legs.length).toBeGreaterThan(0);
  });
});

describe('bars of a context timeframe that are given with the run', () => {
  const readers = builtinStrategies.filter(({ contextTimeframes = [] }) => contextTimeframes.length > 0);

  it('are read by a strategy of the catalog', () => {
    expect(readers.map(({ contextTimeframes }) => contextTimeframes)).toContainEqual(['D1']);
  });

  it.each(readers.map((strategy) => [strategy.name, strategy] as const))(
    'decide for %s on no bar before they have closed',
    (_, strategy) => {
      let read = 0;
      fc.assert(
        fc.property(seeds, seeds, fc.integer({ min: 300, max: bars - 2 }), (seed, other, last) => {
          const series = seededBars(seed);
          const [days, otherDays] = [seed, other + 1_001].map((one) => seededBars(one, 'D1', 60));
          const closedMs = series.time[last] + hourMs;
          const isKept = (bar: number) => days.time[bar] + dayMs <= closedMs;
          const mixed = (column: 'open' | 'high' | 'low' | 'close') =>
            days[column].map((price, bar) => (isKept(bar) ? price : otherDays[column][bar]));
          const changed = {
            ...days,
            open: mixed('open'),
            high: mixed('high'),
            low: mixed('low'),
            close: mixed('close'),
          };
          const decide = (D1: BarSeries) =>
            strategy.decide(
              { series, ...instrument, cache: createSeriesCache(), timeframeMs: hourMs, contexts: { D1 } },
              parametersOf(strategy),
            );
          const [whole, after] = [days, changed].map(decide);
          for (const side of ['enterLong', 'enterShort', 'exitLong', 'exitShort'] as const) {
            expect(after[side].subarray(0, last + 1)).toEqual(whole[side].subarray(0, last + 1));
            read += whole[side].some((flag, bar) => flag !== after[side][bar]) ? 1 : 0;
          }
        }),
        runsOf(25, 1_000),
      );
      expect(read).toBeGreaterThan(casesOf(5, 200));
    },
  );
});
