import type { Parameters } from '@barmill/strategies';
import type { CombinationColumns } from './combination-columns';
import type { RowObjective } from './row-objective';
import { runRange, type Combinations } from './run-range';
import type { SweepTask } from './task';

/** A combination's row; what is missing is null. It can be ranked as it is. */
export interface CombinationRow {
  readonly combinationIndex: number;
  readonly params: Parameters;
  readonly objectiveValue: number | null;
  readonly maxDrawdownPct: number | null;
  readonly error: string | null;
  readonly resultHash: string | null;
}

/**
 * The whole of a space in one go, in one thread: what a distributed run must equal to the last bit. `rank` of
 * `@barmill/optimization` orders the rows.
 */
export function runAll(
  task: SweepTask,
  space: Combinations,
  objective: RowObjective,
): { readonly columns: CombinationColumns; readonly rows: readonly CombinationRow[] } {
  const columns = runRange(task, space, 0, space.size, objective);
  if (columns === null) throw new Error('expected a range without a stop condition to run to its end');
  return { columns, rows: rowsOf(columns) };
}

/** Columns turned into rows. */
export function rowsOf(columns: CombinationColumns): CombinationRow[] {
  const drawdown = columns.metrics.find(({ id }) => id === 'max_drawdown_pct');
  return Array.from(columns.combinationIndex, (combinationIndex, row) => ({
    combinationIndex,
    params: columns.params[row],
    objectiveValue: present(columns.objectiveValue[row]),
    maxDrawdownPct: present(drawdown?.value[row]),
    error: columns.error[row] || null,
    resultHash: columns.resultHash[row] || null,
  }));
}

function present(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
