import { readEquality, type FieldList, type Filter } from '@barmill/queries';
import { readingQuery } from '../paging/query-problem';
import type { RunsQuery } from './run.schema';

/** Query parameters that stand for one comparison each, and its field. */
const fieldOf = {
  status: 'status',
  symbol: 'symbol',
  strategy: 'strategy',
  timeframe: 'timeframe',
  tag: 'tags',
  is_favorite: 'is_favorite',
} as const;

export type RunFilters = Pick<RunsQuery, keyof typeof fieldOf>;

/** What the short parameters of a list of runs ask for. @throws DomainError that names the parameter */
export function runFilters(query: Partial<RunFilters>, list: FieldList): Filter[] {
  return (Object.keys(fieldOf) as (keyof typeof fieldOf)[]).flatMap((parameter) => {
    const value = query[parameter];
    return value === undefined ? [] : [readingQuery(parameter, () => readEquality(fieldOf[parameter], value, list))];
  });
}
