import { invalid } from './domain-error';
import type { ExecutionSpec } from './run-spec';

/** What a request says of execution; a field that is undefined is left to the instrument, or to the default here. */
export interface ExecutionRequest {
  readonly initial_balance: number;
  readonly volume?: number;
  readonly risk_pct?: number;
  readonly equity_pct?: number;
  readonly notional?: number;
  readonly leverage?: number;
  readonly stop_out_level?: number;
  readonly spread_mode: ExecutionSpec['spreadMode'];
  readonly spread_pips?: number;
  readonly execution_mode: ExecutionSpec['executionMode'] | 'intra_candle';
  readonly stop_evaluation: ExecutionSpec['stopEvaluation'];
  readonly intrabar_policy: ExecutionSpec['intrabarPolicy'];
  readonly tp_gap_fill: ExecutionSpec['tpGapFill'];
  readonly slippage_pips: number;
  readonly slippage_pct: number;
  readonly stop_slippage: boolean;
  readonly tp_partial_close_ratio: number;
  readonly breakeven_after_partial: boolean;
  readonly breakeven_trigger?: number;
  readonly trailing_distance?: number;
  readonly trailing_start?: number;
  readonly max_bars?: number;
  readonly commission_per_lot?: number;
  readonly swap_long_pips?: number;
  readonly swap_short_pips?: number;
  readonly reentry_on_exit_bar: boolean;
  readonly end_of_data: ExecutionSpec['endOfData'];
}

/** The terms of an instrument that hold where a request is silent. */
export interface InstrumentTerms {
  readonly leverage: number;
  readonly stopOutLevel: number;
  readonly spreadPips?: number | null;
  readonly commissionPerLot?: number | null;
  readonly commissionPct?: number | null;
  readonly swapLongPips: number;
  readonly swapShortPips: number;
}

const fallbackSpreadPips = 1.5;
const fallbackVolume = 0.1;
const sizings = ['volume', 'risk_pct', 'equity_pct', 'notional'] as const;

/**
 * The settings of a request, all resolved: the one place that says what a silent request means, in the services and without.
 * @throws DomainError `contradicting_sizes`
 */
export function requestedExecution(request: ExecutionRequest, instrument: InstrumentTerms): ExecutionSpec {
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
    swapLongPips: request.swap_long_pips ?? instrument.swapLongPips,
    swapShortPips: request.swap_short_pips ?? instrument.swapShortPips,
    reentryOnExitBar: request.reentry_on_exit_bar,
    endOfData: request.end_of_data,
  };
}

/** The one size that was asked for, else the default volume. */
function sizeOf(
  request: ExecutionRequest,
): Pick<ExecutionSpec, 'sizing' | 'volume' | 'riskPct' | 'equityPct' | 'notional'> {
  const given = sizings.filter((sizing) => request[sizing] !== undefined);
  if (given.length > 1) {
    const detail = `An entry has one size: one of ${sizings.join(', ')}; got ${given.join(' and ')}.`;
    throw invalid('contradicting_sizes', `/${given[1]}`, detail);
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
  { commission_per_lot: asked }: ExecutionRequest,
  instrument: InstrumentTerms,
): Pick<ExecutionSpec, 'commissionPerLot' | 'commissionPct'> {
  const perLot = asked ?? instrument.commissionPerLot ?? null;
  return { commissionPerLot: perLot ?? 0, commissionPct: perLot === null ? (instrument.commissionPct ?? 0) : 0 };
}
