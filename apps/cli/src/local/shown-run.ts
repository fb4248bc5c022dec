import { metricDefinitions } from '@barmill/metrics';
import type { CombinationColumns } from '@barmill/sweep';
import type { LocalMarket } from './market';
import type { LocalTask } from './local-task';
import type { LocalStrategy } from './read-strategy';
import type { RunRequest } from './run-request';

/** The fields that a local backtest and a local optimization show alike, named as in the API. */
export function shownRun({ strategy }: LocalStrategy, market: LocalMarket, task: LocalTask, request: RunRequest) {
  return {
    strategy: { name: strategy.name, version: strategy.version },
    symbol: market.instrument.symbol,
    timeframe: market.timeframe.name,
    config: shownConfig(market, task),
    notes: request.notes,
    tags: request.tags,
  };
}

function shownConfig({ instrument }: LocalMarket, { execution, metrics, ...task }: LocalTask): Record<string, unknown> {
  return {
    initial_balance: execution.initialBalance,
    account_currency: instrument.quoteCurrency,
    sizing: execution.sizing,
    volume: execution.volume,
    risk_pct: execution.riskPct,
    equity_pct: execution.equityPct,
    notional: execution.notional,
    leverage: execution.leverage,
    stop_out_level: execution.stopOutLevel,
    spread_mode: execution.spreadMode,
    spread_pips: execution.spreadPips,
    execution_mode: execution.executionMode,
    stop_evaluation: execution.stopEvaluation,
    intrabar_policy: execution.intrabarPolicy,
    tp_gap_fill: execution.tpGapFill,
    slippage_pips: execution.slippagePips,
    slippage_pct: execution.slippagePct,
    stop_slippage: execution.stopSlippage,
    tp_partial_close_ratio: execution.tpPartialCloseRatio,
    breakeven_after_partial: execution.breakevenAfterPartial,
    breakeven_trigger: execution.breakevenTrigger,
    trailing_distance: execution.trailingDistance,
    trailing_start: execution.trailingStart,
    max_bars: execution.timeExitBars,
    commission_per_lot: execution.commissionPerLot,
    commission_pct: execution.commissionPct,
    swap_long_pips: execution.swapLongPips,
    swap_short_pips: execution.swapShortPips,
    reentry_on_exit_bar: execution.reentryOnExitBar,
    end_of_data: execution.endOfData,
    returns_basis: metrics.returnsBasis,
    periods_per_year: metrics.periodsPerYear,
    risk_free_rate: metrics.riskFreeRate,
    start_date: timeOrNull(task.startTimeMs),
    end_date: timeOrNull(task.endTimeMs),
    trade_from: task.tradeFrom,
  };
}

const flagIds = new Set<string>(metricDefinitions.filter(({ unit }) => unit === 'flag').map(({ id }) => id));

/** Figures of one row, and the reasons of those that are missing; a flag is a boolean, a failed row has none. */
export function shownMetrics(
  columns: CombinationColumns,
  row: number,
): { metrics: Record<string, number | boolean | null>; metric_notes: Record<string, string> } {
  const metrics: Record<string, number | boolean | null> = {};
  const notes: Record<string, string> = {};
  if (columns.error[row] !== '') return { metrics, metric_notes: notes };
  for (const { id, value, reason } of columns.metrics) {
    const figure = value[row];
    if (Number.isFinite(figure)) metrics[id] = flagIds.has(id) ? figure !== 0 : figure;
    else {
      metrics[id] = null;
      notes[id] = reason[row] || 'unknown';
    }
  }
  return { metrics, metric_notes: notes };
}

/** RFC 3339 in UTC. */
export const timeOrNull = (timeMs: number | null): string | null =>
  timeMs === null ? null : new Date(timeMs).toISOString();
