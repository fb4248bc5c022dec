import { isTerminal, optimizationMoves, type FieldValue, type PageQuery } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';
import { keepFirstRanks } from '../runs/first-ranks';
import { Bindings } from './bindings';
import type { KeysetPage } from './keyset-page';
import { orderedColumns, placeSql, placeValue, type OrderedColumn } from './order-sql';
import { rankedResults, resultColumnSet } from './result-columns';

/** An optimization whose combinations are asked for. */
export interface RankedRun {
  readonly runId: string;
  readonly tenantId: string;
  readonly status: string;
  /** Rows that it has. */
  readonly combinations: number;
}

/** An order of combinations that is kept as a ranking. */
interface KeptOrder {
  readonly ranking: string;
  readonly first: OrderedColumn;
  /** How it is made, in SQL; undefined: whoever ends the optimization makes it. */
  readonly orderBy?: string;
}

/** With fewer combinations an optimization is sorted as fast as a ranking of it is read. */
const fewestCombinations = 20_000;

/**
 * Pages of an optimization's combinations in an order that is kept. That by one metric is an index of no table, so all combinations have to be looked
 * through; once the run has ended its rows never change, and the first of each such order that was asked for are kept.
 */
@Injectable()
export class KeptRankings {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns undefined for a page that no ranking has: of another order, with a filter or a count, or beyond what is kept */
  async page(run: RankedRun, query: PageQuery): Promise<KeysetPage<string> | undefined> {
    const order = keptOrder(query);
    if (!order || !(await this.isThere(run, order))) return undefined;
    const before = await this.rankBefore(run.runId, order, query.after);
    if (before === undefined) return undefined;
    const indexes = await this.read(run.runId, order.ranking, before, before + query.limit + 1);
    if (indexes.length <= query.limit) return undefined;
    const keys = indexes.slice(0, query.limit);
    return { keys, end: { hasMore: true, last: await this.placeOf(run.runId, order, keys[keys.length - 1]) } };
  }

  /** Makes it where it is not there and may be kept. */
  private async isThere(
    { runId, tenantId, status, combinations }: RankedRun,
    { ranking, orderBy }: KeptOrder,
  ): Promise<boolean> {
    if ((await this.read(runId, ranking, 0, 1)).length > 0) return true;
    const mayBe = isTerminal(optimizationMoves, status) && combinations >= fewestCombinations;
    if (orderBy === undefined || !mayBe) return false;
    await keepFirstRanks(this.dataSource, { runId, tenantId, ranking, where: 'true', orderBy });
    return true;
  }

  /** The rank after which a page begins; undefined: it is none of those that are kept. */
  private async rankBefore(
    runId: string,
    { ranking, orderBy }: KeptOrder,
    after: readonly FieldValue[],
  ): Promise<number | undefined> {
    if (after.length === 0) return 0;
    if (orderBy === undefined) return after[0].number;
    const sql = 'select rank from optimization_rankings where run_id = $1 and ranking = $2 and combination_index = $3';
    const found = await row<{ rank: string }>(this.dataSource, sql, [runId, ranking, after[1].number]);
    return found && Number(found.rank);
  }

  /** Combinations beyond one rank, up to another. The ranks are a range of the primary key, which no other index can give. */
  private async read(runId: string, ranking: string, beyond: number, upTo: number): Promise<string[]> {
    const place = '(run_id, ranking, rank)';
    const found = await rows<{ combination_index: string }>(
      this.dataSource,
      `select combination_index from optimization_rankings
       where ${place} > ($1::uuid, $2, $3::bigint) and ${place} <= ($1::uuid, $2, $4::bigint) order by rank`,
      [runId, ranking, beyond, upTo],
    );
    return found.map(({ combination_index: index }) => index);
  }

  private async placeOf(runId: string, { first }: KeptOrder, index: string): Promise<FieldValue[]> {
    const stored = await row<{ place: unknown }>(
      this.dataSource,
      `select ${placeSql(first)} as place from ${rankedResults} where o.run_id = $1 and o.combination_index = $2`,
      [runId, index],
    );
    return [placeValue(first, stored!.place), { number: Number(index) }];
  }
}

/** The rankings that whoever ends the optimization makes, by the fields that are places in them. */
const rankingOf: Readonly<Partial<Record<string, string>>> = { rank: 'objective', plateau_rank: 'plateau' };

/** @returns undefined unless it is the order of all combinations by a rank, or by a metric that is a number, and then by their indexes */
function keptOrder({ filter, counts, order, after }: PageQuery): KeptOrder | undefined {
  if (filter || counts || order.length !== 2 || order[1].field !== 'combination_index' || !isPlace(after))
    return undefined;
  const [first, second] = orderedColumns(order, resultColumnSet, new Bindings());
  const [, metric] = /^metrics\.(.+)$/.exec(order[0].field) ?? [];
  const ranking = rankingOf[order[0].field];
  if (ranking !== undefined) {
    const isKept = !first.isDescending && !second.isDescending && after[0]?.isMissing !== true;
    return isKept ? { ranking, first } : undefined;
  }
  if (metric === undefined || first.type !== 'number') return undefined;
  const [way, indexWay] = [first, second].map(({ isDescending }) => (isDescending ? 'desc' : 'asc'));
  return {
    ranking: `${metric} ${way}, ${indexWay}`,
    first,
    orderBy: `${metric} ${way} nulls last, combination_index ${indexWay}`,
  };
}

function isPlace(after: readonly FieldValue[]): boolean {
  return after.length === 0 || (after.length === 2 && after[1].number !== undefined);
}
