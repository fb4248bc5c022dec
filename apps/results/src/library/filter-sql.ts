import { DomainError, type Comparison, type FieldValue, type Filter } from '@barmill/contracts';
import type { Bindings } from './bindings';
import { boundMoment, boundNumber, columnOf, isMissing, numericParameter, type Column, type ColumnSet } from './column';

/** Half a millisecond: times are shown rounded to milliseconds, and compared as they are shown. */
const halfMs = 500;
const signs: Readonly<Record<string, string>> = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

/**
 * A filter as a condition. A comparison with what is missing is unknown to Postgres, which is as good as false while no NOT stands
 * above it; so each NOT is carried down to the comparisons, and there becomes `is not true`.
 */
export function filterSql(filter: Filter, columns: ColumnSet, bindings: Bindings): string {
  return conditionOf(filter, false, columns, bindings);
}

function conditionOf(filter: Filter, isNegated: boolean, columns: ColumnSet, bindings: Bindings): string {
  if (filter.not) return conditionOf(filter.not, !isNegated, columns, bindings);
  if (filter.comparison) {
    const condition = comparisonSql(filter.comparison, columns, bindings);
    return isNegated ? `(${condition}) is not true` : `(${condition})`;
  }
  const isAll = Boolean(filter.all);
  const filters = (filter.all ?? filter.any)?.filters ?? [];
  const conditions = filters.map((one) => conditionOf(one, isNegated, columns, bindings));
  if (conditions.length === 0) return String(isAll !== isNegated);
  return `(${conditions.join(isAll !== isNegated ? ' and ' : ' or ')})`;
}

function comparisonSql({ field, operator, value }: Comparison, columns: ColumnSet, bindings: Bindings): string {
  const column = columnOf(field, columns, bindings);
  if (!value) throw unfit(field);
  if (value.isMissing) return operator === '=' ? isMissing(column) : `not (${isMissing(column)})`;
  const sign = signs[operator];
  if (sign === undefined && operator !== ':') throw unfit(field);
  const condition =
    sign === undefined ? containsSql(column, value, bindings) : byType[column.type](column, sign, value, bindings);
  if (condition === undefined) throw unfit(field);
  return condition;
}

type ToCondition = (column: Column, sign: string, value: FieldValue, bindings: Bindings) => string | undefined;

const byType: Readonly<Record<Column['type'], ToCondition>> = {
  number: (column, sign, { number }, bindings) =>
    number === undefined ? undefined : `${column.sql} ${sign} ${boundNumber(column, number, bindings)}`,
  text: ({ sql }, sign, { text }, bindings) =>
    text === undefined ? undefined : `${sql} ${sign} ${bindings.bind(text, 'text')}`,
  symbol: ({ sql }, sign, { text }, bindings) =>
    text === undefined ? undefined : `upper(${sql}) ${sign} upper(${bindings.bind(text, 'text')})`,
  id: ({ sql }, sign, { text }, bindings) =>
    text === undefined ? undefined : `${sql} ${sign} ${bindings.bind(text, 'uuid')}`,
  flag: ({ sql }, sign, { flag }, bindings) =>
    flag === undefined ? undefined : `${sql} ${sign} ${bindings.bind(flag, 'bool')}`,
  time: (column, sign, { timeUs }, bindings) =>
    timeUs === undefined ? undefined : timeSql(column, sign, timeUs, bindings),
  tags: ({ sql }, sign, { text }, bindings) => {
    if (text === undefined) return undefined;
    const has = `${sql} @> array[${bindings.bind(text, 'text')}]`;
    return sign === '=' ? has : `not ${has}`;
  },
  parameter: ({ sql }, sign, value, bindings) => parameterSql(sql, sign, value, bindings),
};

function timeSql({ sql }: Column, sign: string, timeUs: number, bindings: Bindings): string {
  const from = () => boundMoment(timeUs - halfMs, bindings);
  const until = () => boundMoment(timeUs + halfMs, bindings);
  if (sign === '=') return `${sql} >= ${from()} and ${sql} < ${until()}`;
  if (sign === '<>') return `${sql} < ${from()} or ${sql} >= ${until()}`;
  if (sign === '<') return `${sql} < ${from()}`;
  if (sign === '<=') return `${sql} < ${until()}`;
  return `${sql} >= ${sign === '>' ? until() : from()}`;
}

function parameterSql(
  sql: string,
  sign: string,
  { number, text, flag }: FieldValue,
  bindings: Bindings,
): string | undefined {
  if (number !== undefined) return `${numericParameter(sql)} ${sign} ${bindings.bind(number, 'float8')}`;
  if (text !== undefined) return `${sql} ${sign} to_jsonb(${bindings.bind(text, 'text')})`;
  return flag === undefined ? undefined : `${sql} ${sign} to_jsonb(${bindings.bind(flag, 'bool')})`;
}

function containsSql({ sql, type }: Column, { text }: FieldValue, bindings: Bindings): string | undefined {
  if (text === undefined) return undefined;
  const part = `lower(${bindings.bind(text, 'text')})`;
  if (type === 'text' || type === 'symbol') return `position(${part} in lower(${sql})) > 0`;
  return type === 'tags'
    ? `exists (select from unnest(${sql}) tag where position(${part} in lower(tag)) > 0)`
    : undefined;
}

function unfit(field: string): DomainError {
  return new DomainError('invalid', 'invalid_filter', `${field} cannot be compared so.`);
}
