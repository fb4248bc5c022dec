import type { BarSeries } from '@barmill/market-data';
import {
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
  readonly stopLoss: number;
  readonly takeProfit: number;
  readonly settings: Partial<ExecutionSettings>;
  readonly instrument: Partial<TradedInstrument>;
}

const hourMs = 3_600_000;

/** As the page says it above its table: no spread, no costs, volume 1, everything closed at the take profit. */
const plainSettings: ExecutionSettings = {
  initialBalance: 10_000,
  volume: 1,
  spreadMode: 'fixed',
  spreadPips: 0,
  executionMode: 'close_price',
  stopEvaluation: 'intrabar',
  intrabarPolicy: 'sl_first',
  tpGapFill: 'open',
  slippagePips: 0,
  slippagePct: 0,
  stopSlippage: true,
  tpPartialCloseRatio: 1,
  commissionPerLot: 0,
  commissionPct: 0,
  reentryOnExitBar: true,
  endOfData: 'close',
};
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
  const series = seriesOf(scenario.bars);
  return simulate(
    series,
    signalsOf(series.length, scenario),
    { ...plainSettings, ...scenario.settings },
    { ...plainInstrument, ...scenario.instrument },
    hourMs,
    { tradeFrom: 0, end: series.length },
  );
}

function seriesOf(bars: MicroScenario['bars']): BarSeries {
  const column = (place: number) => Float64Array.from(bars, (bar) => bar[place]);
  return {
    length: bars.length,
    time: Float64Array.from(bars, (_, bar) => bar * hourMs),
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
  const levels = (level: number) => {
    const values = new Float64Array(length).fill(level);
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
