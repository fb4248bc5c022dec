import { requestedExecution, runSpec, type Dataset, type Instrument, type RunSpec } from '@barmill/contracts';
import { timeframes, type Timeframe } from '@barmill/market-data';
import type { Strategy } from '@barmill/strategies';
import { epochMs, rfc3339 } from '../http/time';
import { invalid } from './invalid';
import type { RunRequest } from './run-request.schema';

/** What a request's names stand for. */
export interface ResolvedNames {
  readonly strategy: Strategy;
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly dataset: Dataset;
}

const dayMs = 86_400_000;
const weeksPerYear = 52;

/**
 * The complete specification of a run: everything resolved, nothing left to default.
 * @param firstDecision index of the first bar at which the run can decide
 * @throws DomainError where the request contradicts itself, its instrument or its data
 */
export function buildRunSpec(request: RunRequest, names: ResolvedNames, firstDecision: number): RunSpec {
  requireConsistent(request, names);
  requireBars(request, names.dataset, firstDecision);
  const { strategy, instrument, timeframe, dataset } = names;
  return runSpec.parse({
    v: 1,
    strategy: { name: strategy.name, version: strategy.version, document: null },
    instrument: {
      symbol: instrument.symbol,
      pipSize: instrument.pipSize,
      tickSize: instrument.tickSize,
      contractSize: instrument.contractSize,
      minLot: instrument.minLot,
      maxLot: instrument.maxLot,
      lotStep: instrument.lotStep,
      quoteCurrency: instrument.quoteCurrency,
    },
    timeframe: timeframe.name,
    dataset: { id: dataset.id, sha256: dataset.sha256 },
    contexts: [],
    finer: null,
    conversion: null,
    ...tradedRange(request, dataset),
    tradeFrom: request.trade_from ?? firstDecision,
    execution: requestedExecution(request, instrument),
    metrics: {
      returnsBasis: request.returns_basis,
      periodsPerYear: periodsPerYear(request.returns_basis, instrument.tradingDaysPerYear, timeframe),
      riskFreeRate: request.risk_free_rate,
    },
  } satisfies RunSpec);
}

/** Bars of a year, where every bar is a period: those of a trading day times the days, or weeks. */
function periodsPerYear(basis: 'daily' | 'bar', tradingDays: number, { durationMs }: Timeframe): number {
  if (basis === 'daily') return tradingDays;
  return durationMs > dayMs ? weeksPerYear : tradingDays * (dayMs / durationMs);
}

function tradedRange(request: RunRequest, dataset: Dataset): Pick<RunSpec, 'startTimeMs' | 'endTimeMs'> {
  const startTimeMs = request.start_date === undefined ? null : epochMs(request.start_date);
  const endTimeMs = request.end_date === undefined ? null : epochMs(request.end_date);
  if (startTimeMs !== null && endTimeMs !== null && startTimeMs >= endTimeMs) {
    throw invalid(
      'reversed_dates',
      '/end_date',
      `start_date must be before end_date (exclusive); got ${rfc3339(startTimeMs)} and ${rfc3339(endTimeMs)}.`,
    );
  }
  const range = `from ${rfc3339(dataset.firstTimeMs)} to ${rfc3339(dataset.lastTimeMs)}`;
  if (startTimeMs !== null && startTimeMs > dataset.lastTimeMs) {
    throw invalid('dates_outside_data', '/start_date', `The data run ${range}; start_date is after their last bar.`);
  }
  if (endTimeMs !== null && endTimeMs <= dataset.firstTimeMs) {
    throw invalid('dates_outside_data', '/end_date', `The data run ${range}; end_date is not after their first bar.`);
  }
  return { startTimeMs, endTimeMs };
}

function requireBars({ trade_from: tradeFrom }: RunRequest, dataset: Dataset, firstDecision: number): void {
  if (tradeFrom !== undefined && tradeFrom >= dataset.bars) {
    throw invalid('trade_from_outside_data', '/trade_from', `The data have ${dataset.bars} bars; got ${tradeFrom}.`);
  }
  if (firstDecision < dataset.bars) return;
  throw invalid(
    'too_few_bars',
    '/dataset_id',
    `The data have ${dataset.bars} bars, and the strategy decides for the first time at bar ${firstDecision} (counted from 0) with these parameters.`,
  );
}

function requireConsistent(request: RunRequest, { instrument, dataset }: ResolvedNames): void {
  if (request.execution_mode === 'intra_candle' && request.stop_evaluation === 'close') {
    throw invalid(
      'contradicting_modes',
      '/stop_evaluation',
      'execution_mode "intra_candle" judges stops inside the bar; got stop_evaluation "close".',
    );
  }
  if (request.spread_mode === 'bar' && !dataset.hasSpread) {
    throw invalid(
      'no_spread_column',
      '/spread_mode',
      `spread_mode "bar" needs a spread column; the data set ${dataset.id} has none.`,
    );
  }
  const currency = request.account_currency?.toUpperCase();
  if (currency !== undefined && currency !== instrument.quoteCurrency.toUpperCase()) {
    throw invalid(
      'unsupported_account_currency',
      '/account_currency',
      `The account currency must be the quote currency of ${instrument.symbol}, ${instrument.quoteCurrency}; got ${JSON.stringify(request.account_currency)}.`,
    );
  }
}

/**
 * The timeframe that a request names by either of its two names.
 * @throws DomainError when none is given, both differ, or it is unknown
 */
export function timeframeOf({ timeframe, primary_tf: primary }: RunRequest): Timeframe {
  const known = timeframes.map(({ name }) => name).join(', ');
  const text = timeframe ?? primary;
  if (text === undefined) throw invalid('required', '/timeframe', `Expected a timeframe: ${known}. It is missing.`);
  if (timeframe !== undefined && primary !== undefined && timeframe.toUpperCase() !== primary.toUpperCase()) {
    throw invalid(
      'contradicting_timeframes',
      '/primary_tf',
      `timeframe and primary_tf are the same field; got ${JSON.stringify(timeframe)} and ${JSON.stringify(primary)}.`,
    );
  }
  const found = timeframes.find(({ name }) => name === text.toUpperCase());
  if (found) return found;
  const pointer = timeframe === undefined ? '/primary_tf' : '/timeframe';
  throw invalid('unknown_timeframe', pointer, `There is no timeframe ${JSON.stringify(text)}. Known: ${known}.`);
}
