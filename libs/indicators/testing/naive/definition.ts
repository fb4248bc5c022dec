import type { Columns } from './windows';

/** What one output is at bar i, from the definition alone; only asked for bars after the warm-up. NaN: it has none there. */
export type Definition = (inputs: Columns, parameters: readonly number[], i: number) => number;
