import type { Position } from './positions';

/** The return of a trade: 100·pnl/equity at its entry. Means nothing where that equity is 0 or below. */
export function returnPctOf({ profit, equityAtEntry }: Pick<Position, 'profit' | 'equityAtEntry'>): number {
  return (100 * profit) / equityAtEntry;
}
