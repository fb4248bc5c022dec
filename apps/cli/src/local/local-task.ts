import type { SweepTask } from '@barmill/sweep';
import { executionOf } from './execution';
import { fieldError } from './faults';
import type { LocalMarket } from './market';
import type { RunRequest } from './run-request';

/** All of a run but its strategy, so that it can be sent to a thread. */
export type LocalTask = Omit<SweepTask, 'strategy'>;

const dayMs = 86_400_000;
const weeksPerYear = 52;

/**
 * The task that a request means, resolved as the API resolves it.
 * @param firstDecision index of the first bar at which the run can decide
 * @throws CliError `usage` where the request contradicts itself, its instrument or its bars
 */
export function localTask(request: RunRequest, market: LocalMarket, firstDecision: number): LocalTask {
  requireConsistent(request, market);
  requireBars(request, market, firstDecision);
  const { instrument, timeframe, series } = market;
  const { pipSize, tickSize, contractSize, minLot, maxLot, lotStep } = instrument;
  return {
    series,
    timeframeMs: timeframe.durationMs,
    instrument: { pipSize, tickSize, contractSize, minLot, maxLot, lotStep },
    execution: executionOf(request, instrument),
    metrics: {
      returnsBasis: request.returns_basis,
      periodsPerYear: periodsPerYear(request, market),
      riskFreeRate: request.risk_free_rate,
    },
    ...tradedDates(request, market),
    tradeFrom: request.trade_from ?? firstDecision,
  };
}

/** Bars of a year, where every bar is a period: those of a trading day times the days, or weeks. */
function periodsPerYear({ returns_basis: basis }: RunRequest, { instrument, timeframe }: LocalMarket): number {
  const { tradingDaysPerYear } = instrument;
  if (basis === 'daily') return tradingDaysPerYear;
  const { durationMs } = timeframe;
  return durationMs > dayMs ? weeksPerYear : tradingDaysPerYear * (dayMs / durationMs);
}

function tradedDates(
  { start_date: start, end_date: end }: RunRequest,
  { series }: LocalMarket,
): Pick<LocalTask, 'startTimeMs' | 'endTimeMs'> {
  const startTimeMs = start === undefined ? null : Date.parse(start);
  const endTimeMs = end === undefined ? null : Date.parse(end);
  if (startTimeMs !== null && endTimeMs !== null && startTimeMs >= endTimeMs) {
    const got = `${rfc3339(startTimeMs)} and ${rfc3339(endTimeMs)}`;
    throw fieldError('/end_date', 'reversed_dates', `start_date must be before end_date (exclusive); got ${got}`);
  }
  const [firstMs, lastMs] = [series.time[0], series.time[series.length - 1]];
  const range = `from ${rfc3339(firstMs)} to ${rfc3339(lastMs)}`;
  if (startTimeMs !== null && startTimeMs > lastMs) {
    throw fieldError('/start_date', 'dates_outside_data', `the bars run ${range}; start_date is after the last one`);
  }
  if (endTimeMs !== null && endTimeMs <= firstMs) {
    throw fieldError('/end_date', 'dates_outside_data', `the bars run ${range}; end_date is not after the first one`);
  }
  return { startTimeMs, endTimeMs };
}

function requireBars({ trade_from: tradeFrom }: RunRequest, { series }: LocalMarket, firstDecision: number): void {
  if (tradeFrom !== undefined && tradeFrom >= series.length) {
    throw fieldError('/trade_from', 'trade_from_outside_data', `there are ${series.length} bars; got ${tradeFrom}`);
  }
  if (firstDecision < series.length) return;
  throw fieldError(
    '',
    'too_few_bars',
    `there are ${series.length} bars, and the strategy decides for the first time at bar ${firstDecision} (counted from 0) with these parameters`,
  );
}

function requireConsistent(request: RunRequest, { instrument, series }: LocalMarket): void {
  if (request.execution_mode === 'intra_candle' && request.stop_evaluation === 'close') {
    throw fieldError(
      '/stop_evaluation',
      'contradicting_modes',
      'execution_mode "intra_candle" judges stops inside the bar; got stop_evaluation "close"',
    );
  }
  if (request.spread_mode === 'bar' && series.spreadPips === null) {
    throw fieldError('/spread_mode', 'no_spread_column', 'spread_mode "bar" needs a spread column; the bars have none');
  }
  const currency = request.account_currency;
  if (currency !== undefined && currency.toUpperCase() !== instrument.quoteCurrency) {
    throw fieldError(
      '/account_currency',
      'unsupported_account_currency',
      `the account currency must be the quote currency of ${instrument.symbol}, ${instrument.quoteCurrency}; got ${JSON.stringify(currency)}`,
    );
  }
}

const rfc3339 = (timeMs: number): string => new Date(timeMs).toISOString();
