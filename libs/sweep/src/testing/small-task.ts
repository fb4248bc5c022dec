import { generateBars, parseTimeframe, type BarSeries } from '@barmill/market-data';
import { plainExecution, type ExecutionSettings, type TradedInstrument } from '@barmill/simulation';
import { findStrategy } from '@barmill/strategies';
import type { SweepTask } from '../task';

const hourMs = 3_600_000;

export const noCosts: ExecutionSettings = plainExecution;

export const unitInstrument: TradedInstrument = {
  pipSize: 1,
  tickSize: 0.5,
  contractSize: 1,
  minLot: 0.01,
  maxLot: 100,
  lotStep: 0.01,
};

/** Hourly bars from 1970-01-01 on whose four prices are their close. */
export function barsClosingAt(closes: readonly number[]): BarSeries {
  const close = Float64Array.from(closes);
  const time = close.map((_, i) => i * hourMs);
  return { length: close.length, time, open: close, high: close, low: close, close, volume: null, spreadPips: null };
}

/** A task of `sma-cross` on these closes: one lot of one unit, no cost. */
export function taskOn(closes: readonly number[], given: Partial<SweepTask> = {}): SweepTask {
  return {
    strategy: findStrategy('sma-cross'),
    series: barsClosingAt(closes),
    timeframeMs: hourMs,
    instrument: unitInstrument,
    execution: noCosts,
    metrics: { returnsBasis: 'bar', periodsPerYear: 252, riskFreeRate: 0 },
    startTimeMs: null,
    endTimeMs: null,
    tradeFrom: null,
    ...given,
  };
}

/** A task of `sma-cross` on seeded hourly EURUSD-like bars, with spread, slippage and commission. */
export function generatedTask(bars: number, given: Partial<SweepTask> = {}): SweepTask {
  const timeframe = parseTimeframe('H1');
  const startTimeMs = Date.UTC(2020, 0, 6);
  return taskOn([], {
    series: generateBars({ seed: 7, bars, timeframe, startTimeMs, startPrice: 1.1, tickSize: 0.00001 }),
    instrument: { ...unitInstrument, pipSize: 0.0001, tickSize: 0.00001, contractSize: 100_000 },
    execution: {
      ...noCosts,
      volume: 0.1,
      spreadPips: 0.8,
      slippagePips: 0.2,
      commissionPerLot: 7,
      tpPartialCloseRatio: 0.5,
    },
    metrics: { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 },
    ...given,
  });
}
