import { DomainError, type FieldValue, type SortKey } from '@barmill/contracts';
import type { Bindings } from './bindings';
import { boundMoment, boundNumber, columnOf, isMissing, numericParameter, type Column, type ColumnSet } from './column';

/** A key of an order, with its column. */
export interface OrderedColumn extends Column {
  readonly isDescending: boolean;
}

/** Rows that follow one another in an order, by one condition and one `order by`; an index can give them in that order. */
export interface Segment {
  readonly where: string;
  readonly orderBy: string;
}

/** @throws DomainError `invalid_order` for a field that has no order */
export function orderedColumns(order: readonly SortKey[], columns: ColumnSet, bindings: Bindings): OrderedColumn[] {
  return order.map(({ field, isDescending }) => {
    const column = columnOf(field, columns, bindings);
    if (column.type === 'tags') throw new DomainError('invalid', 'invalid_order', `No list is ordered by ${field}.`);
    if (column.type !== 'parameter') return { ...column, isDescending };
    return { sql: numericParameter(column.sql), type: 'number', isNullable: true, isDescending };
  });
}

/**
 * The rows after a place in an order in which what is missing comes last, in at most two parts: those that have the first key, then
 * those that lack it. Together they are the order; each of them an index over the first key can give.
 *
 * @param segment which part; undefined: there is no such part
 */
export function segmentOf(
  segment: 'present' | 'missing',
  keys: readonly OrderedColumn[],
  after: readonly FieldValue[],
  bindings: Bindings,
): Segment | undefined {
  const [first, ...rest] = keys;
  const isPastPresent = after.length > 0 && after[0].isMissing === true;
  if (segment === 'present') {
    if (isPastPresent) return undefined;
    const conditions = [
      ...(first.isNullable ? [`not (${isMissing(first)})`] : []),
      ...sinceFirst(keys, after, bindings),
    ];
    return { where: conditions.join(' and ') || 'true', orderBy: orderBy(keys, true) };
  }
  if (!first.isNullable) return undefined;
  const conditions = [isMissing(first), ...(isPastPresent ? [afterPlace(rest, after.slice(1), bindings)] : [])];
  return { where: conditions.join(' and '), orderBy: orderBy(rest, false) };
}

/** What of a row says where it stands. */
export function placeSql({ sql, type }: Column): string {
  if (type === 'time') return `(extract(epoch from ${sql}) * 1000000)::bigint`;
  return type === 'number' ? `(${sql})::float8` : sql;
}

/** The value of a row at a key, from what `placeSql` selected. */
export function placeValue({ type }: Column, selected: unknown): FieldValue {
  if (selected === null) return { isMissing: true };
  if (type === 'time') return { timeUs: Number(selected) };
  if (type === 'number') return { number: Number(selected) };
  return type === 'flag' ? { flag: selected as boolean } : { text: selected as string };
}

function orderBy(keys: readonly OrderedColumn[], isFirstPresent: boolean): string {
  const parts = keys.map(({ sql, isNullable, isDescending }, index) => {
    const nulls = isNullable && !(index === 0 && isFirstPresent) ? ' nulls last' : '';
    return `${sql} ${isDescending ? 'desc' : 'asc'}${nulls}`;
  });
  return parts.join(', ');
}

/** The bound of the first key stands alone as well, for an index to begin at. */
function sinceFirst(keys: readonly OrderedColumn[], after: readonly FieldValue[], bindings: Bindings): string[] {
  if (after.length === 0) return [];
  const [{ sql, isDescending }] = keys;
  const bound = `${sql} ${isDescending ? '<=' : '>='} ${boundValue(keys[0], after[0], bindings)}`;
  return [bound, afterPlace(keys, after, bindings)];
}

/** Rows after a place: those beyond it by the first key, and those equal in it that come after it by the rest. */
function afterPlace(keys: readonly OrderedColumn[], place: readonly FieldValue[], bindings: Bindings): string {
  if (keys.length === 0) return 'false';
  const [first, ...rest] = keys;
  const [value, ...others] = place;
  const later = afterPlace(rest, others, bindings);
  if (value.isMissing) return `(${isMissing(first)} and ${later})`;
  const bound = boundValue(first, value, bindings);
  const beyond = `${first.sql} ${first.isDescending ? '<' : '>'} ${bound}`;
  const missing = first.isNullable ? ` or ${isMissing(first)}` : '';
  return `(${beyond}${missing} or (${first.sql} = ${bound} and ${later}))`;
}

function boundValue(column: Column, { number, text, flag, timeUs }: FieldValue, bindings: Bindings): string {
  const { type } = column;
  if (type === 'number' && number !== undefined) return boundNumber(column, number, bindings);
  if (type === 'time' && timeUs !== undefined) return boundMoment(timeUs, bindings);
  if (type === 'flag' && flag !== undefined) return bindings.bind(flag, 'bool');
  if (type === 'id' && text !== undefined) return bindings.bind(text, 'uuid');
  if ((type === 'text' || type === 'symbol') && text !== undefined) return bindings.bind(text, 'text');
  throw new DomainError('invalid', 'invalid_cursor', 'The place does not fit the order.');
}
