import { rfc3339, rfc3339OrNull } from '@barmill/contracts';
import { closeTimeMs } from '@barmill/market-data';
import type { SimulationResult, TradeLeg } from '@barmill/simulation';
import type { EquityPoint, Trade } from '../api/resources';
import type { LocalTask } from './local-task';

/** Legs in the order of their exits, with the fields of the API's trades. */
export const shownTrades = (legs: readonly TradeLeg[]): Trade[] => legs.map((leg, place) => shownTrade(leg, place + 1));

function shownTrade(leg: TradeLeg, ordinal: number): Trade & Readonly<Record<string, unknown>> {
  return {
    ordinal,
    trade_number: leg.tradeNumber,
    leg: leg.leg,
    direction: leg.direction,
    entry_time: rfc3339(leg.entryTimeMs),
    entry_bar: leg.entryBar,
    entry_price: leg.entryPrice,
    exit_time: rfc3339OrNull(leg.exitTimeMs),
    exit_bar: leg.exitBar,
    exit_price: leg.exitPrice,
    volume: leg.volume,
    stop_loss: leg.stopLoss,
    take_profit: leg.takeProfit,
    profit: leg.profit,
    pnl_pct: finiteOrNull((100 * leg.profit) / leg.equityAtEntry),
    r_multiple: leg.initialRisk === null ? null : finiteOrNull(leg.profit / leg.initialRisk),
    mae: finiteOrNull(leg.mae),
    mfe: finiteOrNull(leg.mfe),
    commission: leg.commission,
    swap: leg.swap,
    slippage: leg.slippage,
    exit_reason: leg.exitReason,
    equity_after: leg.equityAfter,
    entry_tag: leg.entryTag,
  };
}

/** Every point of the equity curve: the balance at the open of the first traded bar, then equity at each close. */
export function shownEquity(
  { equity, tradeFrom }: SimulationResult,
  { series, timeframeMs }: LocalTask,
): EquityPoint[] {
  let peak = equity[0];
  return Array.from(equity, (value, i) => {
    peak = Math.max(peak, value);
    const timeMs = i === 0 ? series.time[tradeFrom] : closeTimeMs(series.time, tradeFrom + i - 1, timeframeMs);
    return { time: rfc3339(timeMs), equity: value, drawdown_pct: (100 * (peak - value)) / peak };
  });
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
