import type { Backtest, FindRobustRequest, RobustPage, RobustPair, RobustTimeframe } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '../database/rows';
import { Bindings } from '../library/bindings';
import { filterSql } from '../library/filter-sql';
import { backtestColumnSet } from '../library/run-columns';
import { backtestColumns, toBacktest, type StoredRun } from '../runs/run-rows';
import { TimeframesRepository } from './timeframes.repository';

interface StoredPair {
  readonly strategy: string;
  readonly strategy_version: number;
  readonly symbol: string;
  readonly ratio: number;
  readonly runs: string;
  readonly measured: string;
  readonly best_id: string | null;
  readonly timeframes: RobustTimeframe[];
}

/** Finds what holds on a symbol over several timeframes. */
@Injectable()
export class RobustQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timeframes: TimeframesRepository,
  ) {}

  /** Pairs of a strategy's version and a symbol, the highest mean first. */
  async find(request: FindRobustRequest): Promise<RobustPage> {
    const selected = await this.timeframes.selected(request.tenantId);
    const found = await this.pairs(request, selected);
    const page = found.slice(0, request.limit);
    const best = await this.backtests(page.flatMap(({ best_id: id }) => (id === null ? [] : [id])));
    const pairs = page.map((pair) =>
      toPair(pair, selected, pair.best_id === null ? undefined : best.get(pair.best_id)),
    );
    return { pairs, hasMore: found.length > request.limit, timeframes: selected };
  }

  /**
   * Sums are taken in the order of the runs' ids, so that the same runs give the same bits. A reproduction is the run that it repeats once more,
   * so it does not count.
   */
  private async pairs(request: FindRobustRequest, selected: readonly string[]): Promise<StoredPair[]> {
    const { tenantId, filter, minRatio, minRuns, limit, after } = request;
    const bindings = new Bindings();
    const counted = [
      `r.tenant_id = ${bindings.bind(tenantId, 'text')}`,
      `r.status = 'completed'`,
      `r.origin is distinct from 'reproduced'`,
      `r.timeframe = any(${bindings.bind(selected, 'text[]')})`,
      ...(filter ? [filterSql(filter, backtestColumnSet, bindings)] : []),
    ];
    const admitted = [
      `ratio >= ${bindings.bind(minRatio, 'float8')}`,
      `measured >= ${bindings.bind(minRuns, 'bigint')}`,
    ];
    if (after) {
      const ratio = bindings.bind(after.ratio, 'float8');
      const place = [
        bindings.bind(after.strategy, 'text'),
        bindings.bind(after.version, 'int'),
        bindings.bind(after.symbol, 'text'),
      ];
      admitted.push(
        `(ratio < ${ratio} or (ratio = ${ratio} and (strategy, strategy_version, symbol) > (${place.join(', ')})))`,
      );
    }
    return await rows<StoredPair>(
      this.dataSource,
      `with counted as (
         select r.id, r.strategy, r.strategy_version, r.symbol, r.timeframe, r.return_dd_ratio, r.stability_weighted_rar
         from backtest_runs r where ${counted.join(' and ')}),
       pairs as (
         select strategy, strategy_version, symbol, avg(return_dd_ratio order by id) as ratio, count(*) as runs,
           count(return_dd_ratio) as measured,
           (array_agg(id order by stability_weighted_rar desc, id desc) filter (where stability_weighted_rar is not null))[1] as best_id
         from counted group by strategy, strategy_version, symbol),
       page as (
         select * from pairs where ${admitted.join(' and ')}
         order by ratio desc, strategy, strategy_version, symbol limit ${bindings.bind(limit + 1, 'bigint')}),
       timeframes as (
         select strategy, strategy_version, symbol, c.timeframe, count(*) as measured, avg(c.return_dd_ratio order by c.id) as mean
         from counted c join page using (strategy, strategy_version, symbol) where c.return_dd_ratio is not null
         group by strategy, strategy_version, symbol, c.timeframe)
       select p.*, (
         select coalesce(json_agg(json_build_object('timeframe', t.timeframe, 'measured', t.measured, 'mean', t.mean)), '[]')
         from timeframes t
         where (t.strategy, t.strategy_version, t.symbol) = (p.strategy, p.strategy_version, p.symbol)) as timeframes
       from page p order by ratio desc, strategy, strategy_version, symbol`,
      bindings.values,
    );
  }

  private async backtests(ids: readonly string[]): Promise<Map<string, Backtest>> {
    const sql = `select ${backtestColumns} from backtest_runs r where r.id = any($1::uuid[])`;
    const found = await rows<StoredRun>(this.dataSource, sql, [ids]);
    return new Map(found.map((stored) => [stored.id as string, toBacktest(stored)]));
  }
}

function toPair(pair: StoredPair, selected: readonly string[], best: Backtest | undefined): RobustPair {
  const { strategy, strategy_version: version, symbol, ratio, runs, measured, timeframes } = pair;
  return {
    place: { ratio, strategy, version, symbol },
    runs: Number(runs),
    measured: Number(measured),
    timeframes: selected.flatMap((name) => timeframes.filter(({ timeframe }) => timeframe === name)),
    best: best ?? null,
  };
}
