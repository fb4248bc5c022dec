import type { Operator } from './syntax-tree';

/** A value that a field is compared with, or at which a page of an ordered list ended. */
export type Value =
  | { readonly number: number }
  | { readonly text: string }
  | { readonly flag: boolean }
  /** Epoch microseconds, UTC. */
  | { readonly timeUs: number }
  | { readonly isMissing: true };

/** One comparison of a field that is there with a value that fits it. */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  readonly value: Value;
}

/**
 * A filter that was checked against the fields of a list. A comparison with a missing field is false, whatever its operator; only
 * `= null` and `!= null` look at what is missing, and a NOT turns the whole around.
 */
export type Filter =
  | { readonly all: { readonly filters: readonly Filter[] } }
  | { readonly any: { readonly filters: readonly Filter[] } }
  | { readonly not: Filter }
  | { readonly comparison: Comparison };

export const allOf = (filters: readonly Filter[]): Filter => ({ all: { filters } });
export const anyOf = (filters: readonly Filter[]): Filter => ({ any: { filters } });
export const compared = (field: string, operator: Operator, value: Value): Filter => ({
  comparison: { field, operator, value },
});
