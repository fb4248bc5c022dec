import type { Instrument } from '@barmill/market-data';
import type { ExecutionSettings } from '@barmill/simulation';
import { fieldError } from './faults';
import type { RunRequest } from './run-request';

const fallbackSpreadPips = 1.5;
const fallbackVolume = 0.1;
const sizings = ['volume', 'risk_pct', 'equity_pct', 'notional'] as const;

/** The settings of a request with the instrument's terms where it is silent, as the API resolves them. @throws CliError `usage` */
export function executionOf(request: RunRequest, instrument: Instrument): ExecutionSettings {
  return {
    initialBalance: request.initial_balance,
    ...sizeOf(request),
    leverage: request.leverage ?? instrument.leverage,
    stopOutLevel: request.stop_out_level ?? instrument.stopOutLevel,
    spreadMode: request.spread_mode,
    spreadPips: request.spread_pips ?? instrument.spreadPips ?? fallbackSpreadPips,
    executionMode: request.execution_mode === 'next_open' ? 'next_open' : 'close_price',
    stopEvaluation: request.stop_evaluation,
    intrabarPolicy: request.intrabar_policy,
    tpGapFill: request.tp_gap_fill,
    slippagePips: request.slippage_pips,
    slippagePct: request.slippage_pct,
    stopSlippage: request.stop_slippage,
    tpPartialCloseRatio: request.tp_partial_close_ratio,
    breakevenAfterPartial: request.breakeven_after_partial,
    breakevenTrigger: request.breakeven_trigger ?? null,
    trailingDistance: request.trailing_distance ?? null,
    trailingStart: request.trailing_start ?? null,
    timeExitBars: request.max_bars ?? null,
    ...commissionOf(request, instrument),
    swapLongPips: request.swap_long_pips,
    swapShortPips: request.swap_short_pips,
    reentryOnExitBar: request.reentry_on_exit_bar,
    endOfData: request.end_of_data,
  };
}

/** The one size that was asked for, else the default volume. */
function sizeOf(
  request: RunRequest,
): Pick<ExecutionSettings, 'sizing' | 'volume' | 'riskPct' | 'equityPct' | 'notional'> {
  const given = sizings.filter((sizing) => request[sizing] !== undefined);
  if (given.length > 1) {
    throw fieldError(
      `/${given[1]}`,
      'contradicting_sizes',
      `an entry has one size: one of ${sizings.join(', ')}; got ${given.join(' and ')}`,
    );
  }
  return {
    sizing: given[0] ?? 'volume',
    volume: request.volume ?? fallbackVolume,
    riskPct: request.risk_pct ?? null,
    equityPct: request.equity_pct ?? null,
    notional: request.notional ?? null,
  };
}

/** A commission per lot takes the place of the instrument's percentage, even when it is 0. */
function commissionOf(
  { commission_per_lot: asked }: RunRequest,
  instrument: Instrument,
): Pick<ExecutionSettings, 'commissionPerLot' | 'commissionPct'> {
  const perLot = asked ?? instrument.commissionPerLot ?? undefined;
  return { commissionPerLot: perLot ?? 0, commissionPct: perLot === undefined ? (instrument.commissionPct ?? 0) : 0 };
}
