import { coreMetricIds, type Measured, type MetricId, type MetricValue } from '@barmill/metrics';
import type { CombinationColumns } from './combination-columns';
import { resultHash } from './result-hash';
import type { RowJudge } from './row-objective';

/** Writes a combination's figures into its row; `objective` null: a row that is not ranked. Without all core figures a row has no result hash. */
export function fillRow(
  columns: CombinationColumns,
  row: number,
  figures: Partial<Record<MetricId, MetricValue>>,
  objective: RowJudge | null,
): void {
  for (const { id, value, reason } of columns.metrics) {
    const figure = figures[id];
    if (figure === undefined) throw new Error(`expected ${id} to be measured`);
    if (figure.value === null) reason[row] = figure.reason;
    else value[row] = figure.value;
  }
  if (objective !== null) [columns.objectiveValue[row], columns.objectiveReason[row]] = objective.worthOf(figures);
  if (columns.metrics.length >= coreMetricIds.length && hasCore(figures)) {
    columns.resultHash[row] = resultHash(figures);
  }
}

/** Writes why a combination could not be computed. @throws the error itself where it says nothing about the combination */
export function fillError(columns: CombinationColumns, row: number, error: unknown): void {
  const { message, name } = requireAboutCombination(error);
  columns.error[row] = message || name;
}

/** The error, if it says something about the combination. @throws the error itself where it does not */
export function requireAboutCombination(error: unknown): Error {
  if (!(error instanceof Error) || isShortage(error)) throw error;
  return error;
}

/** Memory or stack ran out: another machine, or another moment, may succeed, so it says nothing about the combination. */
function isShortage(error: Error): boolean {
  return error instanceof RangeError && /allocation failed|call stack/i.test(error.message);
}

function hasCore(figures: Partial<Record<MetricId, MetricValue>>): figures is Measured {
  return coreMetricIds.every((id) => figures[id] !== undefined);
}
