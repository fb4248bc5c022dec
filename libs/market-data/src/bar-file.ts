import type { BarSeries } from './bar-series';
import type { DataFinding } from './data-finding';
import type { Timeframe } from './timeframe';

/** What is known of a file of bars before it is read, and how much of it is accepted. */
export interface BarFileOptions {
  readonly timeframe: Timeframe;
  /** Bars accepted at most. */
  readonly maxRows: number;
  /** Bytes accepted at most. */
  readonly maxBytes: number;
  /** Points in a pip: a MetaTrader export counts its spread in points, any other file in pips. Default 1. */
  readonly pointsPerPip?: number;
}

/** The bars of a file, and what was noticed about them. */
export interface BarFile {
  readonly series: BarSeries;
  readonly findings: readonly DataFinding[];
  /** Holes in the series that are no weekend. */
  readonly gaps: number;
}

/** The finding that tells which columns of a file were not read; none when all were. */
export function ignoredColumns(names: readonly string[]): DataFinding[] {
  if (names.length === 0) return [];
  const quoted = names.map((name) => JSON.stringify(name.slice(0, 40)));
  const listed = quoted.slice(0, 20).join(', ') + (quoted.length > 20 ? ', …' : '');
  return [{ code: 'ignored_column', detail: `Columns that are not read: ${listed}.`, count: names.length }];
}
