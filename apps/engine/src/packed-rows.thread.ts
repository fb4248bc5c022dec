import type { CombinationColumns, MetricColumn } from '@barmill/sweep';
import type { PackedMetric, PackedRows } from './sweep-task';

/**
 * Rows as the main thread hands them on: numbers stay in their columns, whose memory goes over as it is; texts that are nearly all
 * the same are told once.
 *
 * @param market place of the market of each; none: the run has one
 */
export function packedRows(
  { combinationIndex, params, metrics, objectiveValue, objectiveReason, error, resultHash }: CombinationColumns,
  market: readonly number[],
): PackedRows {
  return {
    combinationIndex,
    market,
    paramsJson: params.map((values) => JSON.stringify(values)),
    metrics: metrics.map(packedMetric),
    objectiveValue,
    objectiveReason: present(objectiveReason),
    error: present(error),
    resultHash,
  };
}

/** What has no combinations. */
export function noRows(): PackedRows {
  const none = new Float64Array(0);
  return {
    combinationIndex: none,
    market: [],
    paramsJson: [],
    metrics: [],
    objectiveValue: none,
    objectiveReason: [],
    error: [],
    resultHash: [],
  };
}

/** The memory that goes over to another thread: what was packed cannot be read here any more. */
export function memoryOf({ combinationIndex, objectiveValue, metrics }: PackedRows): ArrayBuffer[] {
  const columns = [combinationIndex, objectiveValue, ...metrics.map(({ value }) => value)];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

function packedMetric({ id, value, reason }: MetricColumn): PackedMetric {
  return { id, value, reason: present(reason) };
}

/** The texts, if there are any. */
function present(texts: readonly string[]): readonly string[] {
  return texts.some((text) => text !== '') ? texts : [];
}
