import type { Objective } from '../objective';

/**
 * Positions of the first `count` trials by the objective, ties by lower drawdown, then by position, as in the ranking that is stored. Those without
 * a value are no trials. One pass and a sort of the first ones alone.
 *
 * @param objective one value for each trial, NaN where it has none
 * @param ranked positions of the trials with a value, the best first, ties in any order
 */
export function leadingTrials(
  { objective, maxDrawdownPct }: { readonly objective: Float64Array; readonly maxDrawdownPct: Float64Array },
  ranked: Uint32Array,
  direction: Objective['direction'],
  count: number,
): Uint32Array {
  if (ranked.length === 0) return new Uint32Array(0);
  const last = objective[ranked[Math.min(count, ranked.length) - 1]];
  const isLeading = direction === 'maximize' ? (value: number) => value >= last : (value: number) => value <= last;
  const leading: number[] = [];
  objective.forEach((value, position) => {
    if (isLeading(value)) leading.push(position);
  });
  const sign = direction === 'maximize' ? -1 : 1;
  leading.sort(
    (a, b) => (objective[a] - objective[b]) * sign || orderOf(maxDrawdownPct[a]) - orderOf(maxDrawdownPct[b]) || a - b,
  );
  return Uint32Array.from(leading.slice(0, count));
}

/** A missing drawdown comes after every other. */
function orderOf(drawdownPct: number): number {
  return Number.isNaN(drawdownPct) ? Number.MAX_VALUE : drawdownPct;
}
