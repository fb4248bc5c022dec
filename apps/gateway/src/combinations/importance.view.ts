import type { GridAxis, Importance, SearchSpec } from '@barmill/contracts';
import { finiteOrNull } from '../http/finite';
import { marketDigit, parameterAxes } from './grid-axes';
import type { ImportanceView } from './grid.schema';

/** What importance is asked about: the parameters, then the market where there are several. */
export function importanceAxes(search: SearchSpec): GridAxis[] {
  const digits = parameterAxes(search).map(({ digit }) => digit);
  const market = marketDigit(search);
  return market === null ? digits : [...digits, market];
}

/**
 * The share of each parameter, the most important first (what has none comes last), and that of the market.
 *
 * @param found for the axes of `importanceAxes`
 */
export function sharesView(search: SearchSpec, found: Importance): Pick<ImportanceView, 'parameters' | 'market'> {
  const axes = parameterAxes(search);
  return {
    parameters: axes
      .map(({ name }, place) => ({ parameter: name, ...shareView(found, place) }))
      .sort((a, b) => (b.share ?? -1) - (a.share ?? -1)),
    market: search.markets === undefined ? null : shareView(found, axes.length),
  };
}

/** Shares of what has been measured with one value alone would all be 0, and say nothing. */
function shareView({ measured, least, most, shares }: Importance, place: number) {
  const { groups, share } = shares[place];
  const reason = measured === 0 ? 'no_values' : least === most ? 'zero_variance' : groups === 1 ? 'single_value' : null;
  return { share: reason === null ? finiteOrNull(share) : null, reason };
}
