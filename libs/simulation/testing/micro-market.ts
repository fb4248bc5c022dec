import type { BarSeries } from '@barmill/market-data';
import { simulate } from '../src/simulate';
import type { ConversionSeries } from '../src/conversion';
import type { SimulationResult, TradeLeg } from '../src/result';
import { plainExecution, type ExecutionSettings, type TradedInstrument, type TradingRange } from '../src/settings';
import type { Signals } from '../src/signals';

/** Open, high, low, close. */
export type Ohlc = readonly [number, number, number, number];

export const HOUR_MS = 3_600_000;
export const START_MS = Date.UTC(2024, 0, 1);

/** What is decided at the close of one bar. Stops are levels unless the scenario says distances. */
export interface Decision {
  readonly enter?: 'long' | 'short';
  readonly exit?: 'long' | 'short';
  readonly stopLoss?: number;
  readonly takeProfit?: number;
}

export interface Scenario {
  readonly bars: readonly Ohlc[];
  readonly decisions: Readonly<Record<number, Decision>>;
  readonly settings?: Partial<ExecutionSettings>;
  readonly instrument?: Partial<TradedInstrument>;
  readonly range?: Partial<TradingRange>;
  readonly stopKind?: 'level' | 'distance';
  /** A spread column in pips. */
  readonly spreadPips?: readonly number[];
  readonly finerBars?: BarSeries;
  readonly conversion?: ConversionSeries;
}

/** A pip of 1 and no tick. */
export const plainInstrument: TradedInstrument = {
  pipSize: 1,
  tickSize: 0,
  contractSize: 1,
  minLot: 0,
  maxLot: 1_000,
  lotStep: 0,
};

/** Bars of `stepMs`, the first one at `startMs`. */
export function barsOf(
  rows: readonly Ohlc[],
  startMs = START_MS,
  stepMs = HOUR_MS,
  spreadPips: readonly number[] | null = null,
): BarSeries {
  const column = (k: number) => Float64Array.from(rows, (row) => row[k]);
  return {
    length: rows.length,
    time: Float64Array.from(rows, (_, k) => startMs + k * stepMs),
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(3),
    volume: null,
    spreadPips: spreadPips === null ? null : Float64Array.from(spreadPips),
  };
}

export function signalsOf(
  length: number,
  decisions: Readonly<Record<number, Decision>>,
  stopKind: 'level' | 'distance' = 'level',
): Signals {
  const flags = (is: (decision: Decision) => boolean) =>
    Uint8Array.from({ length }, (_, k) => (decisions[k] !== undefined && is(decisions[k]) ? 1 : 0));
  const stops = (value: (decision: Decision) => number | undefined) => {
    const values = Float64Array.from({ length }, (_, k) => (decisions[k] && value(decisions[k])) ?? NaN);
    return { kind: stopKind, long: values, short: values };
  };
  return {
    enterLong: flags(({ enter }) => enter === 'long'),
    enterShort: flags(({ enter }) => enter === 'short'),
    exitLong: flags(({ exit }) => exit === 'long'),
    exitShort: flags(({ exit }) => exit === 'short'),
    stopLoss: stops(({ stopLoss }) => stopLoss),
    takeProfit: stops(({ takeProfit }) => takeProfit),
  };
}

export function play(scenario: Scenario): SimulationResult {
  const series = barsOf(scenario.bars, START_MS, HOUR_MS, scenario.spreadPips ?? null);
  return simulate(
    series,
    signalsOf(series.length, scenario.decisions, scenario.stopKind),
    { ...plainExecution, ...scenario.settings },
    { ...plainInstrument, ...scenario.instrument },
    HOUR_MS,
    { tradeFrom: 0, end: series.length, ...scenario.range },
    scenario,
  );
}

/** What most sentences are about. */
export function exits(result: SimulationResult) {
  return result.legs.map(({ exitBar, exitPrice, exitReason }) => [exitBar, exitPrice, exitReason]);
}

export function entries(result: SimulationResult) {
  return result.legs
    .filter(({ leg }) => leg === 1)
    .map((leg: TradeLeg) => [leg.entryBar, leg.entryPrice, leg.direction]);
}
