import { invalid, requestedTimeframe } from '@barmill/contracts';
import { timeframes } from '@barmill/market-data';
import { fitToRun, type Strategy } from '@barmill/strategies';
import type { RunRequest } from './run-request.schema';

/**
 * The strategy on the bars of a run.
 * @throws DomainError `timeframe_mismatch`, `contradicting_sizes` or `no_trailing_distance` where the run asks of it what it cannot do, and for a wrong timeframe
 */
export function strategyOnBars(strategy: Strategy, request: RunRequest): Strategy {
  const timeframe = requestedTimeframe(request, timeframes);
  const fitted = fitToRun(strategy, { ...request, timeframe });
  if (fitted.ok) return fitted.strategy;
  const { code, detail, pointer } = fitted.fault;
  const isOtherName = pointer === '/timeframe' && request.timeframe === undefined;
  throw invalid(code, isOtherName ? '/primary_tf' : pointer, `${detail}.`);
}
