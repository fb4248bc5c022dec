import type { Objective } from './objective';

/** A combination's row as far as its rank depends on it. */
export interface RankableRow {
  readonly combinationIndex: number;
  readonly objectiveValue: number | null;
  readonly maxDrawdownPct: number | null;
}

/** Order of two rows, best first: by the objective, then by lower drawdown, then by index. A missing figure comes last in any direction. */
export function compareRows(a: RankableRow, b: RankableRow, direction: Objective['direction']): number {
  return (
    compareValues(a.objectiveValue, b.objectiveValue, direction) ||
    compareValues(a.maxDrawdownPct, b.maxDrawdownPct, 'minimize') ||
    a.combinationIndex - b.combinationIndex
  );
}

/** The rows, best first: rank 1 is the first. Rows stay as they are, the array given too. */
export function rank<Row extends RankableRow>(rows: readonly Row[], objective: Objective): Row[] {
  return [...rows].sort((a, b) => compareRows(a, b, objective.direction));
}

/** Order of two values, best first; a missing one comes last in any direction. */
export function compareValues(a: number | null, b: number | null, direction: Objective['direction']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a === b) return 0;
  return a < b === (direction === 'minimize') ? -1 : 1;
}
