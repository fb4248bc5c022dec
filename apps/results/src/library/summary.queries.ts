import { DomainError, type Filter, type RunGroup, type SummarizeRequest, type Summary } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '../database/rows';
import { Bindings } from './bindings';
import { columnOf } from './column';
import { filterSql } from './filter-sql';
import { readPage } from './keyset-page';
import { backtestsOf } from './library.queries';

interface StoredGroup {
  readonly kind: 'all' | 'strategy' | 'symbol';
  readonly name: string;
  readonly runs: string;
  readonly completed: string;
  readonly failed: string;
  readonly measured: string;
  readonly mean: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** Groups of one kind that an answer has at most. */
const mostGroups = 1_000;

/** Sums backtests up. */
@Injectable()
export class SummaryQueries {
  constructor(private readonly dataSource: DataSource) {}

  async summarize(request: SummarizeRequest): Promise<Summary> {
    const [groups, leastId, mostId] = await Promise.all([
      this.groups(request),
      this.leading(request, false),
      this.leading(request, true),
    ]);
    const ofKind = (kind: StoredGroup['kind']) =>
      groups
        .filter((group) => group.kind === kind)
        .slice(0, mostGroups)
        .map(toGroup);
    return { total: ofKind('all')[0], byStrategy: ofKind('strategy'), bySymbol: ofKind('symbol'), leastId, mostId };
  }

  private async groups({ tenantId, filter, metric }: SummarizeRequest): Promise<StoredGroup[]> {
    const { from, scope, columns } = backtestsOf(tenantId);
    const bindings = new Bindings();
    const column = columnOf(`metrics.${metric}`, columns, bindings);
    if (column.type !== 'number') throw new DomainError('invalid', 'unknown_metric', `${metric} is no number.`);
    const where = `${scope(bindings)} and ${filter ? filterSql(filter, columns, bindings) : 'true'}`;
    return await rows<StoredGroup>(
      this.dataSource,
      `select case grouping(r.strategy, r.symbol) when 3 then 'all' when 1 then 'strategy' else 'symbol' end as kind,
         coalesce(r.strategy, r.symbol, '') as name, count(*) as runs, count(*) filter (where r.status = 'completed') as completed,
         count(*) filter (where r.status = 'failed') as failed, count(${column.sql}) as measured,
         avg(${column.sql})::float8 as mean, min(${column.sql})::float8 as least, max(${column.sql})::float8 as most
       from ${from} where ${where} group by grouping sets ((), (r.strategy), (r.symbol)) order by runs desc, name`,
      bindings.values,
    );
  }

  /** The run that has the most of the metric, or the least. */
  private async leading(
    { tenantId, filter, metric }: SummarizeRequest,
    isDescending: boolean,
  ): Promise<string | undefined> {
    const field = `metrics.${metric}`;
    const isMeasured: Filter = { comparison: { field, operator: '!=', value: { isMissing: true } } };
    const query = {
      filter: { all: { filters: [isMeasured, ...(filter ? [filter] : [])] } },
      order: [field, 'id'].map((key) => ({ field: key, isDescending })),
      after: [],
      limit: 1,
      counts: false,
    };
    const { keys } = await readPage<string>(this.dataSource, backtestsOf(tenantId), query);
    return keys[0];
  }
}

function toGroup({ name, runs, completed, failed, measured, mean, least, most }: StoredGroup): RunGroup {
  return {
    ...{ name, runs: Number(runs), completed: Number(completed), failed: Number(failed), measured: Number(measured) },
    ...{ mean: mean ?? undefined, least: least ?? undefined, most: most ?? undefined },
  };
}
