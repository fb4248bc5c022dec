import {
  DomainError,
  type BestResult,
  type BestResultsRequest,
  type GridAxis,
  type HeatmapRequest,
  type Importance,
  type ImportanceRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { metricColumnNames } from '../database/metric-columns';
import { row, rows } from '../database/rows';
import { Bindings } from '../library/bindings';
import { CombinationQueries } from './combination.queries';

/** The combinations of one optimization that have figures. */
const succeeded = `from optimization_results where run_id = $1 and status = 'succeeded'`;

/** The sum of what is a million times smaller cannot overflow where the figures themselves do not; a power of two changes no bit. */
const scale = 2 ** 20;

const aggregates: Readonly<Record<string, (isLessBetter: boolean) => string>> = {
  // The index goes with the figure, the lowest of equal ones first.
  best: (isLess) => (isLess ? 'min(array[v, i])' : 'max(array[v, -i])'),
  mean: () => `array[sum(v / ${scale}) / nullif(count(v), 0) * ${scale}]`,
  median: () => 'array[percentile_cont(0.5) within group (order by v)]',
  count: () => 'array[count(v)::float8]',
};

/**
 * The order in which an aggregate takes the combinations: a sum of doubles is another one in another order. Where it makes no difference, `offset 0`
 * keeps Postgres from looking into the bins: it would expect as many cells as there are combinations, and sort them all.
 */
const rowOrders: Readonly<Record<string, string>> = { mean: 'order by combination_index' };

interface StoredCell {
  readonly x: number;
  readonly y: number;
  readonly combinations: number;
  readonly measured: number;
  readonly value: (number | null)[] | null;
}

/** A heat map as columns; null for what no combination of a cell has. */
export interface HeatmapColumns {
  readonly x: number[];
  readonly y: number[];
  readonly combinations: number[];
  readonly measured: number[];
  readonly value: (number | null)[];
  readonly combinationIndex: (number | null)[];
}

interface StoredShare {
  readonly no: string;
  readonly groups: string;
  readonly share: number | null;
  readonly measured: string;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Looks over all combinations of a grid. The index of a combination tells its parameters, as the digits of a number tell it, so nothing but
 * the index and the figure is read. Who asks must have seen that the run is the caller's.
 */
@Injectable()
export class GridQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly combinations: CombinationQueries,
  ) {}

  /** @throws DomainError `unknown_metric` */
  async heatmap(request: HeatmapRequest): Promise<HeatmapColumns> {
    const { runId, metric, aggregate, isLessBetter, x, y } = request;
    const bindings = new Bindings();
    bindings.bind(runId, 'uuid');
    const stored = await rows<StoredCell>(
      this.dataSource,
      `select x::float8, y::float8, count(*)::float8 as combinations, count(v)::float8 as measured,
         ${aggregateOf(aggregate)(isLessBetter)}${aggregate === 'best' ? ' filter (where v is not null)' : ''} as value
       from (select ${binOf(x!, bindings)} as x, ${binOf(y!, bindings)} as y, ${columnOf(metric)}::float8 as v,
         combination_index::float8 as i ${succeeded} ${rangeOf(request, bindings)} ${rowOrders[aggregate] ?? 'offset 0'}) as cells
       group by cells.x, cells.y order by cells.x, cells.y`,
      bindings.values,
    );
    return toColumns(stored);
  }

  /**
   * By group means, as a one-way analysis of variance of each parameter. Figures go into sums by their indexes, so that the same ones give the same bits.
   *
   * @throws DomainError `unknown_metric`
   */
  async importance({ runId, metric, axes }: ImportanceRequest): Promise<Importance> {
    // The first axis has one value for all: its one group are the totals.
    const strides = [1, ...axes.map(({ stride }) => stride)];
    const sizes = [1, ...axes.map(({ size }) => size)];
    const stored = await rows<StoredShare>(
      this.dataSource,
      `with figures as (select combination_index as i, ${columnOf(metric)}::float8 as v ${succeeded} and ${columnOf(metric)} is not null
           order by combination_index),
         bounds as (select min(v) as least, max(v) as most, greatest(-min(v), max(v)) as size from figures),
         groups as (
           select no, count(*) as n, avg(v / size) as mean, var_pop(v / size) as variance
           from (select i, v, nullif(size, 0) as size from figures, bounds) as scaled
             cross join unnest($2::bigint[], $3::bigint[]) with ordinality as axis(stride, radix, no)
           group by no, (i / stride) % radix),
         total as (select n, mean, variance from groups where no = 1)
       select groups.no, count(*) as groups, min(total.n) as measured,
         min(coalesce(total.mean * bounds.size, 0)) as mean, min(least) as least, min(most) as most,
         case when bool_or(least < most)
           then sum(groups.n * (groups.mean - total.mean) ^ 2) / (min(total.n) * nullif(min(total.variance), 0)) end as share
       from groups, total, bounds group by groups.no order by groups.no`,
      [runId, strides, sizes],
    );
    return toImportance(stored, axes);
  }

  /** Twice over the combinations: for the best figures, then for the first combination that has each. @throws DomainError `unknown_metric` */
  async best({ runId, metrics }: BestResultsRequest): Promise<BestResult[]> {
    const figures = metrics.map(
      ({ metric, isLessBetter }, place) => `${isLessBetter ? 'min' : 'max'}(${columnOf(metric)})::float8 as "${place}"`,
    );
    const bests = (await row<Record<string, number | null>>(
      this.dataSource,
      `select ${figures.join(', ')} ${succeeded}`,
      [runId],
    ))!;
    const found = metrics.flatMap(({ metric }, place) => {
      const value = bests[place];
      return value === null ? [] : [{ metric, value }];
    });
    return found.length === 0 ? [] : await this.withFirst(runId, found);
  }

  private async withFirst(runId: string, found: readonly { metric: string; value: number }[]): Promise<BestResult[]> {
    const bindings = new Bindings();
    bindings.bind(runId, 'uuid');
    const firsts = found.map(({ metric, value }, place) => {
      const isIt = `${columnOf(metric)} = ${bindings.bind(value, 'float8')}`;
      return `min(combination_index) filter (where ${isIt}) as "${place}"`;
    });
    const sql = `select ${firsts.join(', ')} ${succeeded}`;
    const indexes = (await row<Record<string, string>>(this.dataSource, sql, bindings.values))!;
    const results = await this.combinations.results(runId, [...new Set(Object.values(indexes).map(Number))]);
    return found.map((best, place) => ({ ...best, result: results.get(Number(indexes[place]))! }));
  }
}

