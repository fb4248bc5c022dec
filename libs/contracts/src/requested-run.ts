import { invalid } from './domain-error';
import type { BarsFacts, FoundBars, FoundMarket } from './found-market';
import { requestedExecution, type InstrumentTerms } from './requested-execution';
import type { TimeframeTerms } from './requested-timeframe';
import { rfc3339 } from './rfc3339';
import type { RunRequest } from './run-request';
import type { ExecutionSpec, MetricsSpec } from './run-spec';
import { requireCovered, type TradedDates } from './traded-range';

interface TimeframeBars<Dataset> {
  readonly timeframe: string;
  readonly dataset: Dataset;
}

/** What a request means, complete: a run's specification without what names strategy and instrument. */
export interface RunTerms<Dataset> extends TimeframeBars<Dataset>, TradedDates {
  readonly contexts: TimeframeBars<Dataset>[];
  readonly finer: TimeframeBars<Dataset> | null;
  readonly conversion: {
    readonly accountCurrency: string;
    readonly pairs: (TimeframeBars<Dataset> & { readonly symbol: string; readonly isInverse: boolean })[];
  } | null;
  readonly execution: ExecutionSpec;
  readonly metrics: MetricsSpec;
}

const dayMs = 86_400_000;
const weeksPerYear = 52;

/**
 * Everything that a request leaves open, resolved: the one place that does so, for the services and without them.
 *
 * @param firstDecision index of the first bar at which the run can decide
 * @throws DomainError where the request contradicts itself, its instrument or its bars
 */
export function requestedRun<Dataset>(
  request: RunRequest,
  instrument: InstrumentTerms & { readonly tradingDaysPerYear: number },
  market: FoundMarket<Dataset>,
  firstDecision: number,
): RunTerms<Dataset> {
  const { timeframe, dataset, facts } = market.traded;
  requireConsistent(request, facts);
  requireBars(request, market.traded, firstDecision);
  const range = { ...tradedDates(request, facts), tradeFrom: request.trade_from ?? firstDecision };
  requireTradable(request, market.traded, range);
  requireCovered(market, range);
  return {
    timeframe: timeframe.name,
    dataset,
    contexts: market.contexts.map(barsOf),
    finer: market.finer && barsOf(market.finer),
    conversion: market.conversion && {
      accountCurrency: market.conversion.accountCurrency,
      pairs: market.conversion.pairs.map((rates) => ({
        symbol: rates.symbol,
        ...barsOf(rates),
        isInverse: rates.isInverse,
      })),
    },
    ...range,
    execution: requestedExecution(request, instrument),
    metrics: {
      returnsBasis: request.returns_basis,
      periodsPerYear: periodsPerYear(request.returns_basis, instrument.tradingDaysPerYear, timeframe),
      riskFreeRate: request.risk_free_rate ?? 0,
    },
  };
}

const barsOf = <Dataset>({ timeframe, dataset }: FoundBars<Dataset>): TimeframeBars<Dataset> => ({
  timeframe: timeframe.name,
  dataset,
});

/** Bars of a year, where every bar is a period: those of a trading day times the days, or weeks. */
function periodsPerYear(basis: 'daily' | 'bar', tradingDays: number, { durationMs }: TimeframeTerms): number {
  if (basis === 'daily') return tradingDays;
  return durationMs > dayMs ? weeksPerYear : tradingDays * (dayMs / durationMs);
}

function tradedDates(
  { start_date: start, end_date: end }: RunRequest,
  { firstTimeMs, lastTimeMs }: BarsFacts,
): Omit<TradedDates, 'tradeFrom'> {
  const startTimeMs = start === undefined ? null : Date.parse(start);
  const endTimeMs = end === undefined ? null : Date.parse(end);
  if (startTimeMs !== null && endTimeMs !== null && startTimeMs >= endTimeMs) {
    throw invalid(
      'reversed_dates',
      '/end_date',
      `start_date must be before end_date (exclusive); got ${rfc3339(startTimeMs)} and ${rfc3339(endTimeMs)}.`,
    );
  }
  const range = `from ${rfc3339(firstTimeMs)} to ${rfc3339(lastTimeMs)}`;
  if (startTimeMs !== null && startTimeMs > lastTimeMs) {
    throw invalid('dates_outside_data', '/start_date', `The data run ${range}; start_date is after their last bar.`);
  }
  if (endTimeMs !== null && endTimeMs <= firstTimeMs) {
    throw invalid('dates_outside_data', '/end_date', `The data run ${range}; end_date is not after their first bar.`);
  }
  return { startTimeMs, endTimeMs };
}

function requireBars<Dataset>(
  { trade_from: tradeFrom }: RunRequest,
  { facts: { bars }, pointer }: FoundBars<Dataset>,
  firstDecision: number,
): void {
  if (tradeFrom !== undefined && tradeFrom >= bars) {
    throw invalid('trade_from_outside_data', '/trade_from', `The data have ${bars} bars; got ${tradeFrom}.`);
  }
  if (firstDecision < bars) return;
  throw invalid(
    'too_few_bars',
    pointer,
    `The data have ${bars} bars, and the strategy decides for the first time at bar ${firstDecision} (counted from 0) with these parameters.`,
  );
}

/** Refuses an end that comes before the first tradable bar; bars may be missing, so that one opens at the time here at the earliest. */
function requireTradable<Dataset>(
  { trade_from: asked }: RunRequest,
  { timeframe: { durationMs }, facts: { firstTimeMs } }: FoundBars<Dataset>,
  { tradeFrom, endTimeMs }: TradedDates,
): void {
  // Days and weeks may be shorter than their timeframe, but not by a whole one over time.
  const least = durationMs < dayMs ? tradeFrom : tradeFrom - 1;
  const earliestMs = firstTimeMs + least * durationMs;
  if (endTimeMs === null || earliestMs < endTimeMs) return;
  const first = asked === undefined ? `The first decision, at bar ${tradeFrom},` : `trade_from ${tradeFrom}`;
  throw invalid(
    asked === undefined ? 'too_few_bars' : 'trade_from_outside_data',
    asked === undefined ? '/end_date' : '/trade_from',
    `${first} leaves no bar before end_date (${rfc3339(endTimeMs)}): that bar opens at ${rfc3339(earliestMs)} at the earliest.`,
  );
}

function requireConsistent(request: RunRequest, { hasSpread }: BarsFacts): void {
  if (request.execution_mode === 'intra_candle' && request.stop_evaluation === 'close') {
    throw invalid(
      'contradicting_modes',
      '/stop_evaluation',
      'execution_mode "intra_candle" judges stops inside the bar; got stop_evaluation "close".',
    );
  }
  if (request.spread_mode === 'bar' && !hasSpread) {
    throw invalid('no_spread_column', '/spread_mode', 'spread_mode "bar" needs a spread column; the data have none.');
  }
}
