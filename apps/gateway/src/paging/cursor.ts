import { DomainError } from '@barmill/contracts';

/** Where a page starts: after this id, or after this number in the list's order. */
export type Position = string | number;

/**
 * An opaque cursor: the list it belongs to (its resource, filters and order) and the last position of the page before.
 */
export function encodeCursor(list: string, position: Position): string {
  return writeCursor(list, position);
}

/** A cursor of any position. */
export function writeCursor(list: string, position: unknown): string {
  return Buffer.from(JSON.stringify([list, position]), 'utf8').toString('base64url');
}

/**
 * The position inside a cursor.
 * @throws DomainError `invalid_cursor` when it is damaged or belongs to another list.
 */
export function decodeCursor<P extends Position>(list: string, first: P, cursor: string | undefined): P {
  if (cursor === undefined) return first;
  const [of, position] = cursorParts(cursor);
  const fits = typeof position === typeof first && (typeof position === 'string' || Number.isSafeInteger(position));
  if (of !== list || !fits) {
    throw invalidCursor();
  }
  return position as P;
}

/** The refusal of a cursor that this list did not give. */
export function invalidCursor(): DomainError {
  return new DomainError(
    'malformed',
    'invalid_cursor',
    'The cursor is damaged or belongs to another list. Take next_cursor of this very list (same filters and order), or leave it out to start at the first page.',
    [{ pointer: 'query "cursor"', code: 'invalid_cursor', detail: 'Expected the next_cursor of this list.' }],
  );
}

/** The list that a cursor belongs to and its position, as they came; undefined for a damaged one. */
export function cursorParts(cursor: string): [unknown, unknown] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : [undefined, undefined];
  } catch {
    return [undefined, undefined];
  }
}
