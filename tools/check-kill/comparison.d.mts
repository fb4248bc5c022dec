import type { CombinationRow } from './reference.mjs';

export function rowDifferences(
  expected: readonly CombinationRow[],
  actual: readonly CombinationRow[],
  limit?: number,
): string[];

export function isSame(a: unknown, b: unknown): boolean;
