import { createHash } from 'node:crypto';
import { canonicalJson, textFaults, type FieldValue } from '@barmill/contracts';
import type { Filter, SortKey, Value } from '@barmill/queries';
import { cursorParts, invalidCursor, writeCursor } from './cursor';

/** What makes a list the same one from page to page. */
export interface ListIdentity {
  readonly resource: string;
  readonly filter: Filter | null;
  readonly order: readonly SortKey[];
}

type Written = number | string | boolean | null;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of a list in its cursors: other filters and other orders have other names. */
export function listName({ resource, filter, order }: ListIdentity): string {
  const keys = order.map(({ field, isDescending }) => [field, isDescending]);
  return createHash('sha256')
    .update(canonicalJson([resource, filter, keys]))
    .digest('base64url')
    .slice(0, 22);
}

/** The cursor of the page that follows the row at this place. */
export function encodePlace(list: string, place: readonly FieldValue[]): string {
  return writeCursor(list, place.map(writtenValue));
}

/**
 * The place in a cursor, each value of the type of its key; empty without a cursor.
 * @throws DomainError `invalid_cursor` when it is damaged, forged, or belongs to another list
 */
export function decodePlace(list: string, order: readonly SortKey[], cursor: string | undefined): Value[] {
  if (cursor === undefined) return [];
  const [of, place] = cursorParts(cursor);
  if (of !== list || !Array.isArray(place) || place.length !== order.length) throw invalidCursor();
  return order.map((key, index) => {
    const value = valueOf(key, place[index]);
    if (value === undefined) throw invalidCursor();
    return value;
  });
}

function writtenValue({ number, text, flag, timeUs }: FieldValue): Written {
  return number ?? text ?? flag ?? timeUs ?? null;
}

function valueOf({ type, isNullable }: SortKey, written: unknown): Value | undefined {
  if (written === null) return isNullable ? { isMissing: true } : undefined;
  if (typeof written === 'number') return numberValue(type, written);
  if (typeof written === 'boolean') return type === 'flag' ? { flag: written } : undefined;
  if (typeof written !== 'string' || textFaults(written).length > 0) return undefined;
  if (type === 'id') return uuid.test(written) ? { text: written } : undefined;
  return type === 'text' || type === 'symbol' || type === 'choice' ? { text: written } : undefined;
}

function numberValue(type: SortKey['type'], written: number): Value | undefined {
  if (type === 'time') return Number.isSafeInteger(written) ? { timeUs: written } : undefined;
  return (type === 'number' || type === 'parameter') && Number.isFinite(written) ? { number: written } : undefined;
}
