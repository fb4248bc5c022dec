import type { CombinationColumns } from './combination-columns';

/** Rows of several parts as one, in the order of the parts; all have the same figures. */
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

/** The same rows by ascending index. */
export function inIndexOrder(columns: CombinationColumns): CombinationColumns {
  const { combinationIndex } = columns;
  if (combinationIndex.every((index, row) => row === 0 || index > combinationIndex[row - 1])) return columns;
  const order = Array.from(combinationIndex.keys()).sort((a, b) => combinationIndex[a] - combinationIndex[b]);
  const numbers = (values: Float64Array): Float64Array => Float64Array.from(order, (row) => values[row]);
  const items = <Item>(values: readonly Item[]): Item[] => order.map((row) => values[row]);
  return {
    combinationIndex: numbers(combinationIndex),
    params: items(columns.params),
    metrics: columns.metrics.map(({ id, value, reason }) => ({ id, value: numbers(value), reason: items(reason) })),
    objectiveValue: numbers(columns.objectiveValue),
    objectiveReason: items(columns.objectiveReason),
    error: items(columns.error),
    resultHash: items(columns.resultHash),
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
