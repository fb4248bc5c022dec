import type { Parameters, ParameterValues } from '@barmill/strategies';
import type { Axis } from './dimension';

/** Part of a space: the indices from where it was asked for up to `end`. */
export interface Stretch {
  readonly end: number;
  /** Combinations in it that meet every condition. */
  readonly admitted: number;
}

/**
 * Every combination of the axes' values, on each market, numbered from 0 market after market with the last axis fastest. It admits those that meet the
 * strategy's conditions and the user's. Index, market, parameters and admission are functions of the space's definition alone.
 */
export interface SearchSpace {
  readonly axes: readonly Axis[];
  /** Markets that every combination of the axes is tried on. */
  readonly markets: number;
  /** Combinations, admitted or not. */
  readonly size: number;
  /** Of every parameter the values that it takes; what does not vary has one. */
  readonly values: ParameterValues;
  /**
   * The first bar (index from 0) at which every combination is known to be able to decide. Conditions cut nothing off, so it depends on the
   * bounds of the axes alone. (Execution model, rule 18.)
   */
  readonly firstDecision: number;
  /** Complete parameters, in the order of the strategy's definitions. @throws RangeError beyond the space */
  at(index: number): Parameters;
  /** Place of the combination's market among the markets. @throws RangeError beyond the space */
  marketOf(index: number): number;
  admits(index: number): boolean;
  /** Of the whole space, or of `[first, end)`. */
  countAdmitted(first?: number, end?: number): number;
  /** The admitted indices of the whole space, or of `[first, end)`, ascending. */
  indices(first?: number, end?: number): Generator<number>;
  /** From `first` up to the next admitted index after `wanted` admitted ones, or up to the end of its market. */
  take(first: number, wanted: number): Stretch;
}
