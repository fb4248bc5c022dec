import type { BarSeries } from '@barmill/market-data';
import {
  plainExecution,
  simulate,
  type ExecutionSettings,
  type Signals,
  type SimulationResult,
  type TradedInstrument,
} from '@barmill/simulation';

/** What a row of the execution-model page says, where it differs from what holds for all of them. */
export interface MicroScenario {
  /** Open, high, low and close of each bar. */
  readonly bars: readonly (readonly number[])[];
  readonly direction: 'long' | 'short';
  readonly stopLoss: number | 'none';
  readonly takeProfit: number | 'none';
  /** Open of bar 0, ISO 8601. */
  readonly start: string;
  /** Quote → account currency, throughout. */
  readonly rate: number;
  readonly settings: Partial<ExecutionSettings>;
  readonly instrument: Partial<TradedInstrument>;
}

const hourMs = 3_600_000;

/** As the page says it above its table: no tick, and one lot is one unit. */
const plainInstrument: TradedInstrument = {
  pipSize: 1,
  tickSize: 0,
  contractSize: 1,
  minLot: 0,
  maxLot: 1_000,
  lotStep: 0,
};

/** The simulation of one row: its entry is decided at the close of bar 0. */
export function runMicroCase(scenario: MicroScenario): SimulationResult {
  const series = seriesOf(scenario);
  const startMs = series.time[0];
  return simulate(
    series,
    signalsOf(series.length, scenario),
    { ...plainExecution, ...scenario.settings },
    { ...plainInstrument, ...scenario.instrument },
    hourMs,
    { tradeFrom: 0, end: series.length },
    { conversion: { knownAtMs: Float64Array.of(startMs), rate: Float64Array.of(scenario.rate) } },
  );
}

function seriesOf({ bars, start }: MicroScenario): BarSeries {
  const startMs = Date.parse(start);
  const column = (place: number) => Float64Array.from(bars, (bar) => bar[place]);
  return {
    length: bars.length,
    time: Float64Array.from(bars, (_, bar) => startMs + bar * hourMs),
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(3),
    volume: null,
    spreadPips: null,
  };
}

function signalsOf(length: number, { direction, stopLoss, takeProfit }: MicroScenario): Signals {
  const atBar0 = (is: boolean) => Uint8Array.from({ length }, (_, bar) => (is && bar === 0 ? 1 : 0));
  const levels = (level: number | 'none') => {
    const values = new Float64Array(length).fill(level === 'none' ? NaN : level);
    return { kind: 'level' as const, long: values, short: values };
  };
  return {
    enterLong: atBar0(direction === 'long'),
    enterShort: atBar0(direction === 'short'),
    exitLong: atBar0(false),
    exitShort: atBar0(false),
    stopLoss: levels(stopLoss),
    takeProfit: levels(takeProfit),
  };
}
