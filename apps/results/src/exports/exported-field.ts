import { DomainError, packDoubles, type TableColumnInput, type TableField } from '@barmill/contracts';
import { epochMs } from '../database/rows';
import type { Bindings } from '../library/bindings';
import { columnOf, numericParameter, type Column } from '../library/column';
import type { ExportTable } from './export-tables';

const packedKinds = new Set(['number', 'flag', 'time']);

/**
 * What of a row a field is, in SQL: a double (of a flag 0 or 1, of a time epoch ms) or a text.
 * @throws DomainError `unknown_field`, `invalid_field` for a field that is not of this kind
 */
export function fieldSql({ field, kind }: TableField, table: ExportTable, bindings: Bindings): string {
  if (kind === 'json' && Object.hasOwn(table.documents, field)) return `(${table.documents[field]})::text`;
  const column = columnOf(field, table.source.columns, bindings);
  const sql = column.type === 'parameter' ? parameterSql(column.sql, kind) : columnSql(column, kind);
  if (sql === undefined) throw new DomainError('invalid', 'invalid_field', `${field} is not exported as ${kind}.`);
  return sql;
}

function columnSql({ sql, type }: Column, kind: string): string | undefined {
  if (kind === 'number' && type === 'number') return `(${sql})::float8`;
  if (kind === 'flag' && type === 'flag') return `(${sql})::int::float8`;
  if (kind === 'time' && type === 'time') return `${epochMs(sql)}::float8`;
  if (kind === 'json' && type === 'tags') return `to_json(${sql})::text`;
  if (kind === 'text' && ['text', 'symbol', 'id'].includes(type)) return `(${sql})::text`;
  return undefined;
}

/** A parameter of another type than the one that was asked for is none. */
function parameterSql(sql: string, kind: string): string | undefined {
  if (kind === 'number') return numericParameter(sql);
  if (kind === 'flag') return `(case jsonb_typeof(${sql}) when 'boolean' then ${sql}::bool::int::float8 end)`;
  return kind === 'text' ? `(${sql} #>> '{}')` : undefined;
}

/** The column of a field, from what `fieldSql` selected under `name`. */
export function packField(
  { kind }: TableField,
  name: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): TableColumnInput {
  if (packedKinds.has(kind)) {
    return { number: packDoubles(Float64Array.from(rows, (row) => (row[name] as number | null) ?? NaN)) };
  }
  const missing = Uint8Array.from(rows, (row) => (row[name] === null ? 1 : 0));
  const text = rows.map((row) => (row[name] as string | null) ?? '');
  return missing.includes(1) ? { text, missing } : { text };
}
