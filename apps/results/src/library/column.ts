import { DomainError } from '@barmill/contracts';
import type { FieldType } from '@barmill/queries';
import { metricColumnNames, metricColumnTypes } from '../database/metric-columns';
import type { Bindings } from './bindings';

/** What a field of a list is in SQL. */
export interface Column {
  readonly sql: string;
  readonly type: Exclude<FieldType, 'choice'>;
  readonly isNullable: boolean;
  /** A whole number, which an index finds by whole numbers. */
  readonly isInteger?: boolean;
  /** What holds where it is missing; `is null` unless said. */
  readonly missing?: string;
}

/** Columns by the names of their fields. The table with the metrics and the jsonb with the parameters come by their SQL names. */
export interface ColumnSet {
  readonly own: Readonly<Record<string, Column>>;
  readonly metricsOf: string;
  readonly params: string;
}

const metricTypes = new Map(metricColumnNames.map((id, index) => [id, metricColumnTypes[index]]));

/**
 * The column of a field. Names come from the tables here and from the metrics' definitions; that of a parameter is bound.
 *
 * @throws DomainError `unknown_field` for a name that no list has
 */
export function columnOf(field: string, { own, metricsOf, params }: ColumnSet, bindings: Bindings): Column {
  if (Object.hasOwn(own, field)) return own[field];
  const [, kind, name] = /^(metrics|params)\.(.+)$/.exec(field) ?? [];
  if (kind === 'params') {
    return { sql: `(${params} -> ${bindings.bind(name, 'text')})`, type: 'parameter', isNullable: true };
  }
  const type = metricTypes.get(name ?? '');
  if (type === undefined) throw new DomainError('invalid', 'unknown_field', `There is no field ${field}.`);
  const sql = `${metricsOf}.${name}`;
  if (type === 'bool') return { sql, type: 'flag', isNullable: true };
  return { sql, type: 'number', isNullable: true, isInteger: type === 'int4' };
}

/** What holds where the column is missing. */
export function isMissing({ sql, missing }: Column): string {
  return missing ?? `${sql} is null`;
}

/** A number as the column compares it. Only whole numbers fit an index over whole numbers, and only they can be cast to them. */
export function boundNumber({ isInteger }: Column, value: number, bindings: Bindings): string {
  return bindings.bind(value, isInteger && Number.isSafeInteger(value) ? 'bigint' : 'float8');
}

/** The number that a parameter is, or null. */
export function numericParameter(parameter: string): string {
  return `(case jsonb_typeof(${parameter}) when 'number' then ${parameter}::float8 end)`;
}

/** A moment of so many epoch microseconds. */
export function boundMoment(timeUs: number, bindings: Bindings): string {
  return `('epoch'::timestamptz + ${bindings.bind(timeUs, 'bigint')} * interval '1 microsecond')`;
}
