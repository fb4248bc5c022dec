import { DomainError, type RunGroup, type SummarizeRequest, type Summary } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '../database/rows';
import { Bindings } from './bindings';
import { boundNumber, columnOf } from './column';
import { filterSql } from './filter-sql';
import { backtestsOf } from './row-sources';

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
    const groups = await this.groups(request);
    const ofKind = (kind: StoredGroup['kind']) =>
      groups
        .filter((group) => group.kind === kind)
        .slice(0, mostGroups)
        .map(toGroup);
    const [total] = ofKind('all');
    const ids = await this.newestWith(request, [total.least, total.most]);
    return { total, byStrategy: ofKind('strategy'), bySymbol: ofKind('symbol'), leastId: ids[0], mostId: ids[1] };
  }

  /** First by pairs of strategy and symbol, in one pass over the runs; then those few, in all and by each. */
  private async groups({ tenantId, filter, metric }: SummarizeRequest): Promise<StoredGroup[]> {
    const { from, scope, columns } = backtestsOf(tenantId, filter);
    const bindings = new Bindings();
    const column = columnOf(`metrics.${metric}`, columns, bindings);
    if (column.type !== 'number') throw new DomainError('invalid', 'unknown_metric', `${metric} is no number.`);
    const where = `${scope(bindings)} and ${filter ? filterSql(filter, columns, bindings) : 'true'}`;
    return await rows<StoredGroup>(
      this.dataSource,
      `with pairs as (
         select r.strategy, r.symbol, count(*) as runs, count(*) filter (where r.status = 'completed') as completed,
           count(*) filter (where r.status = 'failed') as failed, count(${column.sql}) as measured,
           sum(${column.sql}::float8) as sum, min(${column.sql})::float8 as least, max(${column.sql})::float8 as most
         from ${from} where ${where} group by r.strategy, r.symbol)
       select case grouping(strategy, symbol) when 3 then 'all' when 1 then 'strategy' else 'symbol' end as kind,
         coalesce(strategy, symbol, '') as name, coalesce(sum(runs), 0) as runs, coalesce(sum(completed), 0) as completed,
         coalesce(sum(failed), 0) as failed, coalesce(sum(measured), 0) as measured,
         sum(sum) / nullif(sum(measured), 0)::float8 as mean, min(least) as least, max(most) as most
       from pairs group by grouping sets ((), (strategy), (symbol)) order by 3 desc, name`,
      bindings.values,
    );
  }

  /** For each value the newest run whose metric is exactly that, found in one pass; undefined where no run has it. */
  private async newestWith(
    { tenantId, filter, metric }: SummarizeRequest,
    values: readonly (number | undefined)[],
  ): Promise<(string | undefined)[]> {
    const { from, scope, columns } = backtestsOf(tenantId, filter);
    const bindings = new Bindings();
    const column = columnOf(`metrics.${metric}`, columns, bindings);
    const sought = [...new Set(values)].flatMap((value) =>
      value === undefined ? [] : [boundNumber(column, value, bindings)],
    );
    if (sought.length === 0) return values.map(() => undefined);
    const where = `${scope(bindings)} and ${filter ? filterSql(filter, columns, bindings) : 'true'}`;
    const found = await rows<{ value: number; id: string }>(
      this.dataSource,
      `select distinct on (${column.sql}) ${column.sql}::float8 as value, r.id from ${from}
       where ${where} and ${column.sql} in (${sought.join(', ')}) order by ${column.sql}, r.id desc`,
      bindings.values,
    );
    const ids = new Map(found.map(({ value, id }) => [value, id]));
    return values.map((value) => (value === undefined ? undefined : ids.get(value)));
  }
}

function toGroup({ name, runs, completed, failed, measured, mean, least, most }: StoredGroup): RunGroup {
  return {
    ...{ name, runs: Number(runs), completed: Number(completed), failed: Number(failed), measured: Number(measured) },
    ...{ mean: mean ?? undefined, least: least ?? undefined, most: most ?? undefined },
  };
}
