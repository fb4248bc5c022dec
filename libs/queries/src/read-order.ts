import type { Field, FieldList } from './field';
import { findField, unknownField } from './find-field';
import { queryLimits } from './limits';
import { QueryError } from './query-error';

/** One key of an order; what is missing comes last in both directions. */
export interface SortKey {
  readonly field: string;
  readonly type: Field['type'];
  readonly isNullable: boolean;
  readonly isDescending: boolean;
}

const part = /^\s*([^\s,]+)(?:\s+(\S+))?\s*$/;

/**
 * Reads an order: `field`, `field asc` or `field desc`, several separated by commas. The list's key is added as the last one, in the
 * direction of the one before it, so that no two rows have the same place.
 *
 * @throws QueryError `malformed`, `unknown_field`, or `invalid_order` for a field that no list is ordered by, or one that comes twice
 */
export function readOrder(source: string, list: FieldList): SortKey[] {
  const keys: SortKey[] = [];
  let position = 0;
  for (const text of source.split(',')) {
    keys.push(keyOf(text, source, position, list, keys));
    position += text.length + 1;
  }
  return withKey(keys, list);
}

/** An order that ends with the list's key. */
export function withKey(keys: readonly SortKey[], list: FieldList): SortKey[] {
  const last = keys.findIndex(({ field }) => field === list.key);
  if (last >= 0) return keys.slice(0, last + 1);
  return [...keys, sortKey(findField(list, list.key)!, keys.at(-1)?.isDescending ?? false)];
}

/** The key that orders by a field. */
export function sortKey({ name, type, isNullable }: Field, isDescending: boolean): SortKey {
  return { field: name, type, isNullable, isDescending };
}

function keyOf(text: string, source: string, start: number, list: FieldList, before: readonly SortKey[]): SortKey {
  const position = start + (text.length - text.trimStart().length);
  const refuse = (fault: QueryError['fault'], message: string, at = position): never => {
    throw new QueryError(fault, message, source, Math.min(at, source.length));
  };
  const [, name, direction = 'asc'] = part.exec(text) ?? [];
  if (name === undefined) return refuse('malformed', 'expected a field, then asc, desc or nothing');
  if (before.length >= queryLimits.sortKeys) return refuse('invalid_order', `more than ${queryLimits.sortKeys} fields`);
  const field = findField(list, name);
  if (field === undefined) return refuse('unknown_field', unknownField(list, name));
  if (!field.isSortable) return refuse('invalid_order', `no list is ordered by ${name}`);
  if (before.some((key) => key.field === field.name)) return refuse('invalid_order', `${name} comes twice`);
  const isDescending = direction.toLowerCase() === 'desc';
  if (isDescending || direction.toLowerCase() === 'asc') return sortKey(field, isDescending);
  return refuse(
    'malformed',
    `expected asc or desc, got ${JSON.stringify(direction.slice(0, 100))}`,
    source.indexOf(direction, position + name.length),
  );
}
