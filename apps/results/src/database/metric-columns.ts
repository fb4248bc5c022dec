import type { Metric, MetricColumn } from '@barmill/contracts';
import { metricDefinitions, type MetricUnit } from '@barmill/metrics';

/** What a metric's column holds. */
export type StoredMetric = number | boolean | null;

/** A row's metrics as its columns, and the reasons of those that are missing. */
export interface MetricRow {
  readonly values: readonly StoredMetric[];
  readonly notes: Readonly<Record<string, string>> | null;
}

/** Postgres' type of a metric by its unit; double precision for all others. */
const typesByUnit: Partial<Record<MetricUnit, string>> = { count: 'int4', days: 'int4', flag: 'bool' };
const flagIds = new Set(metricDefinitions.filter(({ unit }) => unit === 'flag').map(({ id }) => id));

/** Column names, in the one order used by every statement; their names come from the definitions, never from input. */
export const metricColumnNames: readonly string[] = metricDefinitions.map(({ id }) => id);
export const metricColumnTypes: readonly string[] = metricDefinitions.map(({ unit }) => typesByUnit[unit] ?? 'float8');

/** Metrics of row `index`; an unknown or absent column is null without a reason. On the wire a flag is 0 or 1. */
export function metricRow(columns: readonly MetricColumn[], index: number): MetricRow {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const notes: Record<string, string> = {};
  const values = metricColumnNames.map((id) => {
    const column = byId.get(id);
    const value = column?.value[index];
    const reason = column?.reason[index];
    if (reason) notes[id] = reason;
    if (value === undefined || Number.isNaN(value)) return null;
    return flagIds.has(id) ? value !== 0 : value;
  });
  return { values, notes: Object.keys(notes).length > 0 ? notes : null };
}

/** What a stored row says of its metrics. One without a value and without a reason was not measured: it is left out. */
export function toMetrics(stored: Record<string, unknown>): Metric[] {
  const notes = (stored.metric_notes ?? {}) as Record<string, string>;
  return metricColumnNames.flatMap((id): Metric[] => {
    const value = stored[id] as StoredMetric;
    if (value !== null) return [{ id, value: Number(value) }];
    return notes[id] === undefined ? [] : [{ id, reason: notes[id] }];
  });
}
