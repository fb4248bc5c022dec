import type { Parameters, Strategy } from '@barmill/strategies';
import type { Axis } from './grid';

/**
 * The first bar (index from 0) at which every combination of a space is known to be able to decide. Conditions cut nothing off, so the
 * bar depends on the bounds alone. (Execution model, rule 18.)
 *
 * @param complete parameters with a value for everything that does not vary
 */
export function firstTradableBar(strategy: Strategy, axes: readonly Axis[], complete: Parameters): number {
  const single = Object.entries(complete).map(([name, value]) => [name, [value]]);
  const varying = axes.map(({ name, values }) => [name, values]);
  return strategy.firstDecisionOf(Object.fromEntries([...single, ...varying]));
}
