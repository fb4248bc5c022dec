import { requestedRun, shownOutcome } from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import {
  resolveParameters,
  singleValues,
  stopLossFault,
  withinLimits,
  type Parameters,
  type Strategy,
} from '@barmill/strategies';
import { backtestOutcome, runBacktest, tradesHash } from '@barmill/sweep';
import type { Backtest, EquityPoint, Trade } from '../api/resources';
import type { Json } from '../input/set-field';
import { faultError, requestError } from './faults';
import { localTask } from './local-task';
import { readMarket, type LocalMarket } from './market';
import { readRequest } from './read-request';
import type { LocalStrategy } from './read-strategy';
import { backtestRequestSchema } from './run-request';
import { shownEquity, shownTrades } from './shown-path';
import { shownMetrics, shownRun } from './shown-run';
import { strategyOnBars } from './strategy-on-bars';

/** A backtest as the API shows it, without what only a stored run has. */
export interface LocalBacktest extends Omit<Backtest, 'id' | 'dataset_id' | 'created_at'> {
  readonly metric_version: number;
  readonly trades_hash: string | null;
}

/** A finished backtest and its path, each of which is made only when it is asked for; a failed one has none. */
export interface FinishedBacktest {
  readonly run: LocalBacktest;
  readonly market: LocalMarket;
  trades(): Trade[];
  equity(): EquityPoint[];
}

/**
 * Runs one backtest here.
 * @param body fields of `POST /v1/backtests`
 * @throws DomainError with what is wrong in the request, CliError `usage` with what is wrong in the bars, and where
 */
export async function localBacktest(strategy: LocalStrategy, barsFile: string, body: Json): Promise<FinishedBacktest> {
  const request = { ...readRequest(backtestRequestSchema, body), dataset_id: barsFile };
  const parameters = completeParameters(strategy, request.params);
  const fitted = strategyOnBars(strategy.strategy, request);
  requireStopLoss(fitted, parameters, request.risk_pct);
  const market = await readMarket(request, strategy.strategy.contextTimeframes ?? []);
  const terms = requestedRun(request, market.instrument, market, firstDecisionOf(fitted, parameters));
  const task = localTask(terms, market.instrument);
  const { columns, result } = runBacktest({ ...task, strategy: strategy.strategy }, parameters);
  const run: LocalBacktest = {
    type: 'backtest',
    status: result === null ? 'failed' : 'completed',
    progress_pct: 100,
    ...shownRun(strategy, market.instrument, terms, request),
    params: parameters,
    ...shownMetrics(columns, 0),
    bars: result && result.equity.length - 1,
    metric_version: METRIC_VERSION,
    result_hash: columns.resultHash[0] || null,
    trades_hash: result && tradesHash(result.legs),
    ...shownOutcome(result && backtestOutcome(result)),
    error_message: columns.error[0] || null,
  };
  return {
    run,
    market,
    trades: () => (result === null ? [] : shownTrades(result.legs)),
    equity: () => (result === null ? [] : shownEquity(result, task)),
  };
}

function completeParameters({ strategy }: LocalStrategy, given: Parameters): Parameters {
  const resolved = resolveParameters(strategy, given, '/params');
  if (resolved.ok) return resolved.parameters;
  throw faultError('invalid_parameters', 'The parameters are not valid', resolved.faults);
}

function firstDecisionOf(strategy: Strategy, parameters: Parameters): number {
  const first = withinLimits('/params', () => strategy.firstDecision(parameters));
  if (first.ok) return first.value;
  throw faultError('invalid_parameters', 'The parameters are not valid', [first.fault]);
}

function requireStopLoss(strategy: Strategy, parameters: Parameters, riskPct: number | undefined): void {
  const fault = stopLossFault(strategy, singleValues(parameters), riskPct, '/params');
  if (fault) throw requestError(fault.code, [fault]);
}
