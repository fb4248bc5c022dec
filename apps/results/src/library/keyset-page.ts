import { DomainError, type FieldValue, type PageEnd, type PageQuery } from '@barmill/contracts';
import { row, rows, type Db } from '../database/rows';
import { Bindings } from './bindings';
import type { ColumnSet } from './column';
import { filterSql } from './filter-sql';
import { orderedColumns, placeSql, placeValue, segmentOf } from './order-sql';

/** Where rows of a list come from. */
export interface RowSource {
  readonly from: string;
  /** The column whose values tell the rows apart. */
  readonly key: string;
  readonly columns: ColumnSet;
  /** What holds for every row that the caller may see. */
  scope(bindings: Bindings): string;
}

/** Keys of a page's rows, in their order, and where it ends. */
export interface KeysetPage<Key> {
  readonly keys: readonly Key[];
  readonly end: PageEnd;
}

interface FoundRow<Key> {
  readonly key: Key;
  readonly place: FieldValue[];
}

type Stored = Record<string, unknown>;

/** Finds one page of a list by keyset: it reads from the place where the page before ended, however far that is. */
export async function readPage<Key>(db: Db, source: RowSource, query: PageQuery): Promise<KeysetPage<Key>> {
  const { order, after, limit } = query;
  if (order.length === 0 || (after.length > 0 && after.length !== order.length)) {
    throw new DomainError('invalid', 'invalid_cursor', 'The place does not fit the order.');
  }
  const found = await readSegment<Key>(db, source, query, 'present', limit + 1);
  if (found.length <= limit)
    found.push(...(await readSegment<Key>(db, source, query, 'missing', limit + 1 - found.length)));
  const page = found.slice(0, limit);
  const hasMore = found.length > limit;
  const total = query.counts ? await countAll(db, source, query) : undefined;
  return {
    keys: page.map(({ key }) => key),
    end: { hasMore, last: hasMore ? page[page.length - 1].place : [], total },
  };
}

async function readSegment<Key>(
  db: Db,
  source: RowSource,
  { filter, order, after }: PageQuery,
  part: 'present' | 'missing',
  limit: number,
): Promise<FoundRow<Key>[]> {
  const bindings = new Bindings();
  const keys = orderedColumns(order, source.columns, bindings);
  const segment = segmentOf(part, keys, after, bindings);
  if (!segment) return [];
  const admitted = filter ? filterSql(filter, source.columns, bindings) : 'true';
  const places = keys.map((key, index) => `${placeSql(key)} as place_${index}`).join(', ');
  const found = await rows<Stored>(
    db,
    `select ${source.key} as key, ${places} from ${source.from}
     where ${source.scope(bindings)} and ${segment.where} and ${admitted}
     order by ${segment.orderBy} limit ${bindings.bind(limit, 'bigint')}`,
    bindings.values,
  );
  return found.map((stored) => ({
    key: stored.key as Key,
    place: keys.map((key, index) => placeValue(key, stored[`place_${index}`])),
  }));
}

async function countAll(db: Db, source: RowSource, { filter }: PageQuery): Promise<number> {
  const bindings = new Bindings();
  const admitted = filter ? filterSql(filter, source.columns, bindings) : 'true';
  const sql = `select count(*) as n from ${source.from} where ${source.scope(bindings)} and ${admitted}`;
  return Number((await row<{ n: string }>(db, sql, bindings.values))!.n);
}
