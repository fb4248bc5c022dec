import type { RunTerms } from './requested-run';
import { rfc3339OrNull } from './rfc3339';
import type { ExecutionSpec } from './run-spec';

/**
 * The settings that a run was made with, by their names in the API; times are RFC 3339.
 *
 * @param quoteCurrency of the instrument: the account's, where nothing is converted
 * @param strategySizes the strategy has a size for each entry, so that those of the settings mean nothing
 * @param shown how a data set is named
 */
export function runConfig<Dataset, Shown extends object>(
  { execution, metrics, conversion, ...terms }: RunTerms<Dataset>,
  quoteCurrency: string,
  strategySizes: boolean,
  shown: (dataset: Dataset) => Shown,
) {
  const bars = ({ timeframe, dataset }: { readonly timeframe: string; readonly dataset: Dataset }) => ({
    timeframe,
    ...shown(dataset),
  });
  return {
    initial_balance: execution.initialBalance,
    account_currency: conversion?.accountCurrency ?? quoteCurrency,
    conversion:
      conversion?.pairs.map((pair) => ({ symbol: pair.symbol, ...bars(pair), is_inverse: pair.isInverse })) ?? [],
    contexts: terms.contexts.map(bars),
    finer: terms.finer && bars(terms.finer),
    ...(strategySizes ? sizedByStrategy : sizesOf(execution)),
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
    start_date: rfc3339OrNull(terms.startTimeMs),
    end_date: rfc3339OrNull(terms.endTimeMs),
    trade_from: terms.tradeFrom,
  };
}

const sizedByStrategy = { sizing: 'strategy', volume: null, risk_pct: null, equity_pct: null, notional: null } as const;

function sizesOf({ sizing, volume, riskPct, equityPct, notional }: ExecutionSpec) {
  return { sizing, volume, risk_pct: riskPct, equity_pct: equityPct, notional };
}
