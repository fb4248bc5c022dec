import {
  DomainError,
  reasonReader,
  unpackDoubles,
  type CombinationColumns,
  type MetricColumn,
} from '@barmill/contracts';

/** One metric of many rows. */
export interface MetricValues {
  readonly id: string;
  /** NaN: no value. */
  readonly value: Float64Array;
  /** Whether any value is missing for a reason. */
  readonly hasReasons: boolean;
  /** Why the row has no value; empty where it has one, or none was measured. */
  readonly reason: (row: number) => string;
}

/** Combinations as columns of one length. */
export interface CompletedRows {
  readonly combinationIndex: Float64Array;
  readonly paramsJson: readonly string[];
  readonly metrics: readonly MetricValues[];
  /** NaN: no value. */
  readonly objectiveValue: Float64Array;
  /** Why a row has no objective; empty where it has one, or where nothing is told. */
  readonly objectiveReason: (row: number) => string;
  /** Empty texts: it succeeded; none at all: all did. */
  readonly error: readonly string[];
  /** Empty where the combination failed. */
  readonly resultHash: readonly string[];
  /** Place of the market of each; none at all: the run has one. */
  readonly market: readonly number[];
}

/** @throws DomainError `wrong_columns` when the columns are not of one length */
export function completedRows(part: CombinationColumns): CompletedRows {
  const length = part.combinationIndex.length / Float64Array.BYTES_PER_ELEMENT;
  const { paramsJson, error, resultHash, market } = part;
  const hasAll = [paramsJson, resultHash].every((column) => column.length === length);
  const hasAllOrNone = [error, market].every((column) => [0, length].includes(column.length));
  if (!hasAll || !hasAllOrNone) {
    throw new DomainError('malformed', 'wrong_columns', `Columns of ${length} combinations have unequal lengths.`);
  }
  return {
    combinationIndex: unpackDoubles(part.combinationIndex, length),
    paramsJson,
    metrics: part.metrics.map((metric) => metricValues(metric, length)),
    objectiveValue: unpackDoubles(part.objectiveValue, length),
    objectiveReason: reasonReader({ reason: part.objectiveReason, reasonAt: part.objectiveReasonAt }, length),
    error,
    resultHash,
    market,
  };
}

/** Rows of combinations that nobody could compute. */
export function failedRows(
  indexes: readonly number[],
  paramsJson: readonly string[],
  market: readonly number[],
  error: string,
): CompletedRows {
  return {
    market,
    combinationIndex: Float64Array.from(indexes),
    paramsJson,
    metrics: [],
    objectiveValue: new Float64Array(indexes.length).fill(NaN),
    objectiveReason: () => '',
    error: indexes.map(() => error),
    resultHash: indexes.map(() => ''),
  };
}

function metricValues({ id, value, reason, reasonAt }: MetricColumn, length: number): MetricValues {
  const reasons = { reason, reasonAt };
  return {
    id,
    value: unpackDoubles(value, length),
    hasReasons: reasonAt.length > 0,
    reason: reasonReader(reasons, length),
  };
}
