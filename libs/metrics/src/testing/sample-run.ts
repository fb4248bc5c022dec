import type { SimulationResult, TradeLeg } from '@barmill/simulation';
import type { MarketBars } from '../market-returns';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
/** A Monday. */
export const START_MS = Date.UTC(2024, 0, 1);

/** Daily bars from a Monday on; prices of 100 where none are given. */
export function barsOf(
  count: number,
  close: readonly number[] = Array<number>(count).fill(100),
  open = close,
): MarketBars {
  return {
    time: Float64Array.from({ length: count }, (_, k) => START_MS + k * DAY_MS),
    open: Float64Array.from(open),
    close: Float64Array.from(close),
  };
}

/** A closed leg of a position of its own, entered with an equity of 1,000 and no stop-loss. */
export function legOf(tradeNumber: number, profit: number, more: Partial<TradeLeg> = {}): TradeLeg {
  return {
    tradeNumber,
    leg: 1,
    direction: 'long',
    entryTimeMs: START_MS,
    entryBar: 0,
    entryPrice: 100,
    entryVolume: 1,
    equityAtEntry: 1_000,
    initialRisk: null,
    volume: 1,
    stopLoss: null,
    takeProfit: null,
    exitTimeMs: START_MS + HOUR_MS,
    exitBar: 1,
    exitPrice: 100,
    exitReason: 'signal',
    profit,
    commission: 0,
    swap: 0,
    slippage: 0,
    mae: 0,
    mfe: 0,
    equityAfter: 0,
    entryTag: null,
    ...more,
  };
}

/** A run with this equity, which never was lower within a bar. */
export function resultOf(equity: readonly number[], more: Partial<SimulationResult> = {}): SimulationResult {
  return {
    legs: [],
    equity: Float64Array.from(equity),
    lowEquity: Float64Array.from(equity),
    exposureBars: 0,
    ruined: false,
    tradeFrom: 0,
    end: equity.length - 1,
    counts: {
      ambiguousBars: 0,
      unfilledAtEnd: 0,
      rejectedOrders: { invalidStop: 0, belowMinLot: 0, insufficientMargin: 0 },
    },
    firstRejected: { invalidStop: null, belowMinLot: null, insufficientMargin: null },
    avgSpreadPips: null,
    ...more,
  };
}