function binOf({ stride, size, bin }: GridAxis, bindings: Bindings): string {
  const [by, of, per] = [stride, size, bin].map((value) => bindings.bind(value, 'bigint'));
  return `combination_index / ${by} % ${of} / ${per}`;
}

/** Combinations of a range of indexes, where one is asked for. */
function rangeOf({ firstIndex, endIndex }: HeatmapRequest, bindings: Bindings): string {
  if (firstIndex === undefined || endIndex === undefined) return '';
  const [first, end] = [firstIndex, endIndex].map((index) => bindings.bind(index, 'bigint'));
  return `and combination_index >= ${first} and combination_index < ${end}`;
}

/** Names of columns come from the metrics' definitions alone; beside them stands the objective, whatever it is made of. */
function columnOf(metric: string): string {
  if (metric === 'objective_value') return metric;
  if (metricColumnNames.includes(metric)) return metric === 'max_drawdown_recovered' ? `${metric}::int` : metric;
  throw new DomainError('invalid', 'unknown_metric', `There is no metric ${metric}.`);
}

function aggregateOf(name: string): (isLessBetter: boolean) => string {
  if (Object.hasOwn(aggregates, name)) return aggregates[name];
  throw new DomainError('invalid', 'invalid_query', `There is no aggregate ${name}.`);
}

function toColumns(stored: readonly StoredCell[]): HeatmapColumns {
  return {
    x: stored.map(({ x }) => x),
    y: stored.map(({ y }) => y),
    combinations: stored.map(({ combinations }) => combinations),
    measured: stored.map(({ measured }) => measured),
    value: stored.map(({ value }) => value?.[0] ?? null),
    // Of equal ones the first is the one with the most of what is below 0.
    combinationIndex: stored.map(({ value }) => (typeof value?.[1] === 'number' ? Math.abs(value[1]) : null)),
  };
}

function toImportance(stored: readonly StoredShare[], axes: readonly GridAxis[]): Importance {
  if (stored.length === 0) return { measured: 0, shares: axes.map(() => ({ groups: 0 })) };
  const [{ measured, mean, least, most }, ...shares] = stored;
  return {
    ...{ measured: Number(measured), mean, least, most },
    shares: shares.map(({ groups, share }) => ({ groups: Number(groups), share: share ?? undefined })),
  };
}
