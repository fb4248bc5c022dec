import type { Metric } from '@barmill/contracts';
import { metricDefinitions, type MetricUnit } from '@barmill/metrics';
import type { MetricValues } from '../work/completed-rows';
import type { CopyFields } from './copy-fields';

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
const knownIds = new Set(metricColumnNames);
export const metricColumnTypes: readonly string[] = metricDefinitions.map(({ unit }) => typesByUnit[unit] ?? 'float8');

/** Metrics of row `index`; an unknown or absent column is null without a reason. On the wire a flag is 0 or 1. */
export function metricRow(columns: readonly MetricValues[], index: number): MetricRow {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const values = metricColumnNames.map((id) => {
    const value = byId.get(id)?.value[index];
    if (value === undefined || Number.isNaN(value)) return null;
    return flagIds.has(id) ? value !== 0 : value;
  });
  return { values, notes: metricNotes(columns, index) };
}

/** The reasons of a row's missing metrics; null without any. */
export function metricNotes(columns: readonly MetricValues[], index: number): Record<string, string> | null {
  let notes: Record<string, string> | null = null;
  for (const { id, hasReasons, reason } of columns) {
    if (!hasReasons) continue;
    const text = reason(index);
    if (text !== '' && knownIds.has(id)) (notes ??= {})[id] = text;
  }
  return notes;
}

/** For each of `metricColumnNames` what writes its field of a row. */
export function metricFieldWriters(
  columns: readonly MetricValues[],
): readonly ((fields: CopyFields, row: number) => void)[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return metricColumnNames.map((id, index) => {
    const values = byId.get(id)?.value;
    return values === undefined ? writeNothing : fieldWriter(metricColumnTypes[index], values);
  });
}

function fieldWriter(type: string, values: Float64Array): (fields: CopyFields, row: number) => void {
  if (type === 'bool') return (fields, row) => writePresent(values[row], fields, (value) => fields.bool(value !== 0));
  if (type === 'int4') return (fields, row) => writePresent(values[row], fields, (value) => fields.int4(value));
  return (fields, row) => {
    const value = values[row];
    if (Number.isNaN(value)) fields.nothing();
    else fields.float8(value);
  };
}

function writePresent(value: number, fields: CopyFields, write: (value: number) => void): void {
  if (Number.isNaN(value)) fields.nothing();
  else write(value);
}

function writeNothing(fields: CopyFields): void {
  fields.nothing();
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
