import fc from 'fast-check';
import type { BarSeries } from '@barmill/market-data';
import { runsOf } from '../../../test/core/suite-size';
import { barsOf, HOUR_MS, plainInstrument, START_MS, type Ohlc } from '../testing/micro-market';
import { simulate } from './simulate';
import type { SimulationResult } from './result';
import type { ExecutionSettings, TradedInstrument } from './settings';
import type { Signals, StopSeries } from './signals';
import { plainExecution } from './settings';

interface Market {
  readonly series: BarSeries;
  readonly finer: BarSeries;
  readonly signals: Signals;
  readonly settings: ExecutionSettings;
  readonly instrument: TradedInstrument;
}

const BARS = 24;
const many = runsOf(400, 4_000);

/** Bars in halves around 100, of any shape that a bar may have. */
const row: fc.Arbitrary<Ohlc> = fc
  .tuple(fc.integer({ min: 180, max: 220 }), fc.integer({ min: 180, max: 220 }), fc.nat(8), fc.nat(8))
  .map(([open, close, up, down]) => [
    open / 2,
    (Math.max(open, close) + up) / 2,
    (Math.min(open, close) - down) / 2,
    close / 2,
  ]);

const flags = fc.uint8Array({ minLength: BARS, maxLength: BARS, max: 1 });
const rare = fc.tuple(flags, flags).map(([a, b]) => a.map((value, k) => value & b[k]));

const stops = (kind: 'distance' | 'level', from: number, to: number): fc.Arbitrary<StopSeries> => {
  const values = fc
    .array(fc.option(fc.integer({ min: from * 2, max: to * 2 }), { nil: NaN, freq: 3 }), {
      minLength: BARS,
      maxLength: BARS,
    })
    .map((halves) => Float64Array.from(halves, (half) => half / 2));
  return fc.record({ kind: fc.constant(kind), long: values, short: values });
};
const anyStops = fc.oneof(fc.constant(null), stops('distance', 1, 12), stops('level', 90, 110));

const settings: fc.Arbitrary<ExecutionSettings> = fc.record({
  initialBalance: fc.constantFrom(2_000, 10_000),
  sizing: fc.constantFrom('volume', 'equity_pct', 'notional'),
  volume: fc.constantFrom(0.01, 0.03, 0.5, 1),
  riskPct: fc.constant(null),
  equityPct: fc.constant(30),
  notional: fc.constant(5_000),
  leverage: fc.constantFrom(null, 1, 10, 50),
  stopOutLevel: fc.constantFrom(0, 0.5, 0.9),
  spreadMode: fc.constantFrom('fixed', 'bar'),
  spreadPips: fc.constantFrom(0, 0.5, 2),
  executionMode: fc.constantFrom('close_price', 'next_open'),
  stopEvaluation: fc.constantFrom('intrabar', 'close'),
  intrabarPolicy: fc.constantFrom('sl_first', 'tp_first', 'nearest_open', 'candle_color', 'lower_tf'),
  tpGapFill: fc.constantFrom('open', 'level'),
  slippagePips: fc.constantFrom(0, 0.3),
  slippagePct: fc.constantFrom(0, 0.1),
  stopSlippage: fc.boolean(),
  tpPartialCloseRatio: fc.constantFrom(0, 0.3, 0.5, 1),
  breakevenAfterPartial: fc.boolean(),
  breakevenTrigger: fc.constantFrom(null, 2),
  trailingDistance: fc.constantFrom(null, 3),
  trailingStart: fc.constantFrom(null, 1),
  timeExitBars: fc.constantFrom(null, 4),
  swapLongPips: fc.constantFrom(0, -0.5),
  swapShortPips: fc.constantFrom(0, 0.25),
  commissionPerLot: fc.constantFrom(0, 7),
  commissionPct: fc.constantFrom(0, 0.02),
  reentryOnExitBar: fc.boolean(),
  endOfData: fc.constantFrom('close', 'mark'),
});

const market: fc.Arbitrary<Market> = fc
  .record({
    rows: fc.array(row, { minLength: BARS, maxLength: BARS }),
    finerRows: fc.array(row, { minLength: BARS * 2, maxLength: BARS * 2 }),
    spread: fc.array(fc.constantFrom(0, 1, 2.5), { minLength: BARS, maxLength: BARS }),
    signals: fc.record({
      enterLong: rare,
      enterShort: rare,
      exitLong: rare,
      exitShort: rare,
      stopLoss: anyStops,
      takeProfit: anyStops,
    }),
    settings,
    tickSize: fc.constantFrom(0, 0.25, 0.5),
    lotStep: fc.constantFrom(0, 0.01),
  })
  .map(({ rows, finerRows, spread, tickSize, lotStep, ...rest }) => ({
    ...rest,
    series: barsOf(rows, START_MS, HOUR_MS, spread),
    finer: barsOf(finerRows, START_MS, HOUR_MS / 2),
    instrument: { ...plainInstrument, contractSize: 100, minLot: lotStep, tickSize, lotStep },
  }));

const run = ({ series, finer, signals, settings, instrument }: Market, end = series.length): SimulationResult =>
  simulate(series, signals, settings, instrument, HOUR_MS, { tradeFrom: 0, end }, { finerBars: finer });

