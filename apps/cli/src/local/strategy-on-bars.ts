import { requestedTimeframe, type RunRequest } from '@barmill/contracts';
import { timeframes } from '@barmill/market-data';
import { fitToRun, type Strategy } from '@barmill/strategies';
import { requestError } from './faults';

type Request = Pick<
  RunRequest,
  | 'timeframe'
  | 'primary_tf'
  | 'volume'
  | 'risk_pct'
  | 'equity_pct'
  | 'notional'
  | 'trailing_start'
  | 'trailing_distance'
>;

/** The strategy on the bars of a run. @throws DomainError for a wrong timeframe, CliError `usage` where the run asks of it what it cannot do */
export function strategyOnBars(strategy: Strategy, request: Request): Strategy {
  const fitted = fitToRun(strategy, { ...request, timeframe: requestedTimeframe(request, timeframes) });
  if (fitted.ok) return fitted.strategy;
  throw requestError(fitted.fault.code, [fitted.fault]);
}
