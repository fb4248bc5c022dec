import type { ComparisonOperator, LogicalOperator } from '../expression/syntax-tree';
import type { Frame } from './frame';

/** One series of a strategy: what it is computed from, and how. Nothing of it depends on bars. */
export interface SeriesNode {
  readonly element: 'number' | 'boolean';
  /** Structural: two nodes with the same key have the same values over the same bars. */
  readonly key: string;
  readonly inputs: readonly SeriesNode[];
  /** Index from 0 of the first bar at which it can have a value; missing before: NaN, and 0 in a boolean series. */
  readonly firstBar: number;
  /** Steps for each bar, roughly, without those of its inputs. */
  readonly cost: number;
  /** Nodes on the longest way down to the bars, this one included. */
  readonly depth: number;
  /** false: a view or a column of the bars, not worth a place in the cache. */
  readonly isCached: boolean;
  /** Prices on the instrument's grid, such as the close or its highest value of some bars: each a whole number of ticks. */
  readonly isOnGrid: boolean;
  /** Where the series is a quotient of whole numbers of ticks, those; comparisons use them in its place. */
  readonly exact: ExactQuotient | null;
  /** What a condition is made of, where others may make it in their own way; null: it can only be computed. */
  readonly form: ConditionForm | null;
  /** Writes nothing that it was given. A boolean series holds 1 and 0. */
  readonly compute: (inputs: readonly Float64Array[], frame: Frame) => Float64Array;
}

/** `sum / divisor` in ticks; both are whole numbers, so a comparison by cross-multiplication is exact. */
export interface ExactQuotient {
  readonly sum: SeriesNode;
  readonly divisor: number;
}

/** Numbers, one for all bars or a series of them, times a whole number. */
export interface ScaledSide {
  readonly value: number | SeriesNode;
  readonly scale: number;
}

/** A condition as an operation on other series; it means what the function of the same name in `element-wise` writes. */
export type ConditionForm =
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: ScaledSide;
      readonly right: ScaledSide;
    }
  | { readonly kind: 'crossing'; readonly direction: 1 | -1; readonly left: ScaledSide; readonly right: ScaledSide }
  | {
      readonly kind: 'logical';
      readonly operator: LogicalOperator;
      readonly left: SeriesNode;
      readonly right: SeriesNode;
    }
  | { readonly kind: 'not'; readonly operand: SeriesNode };

/** What an expression is worth once its parameters are bound: one value for all bars, or a series. */
export type Value = number | boolean | string | SeriesNode;

export function isNode(value: Value): value is SeriesNode {
  return typeof value === 'object';
}
