import type { HttpClient, Query } from './http-client';

interface Page<T> {
  readonly data: readonly T[];
  readonly next_cursor?: string | null;
  readonly has_more?: boolean;
}

const LARGEST_PAGE = 1000;

/** The first `limit` rows of a list (all with `Infinity`), page by page, and whether more exist. */
export async function readRows<T>(
  client: HttpClient,
  path: string,
  limit: number,
  query: Query = {},
): Promise<{ rows: T[]; hasMore: boolean }> {
  const rows: T[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page: Page<T> = await client.get(path, {
      ...query,
      limit: Math.min(LARGEST_PAGE, limit - rows.length),
      cursor,
    });
    for (const row of page.data) rows.push(row);
    const hasMore = page.has_more === true && typeof page.next_cursor === 'string';
    if (!hasMore || rows.length >= limit || page.data.length === 0) return { rows: rows.slice(0, limit), hasMore };
    cursor = page.next_cursor ?? undefined;
  }
}