/** A copy whose bars from `from` on are those of `other`, signals and stops too. */
const changedFrom = (market: Market, other: Market, from: number): Market => {
  const mix = <T extends Float64Array | Uint8Array>(a: T, b: T): T =>
    a.map((value, k) => (k < from ? value : b[k])) as T;
  const mixStops = (a: StopSeries | null, b: StopSeries | null): StopSeries | null =>
    a === null ? null : { kind: a.kind, long: mix(a.long, (b ?? a).long), short: mix(a.short, (b ?? a).short) };
  const { series: s, signals: g } = market;
  const { series: t, signals: h } = other;
  const columns = {
    open: mix(s.open, t.open),
    high: mix(s.high, t.high),
    low: mix(s.low, t.low),
    close: mix(s.close, t.close),
  };
  return {
    ...market,
    series: { ...s, ...columns },
    signals: {
      enterLong: mix(g.enterLong, h.enterLong),
      enterShort: mix(g.enterShort, h.enterShort),
      exitLong: mix(g.exitLong, h.exitLong),
      exitShort: mix(g.exitShort, h.exitShort),
      stopLoss: mixStops(g.stopLoss, h.stopLoss),
      takeProfit: mixStops(g.takeProfit, h.takeProfit),
    },
  };
};

/** What had happened by the close of bar `bar`. */
const until = ({ legs, equity, lowEquity }: SimulationResult, bar: number) => ({
  legs: legs.filter(({ exitBar }) => exitBar !== null && exitBar <= bar),
  equity: Array.from(equity.subarray(0, bar + 2)),
  lowEquity: Array.from(lowEquity.subarray(0, bar + 2)),
});

describe('simulate', () => {
  it('decides nothing differently when the data is cut after a bar', () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 2, max: BARS - 1 }), (whole, end) => {
        // The last bar of a cut is the one where the rules of the end hold, so what came before it is compared.
        expect(until(run(whole, end), end - 2)).toEqual(until(run(whole), end - 2));
      }),
      many,
    );
  });

  it('decides nothing differently when the data after a bar is another', () => {
    fc.assert(
      fc.property(market, market, fc.integer({ min: 1, max: BARS - 2 }), (one, other, from) => {
        expect(until(run(changedFrom(one, other, from)), from - 1)).toEqual(until(run(one), from - 1));
      }),
      many,
    );
  });

  it('gives the same bits for the same input', () => {
    fc.assert(
      fc.property(market, (input) => {
        expect(run(input)).toEqual(run(input));
      }),
      runsOf(50, 1_000),
    );
  });

  it('ends with the initial balance and the profit of all legs', () => {
    fc.assert(
      fc.property(market, (input) => {
        const { equity, legs } = run(input);
        const profit = legs.reduce((sum, leg) => sum + leg.profit, 0);
        expect(equity[equity.length - 1]).toBeCloseTo(input.settings.initialBalance + profit, 6);
      }),
      many,
    );
  });

  it('closes each position in legs that make up its volume, one position after the other', () => {
    fc.assert(
      fc.property(market, (input) => {
        const { legs } = run(input);
        const volumes = new Map<number, number>();
        for (const { tradeNumber, volume } of legs) volumes.set(tradeNumber, (volumes.get(tradeNumber) ?? 0) + volume);
        expect([...volumes.keys()]).toEqual(Array.from(volumes, (_, k) => k + 1));
        for (const leg of legs) expect(volumes.get(leg.tradeNumber)).toBeCloseTo(leg.entryVolume, 9);
        legs.forEach((leg, k) => expect(leg.entryBar).toBeGreaterThanOrEqual(legs[k - 1]?.entryBar ?? 0));
      }),
      many,
    );
  });

  it('shows finite numbers everywhere, and prices on the tick where there is one', () => {
    fc.assert(
      fc.property(market, (input) => {
        const { equity, legs } = run(input);
        expect(equity.every(Number.isFinite)).toBe(true);
        for (const leg of legs) {
          const numbers = Object.values(leg).filter((value) => typeof value === 'number');
          expect(numbers.every(Number.isFinite)).toBe(true);
          const { tickSize } = input.instrument;
          if (tickSize > 0)
            expect([(leg.entryPrice / tickSize) % 1, ((leg.exitPrice ?? 0) / tickSize) % 1]).toEqual([0, 0]);
        }
      }),
      many,
    );
  });

  it('is never worth less at a close than at the worst of its bar, and never enters once it is ruined', () => {
    fc.assert(
      fc.property(market, (input) => {
        const { equity, lowEquity, legs, ruined } = run(input);
        expect(lowEquity.every((low, k) => low <= equity[k])).toBe(true);
        const end = equity.findIndex((value) => value <= 0);
        expect(ruined).toBe(end >= 0);
        if (ruined) expect(legs.every(({ entryBar }) => entryBar < end)).toBe(true);
      }),
      many,
    );
  });

  it('keeps its input untouched', () => {
    const [input] = fc.sample(market, { numRuns: 1, seed: 7 });
    const before = structuredClone(input);
    run(input);
    expect(input).toEqual(before);
  });

  it('starts with plain settings at the initial balance and stays there without decisions', () => {
    const nothing = new Uint8Array(2);
    const signals: Signals = {
      enterLong: nothing,
      enterShort: nothing,
      exitLong: nothing,
      exitShort: nothing,
      stopLoss: null,
      takeProfit: null,
    };
    const series = barsOf([
      [100, 101, 99, 100],
      [100, 101, 99, 100],
    ]);
    expect(simulate(series, signals, plainExecution, plainInstrument, HOUR_MS, { tradeFrom: 0, end: 2 })).toEqual({
      legs: [],
      equity: Float64Array.of(10_000, 10_000, 10_000),
      lowEquity: Float64Array.of(10_000, 10_000, 10_000),
      exposureBars: 0,
      ruined: false,
      tradeFrom: 0,
      end: 2,
      counts: {
        ambiguousBars: 0,
        unfilledAtEnd: 0,
        rejectedOrders: { invalidStop: 0, belowMinLot: 0, insufficientMargin: 0 },
      },
      firstRejected: { invalidStop: null, belowMinLot: null, insufficientMargin: null },
      avgSpreadPips: null,
    });
  });
});
