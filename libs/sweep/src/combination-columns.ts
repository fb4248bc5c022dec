import type { MetricId, MissingReason } from '@barmill/metrics';
import type { Parameters } from '@barmill/strategies';

/** One metric of many combinations. */
export interface MetricColumn {
  readonly id: MetricId;
  /** NaN: no value. */
  readonly value: Float64Array;
  /** Why there is no value; empty where there is one, and where the combination failed. */
  readonly reason: (MissingReason | '')[];
}

/** Rows of a sweep as columns of one length, in ascending order of the combinations' indices: everything of them that is stored. */
export interface CombinationColumns {
  readonly combinationIndex: Float64Array;
  readonly params: Parameters[];
  /** Those that were measured, in the order of `metricIds`. */
  readonly metrics: readonly MetricColumn[];
  /** NaN: no value. */
  readonly objectiveValue: Float64Array;
  /** Why a judge found no value; empty where there is one, where the combination failed, and where the objective is a figure. */
  readonly objectiveReason: string[];
  /** Why the combination failed; empty: it succeeded. */
  readonly error: string[];
  /** Over the metrics' bits; empty where the combination failed. */
  readonly resultHash: string[];
}

/** Columns of these figures for `length` rows, without a value anywhere. */
export function emptyColumns(length: number, ids: readonly MetricId[]): CombinationColumns {
  const missing = () => new Float64Array(length).fill(NaN);
  const blank = <Text extends string>() => Array.from({ length }, () => '' as Text);
  return {
    combinationIndex: missing(),
    params: Array.from({ length }, () => ({})),
    metrics: ids.map((id) => ({ id, value: missing(), reason: blank<MissingReason | ''>() })),
    objectiveValue: missing(),
    objectiveReason: blank(),
    error: blank(),
    resultHash: blank(),
  };
}
