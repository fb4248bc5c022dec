import { z } from 'zod';
import { encodeCursor, type Position } from './cursor';

export const defaultLimit = 50;
export const maxLimit = 1_000;

/** Query fields of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(maxLimit).default(defaultLimit).describe('Most items of the page.'),
  cursor: z.string().max(2_000).optional().describe('next_cursor of the page before; opaque.'),
};

/** One page of a list. */
export interface Page<T> {
  data: T[];
  next_cursor: string | null;
  has_more: boolean;
}

/** The schema of a page of `item`, under a name of its own in the document. */
export function pageOf<S extends z.ZodType>(id: string, item: S) {
  return z
    .object({
      data: z.array(item),
      next_cursor: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
      has_more: z.boolean(),
    })
    .meta({ id });
}

/** A page of rows as they came, whose next page starts after the last one's position. */
export function toPage<R, T>(
  list: string,
  rows: readonly R[],
  hasMore: boolean,
  view: (row: R) => T,
  position: (row: R) => Position,
): Page<T> {
  const last = rows.at(-1);
  const more = hasMore && last !== undefined;
  return { data: rows.map(view), next_cursor: more ? encodeCursor(list, position(last)) : null, has_more: more };
}
