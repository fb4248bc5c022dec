import type { CombinationColumns } from '@barmill/sweep';

/** Rows of consecutive ranges as one, in the order of the parts. */
export function mergeColumns(parts: readonly CombinationColumns[]): CombinationColumns {
  return {
    combinationIndex: joined(parts.map((part) => part.combinationIndex)),
    params: parts.flatMap((part) => part.params),
    metrics: (parts[0]?.metrics ?? []).map(({ id }, place) => ({
      id,
      value: joined(parts.map((part) => part.metrics[place].value)),
      reason: parts.flatMap((part) => part.metrics[place].reason),
    })),
    objectiveValue: joined(parts.map((part) => part.objectiveValue)),
    objectiveReason: parts.flatMap((part) => part.objectiveReason),
    error: parts.flatMap((part) => part.error),
    resultHash: parts.flatMap((part) => part.resultHash),
  };
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((length, column) => length + column.length, 0));
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
