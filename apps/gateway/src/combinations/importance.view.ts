import type { Importance } from '@barmill/contracts';
import { finiteOrNull } from '../http/finite';
import type { ParameterAxis } from './grid-axes';
import type { ImportanceView } from './grid.schema';

/** The share of each parameter, the most important first; what has none comes last. */
export function sharesView(axes: readonly ParameterAxis[], found: Importance): ImportanceView['parameters'] {
  return axes.map((axis, place) => shareView(axis, found, place)).sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
}

/** Shares of parameters of which only one value has been measured would all be 0, and say nothing. */
function shareView({ name }: ParameterAxis, { measured, least, most, shares }: Importance, place: number) {
  const { groups, share } = shares[place];
  const reason = measured === 0 ? 'no_values' : least === most ? 'zero_variance' : groups === 1 ? 'single_value' : null;
  return { parameter: name, share: reason === null ? finiteOrNull(share) : null, reason };
}
