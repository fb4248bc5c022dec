import { invalid } from '@barmill/contracts';
import { findStrategy, UnknownStrategyError, type Strategy } from '@barmill/strategies';
import type { RunRequest } from './run-request.schema';

/**
 * The strategy that a request names.
 * @throws DomainError `unknown_strategy`, naming those that there are
 */
export function strategyOf({ strategy }: Pick<RunRequest, 'strategy'>): Strategy {
  const { name, version } = typeof strategy === 'string' ? { name: strategy, version: undefined } : strategy;
  try {
    return findStrategy(name, version);
  } catch (error) {
    if (!(error instanceof UnknownStrategyError)) throw error;
    throw invalid('unknown_strategy', '/strategy', `${error.message}.`);
  }
}
