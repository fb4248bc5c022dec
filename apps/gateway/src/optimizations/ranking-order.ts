import type { Optimization, OverfittingRecord } from '@barmill/contracts';
import { z } from 'zod';
import { recordOf } from '../overfitting/overfitting.view';

/** Rankings that results can be listed in. */
export const rankings = ['plateau', 'objective'] as const;
export type Ranking = (typeof rankings)[number];

export const rankingQuery = z
  .enum(rankings)
  .optional()
  .describe(
    'Without order_by: `plateau` prefers plateaus with enough trades, `objective` goes by the objective alone. Default: plateau once the run is judged, else objective once it is ranked.',
  );

/** The field that a ranking orders by. */
export const rankField = { plateau: 'plateau_rank', objective: 'rank' } as const;

/** The ranking in which the results of a run are listed unless asked otherwise; null: it has none. */
export function defaultRanking(run: Pick<Optimization, 'isRanked' | 'overfittingJson'>): Ranking | null {
  if (run.overfittingJson !== undefined) return 'plateau';
  return run.isRanked ? 'objective' : null;
}

/** What a list's order means, for people; null where it was ordered otherwise. */
export function rankingNote(run: Pick<Optimization, 'overfittingJson'>, ranking: Ranking | null): string | null {
  if (ranking === null) return null;
  if (ranking === 'objective')
    return 'By the objective alone; plateau_rank is the place in the ranking that prefers plateaus.';
  const record = recordOf(run);
  return record && plateauNote(record);
}

function plateauNote({ ranking: { method, leastTrades, judged } }: OverfittingRecord): string {
  const rest = `; the others by their objective, but no better than the median of those. rank is the place by the objective alone.`;
  if (method === 'objective')
    return `${judged} combinations with ${leastTrades} trades or more count by their objective${rest}`;
  return `${judged} combinations with ${leastTrades} trades or more and a plateau count by the worse of their objective and the median of their neighbors’${rest}`;
}
