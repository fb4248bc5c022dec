import { type PageEnd, type PageQueryInput } from '@barmill/contracts';
import {
  allOf,
  findField,
  readFilter,
  readOrder,
  sortKey,
  withKey,
  type FieldList,
  type Filter,
  type SortKey,
} from '@barmill/queries';
import { z } from 'zod';
import { decodePlace, encodePlace, listName } from './keyset-cursor';
import { pageQuery, type Page } from './page';
import { readingQuery } from './query-problem';

/** Query fields of every list that can be searched. */
export const listQuery = {
  ...pageQuery,
  filter: z
    .string()
    .optional()
    .describe(
      'Only what this admits: comparisons (= != < <= > >=, : for contains) joined by AND, OR, NOT and parentheses. Fields are those of the resource, metrics.<id> and params.<name>.',
    )
    .meta({ examples: ['metrics.sharpe_ratio >= 1.2 AND total_trades >= 30 AND symbol = "EURUSD"'] }),
  order_by: z
    .string()
    .optional()
    .describe('Fields with asc or desc, separated by commas; what is null comes last in both directions.')
    .meta({ examples: ['metrics.sharpe_ratio desc, created_at'] }),
  include: z.enum(['total']).optional().describe('`total`: also count all that the filter admits.'),
  fields: z
    .string()
    .optional()
    .describe('Only these members of each item, separated by commas; metrics.<id> names one metric.')
    .meta({ examples: ['id,status,metrics.sharpe_ratio'] }),
};
export type ListQuery = Pick<
  z.output<z.ZodObject<typeof listQuery>>,
  'limit' | 'cursor' | 'filter' | 'order_by' | 'include'
>;

/** A list as it was asked for, checked: what results is to find, and the name that its cursors carry. */
export interface ListRequest {
  readonly name: string;
  readonly query: PageQueryInput;
}

/** A list that no index orders is looked through: that may take longer than other calls. */
export const findDeadlineMs = 30_000;

interface Terms {
  readonly list: FieldList;
  /** What the list is part of, such as one optimization; cursors of others do not fit it. */
  readonly of?: string;
  /** What holds beside the filter. */
  readonly given?: readonly Filter[];
  /** The order where the query names none. */
  readonly usual: readonly SortKey[];
}

/**
 * Checks a query of a list.
 * @throws DomainError that points at the character of a filter or an order, or `invalid_cursor`
 */
export function listRequest(query: ListQuery, { list, of = '', given = [], usual }: Terms): ListRequest {
  const { filter: filterText, order_by: orderText } = query;
  const asked = filterText === undefined ? [] : [readingQuery('filter', () => readFilter(filterText, list))];
  const filters = [...given, ...asked];
  const filter = filters.length > 0 ? allOf(filters) : null;
  const order =
    orderText === undefined ? withKey(usual, list) : readingQuery('order_by', () => readOrder(orderText, list));
  const name = listName({ resource: `${list.resource} ${of}`, filter, order });
  return {
    name,
    query: {
      filter: filter as PageQueryInput['filter'],
      order: order.map(({ field, isDescending }) => ({ field, isDescending })),
      after: decodePlace(name, order, query.cursor),
      limit: query.limit,
      counts: query.include === 'total',
    },
  };
}

/** The key that orders a list by one of its fields. */
export function keyOf(list: FieldList, field: string, isDescending: boolean): SortKey {
  return sortKey(findField(list, field)!, isDescending);
}

/** A page of what results found; `total` where it was counted. */
export function foundPage<T>(name: string, data: T[], end: PageEnd | null): Page<T> & { total?: number } {
  const hasMore = end?.hasMore ?? false;
  return {
    data,
    next_cursor: hasMore ? encodePlace(name, end!.last) : null,
    has_more: hasMore,
    ...(end?.total !== undefined && { total: end.total }),
  };
}

/** The schema of a page of `item` whose items may be counted. */
export function foundPageOf<S extends z.ZodType>(id: string, item: S) {
  return z
    .object({
      data: z.array(item).describe('With `fields`, items have only the members it names.'),
      next_cursor: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
      has_more: z.boolean(),
      total: z.int().optional().describe('All that the filter admits; with include=total.'),
    })
    .meta({ id });
}
