import type { Metric, MetricColumn } from '@barmill/contracts';
import { metricIds } from '@barmill/metrics';

/** A row's metrics as its columns, and the reasons of those that are missing. */
export interface MetricRow {
  readonly values: readonly (number | null)[];
  readonly notes: Readonly<Record<string, string>> | null;
}

const countIds = new Set<string>([
  'total_trades',
  'winning_trades',
  'losing_trades',
  'long_trades',
  'short_trades',
  'ambiguous_bars',
  'unfilled_at_end',
  'rejected_orders',
  'end_of_data_trades',
]);

/** Column names, in the one order used by every statement; their names come from the definitions, never from input. */
export const metricColumnNames: readonly string[] = metricIds;
export const metricColumnTypes: readonly string[] = metricIds.map((id) => (countIds.has(id) ? 'int4' : 'float8'));

/** Metrics of row `index`; an unknown or absent column is null without a reason. */
export function metricRow(columns: readonly MetricColumn[], index: number): MetricRow {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const notes: Record<string, string> = {};
  const values = metricIds.map((id) => {
    const column = byId.get(id);
    const value = column?.value[index];
    const reason = column?.reason[index];
    if (reason) notes[id] = reason;
    return value === undefined || Number.isNaN(value) ? null : value;
  });
  return { values, notes: Object.keys(notes).length > 0 ? notes : null };
}

/** What a stored row says of its metrics. */
export function toMetrics(stored: Record<string, unknown>): Metric[] {
  const notes = (stored.metric_notes ?? {}) as Record<string, string>;
  return metricIds.map((id) => {
    const value = stored[id] as number | null;
    return value === null ? { id, ...(notes[id] && { reason: notes[id] }) } : { id, value };
  });
}
