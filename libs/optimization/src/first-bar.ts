import type { Parameters, Strategy } from '@barmill/strategies';
import type { Axis } from './grid';

/**
 * The first bar (index from 0) at which every combination of a space can decide: the latest first decision among the corners of
 * the space, where each number that varies has its least or its greatest value, and each boolean and choice any of its own.
 * Conditions cut no corner off, so the bar depends on the bounds alone. (Execution model, rule 18.)
 *
 * @param complete parameters with a value for everything that does not vary
 */
export function firstTradableBar(strategy: Strategy, axes: readonly Axis[], complete: Parameters): number {
  const bounds = axes.map(({ name, values }) => ({ name, ends: endsOf(values) }));
  const corner: Record<string, Parameters[string]> = { ...complete };
  const latestFrom = (place: number): number => {
    if (place === bounds.length) return strategy.firstDecision(corner);
    const { name, ends } = bounds[place];
    let latest = 0;
    for (const end of ends) {
      corner[name] = end;
      latest = Math.max(latest, latestFrom(place + 1));
    }
    return latest;
  };
  return latestFrom(0);
}

function endsOf(values: Axis['values']): Axis['values'] {
  if (!values.every((value) => typeof value === 'number')) return values;
  const least = values.reduce((least, value) => Math.min(least, value));
  const greatest = values.reduce((greatest, value) => Math.max(greatest, value));
  return least === greatest ? [least] : [least, greatest];
}
