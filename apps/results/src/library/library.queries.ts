import {
  DomainError,
  type BacktestPage,
  type FindRequest,
  type FindResultsRequest,
  type OptimizationPage,
  type ResultPage,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows, type Db } from '../database/rows';
import { backtestColumns, optimizationColumns, toBacktest, toOptimization, type StoredRun } from '../runs/run-rows';
import { joinedWhole } from './joined-whole';
import { KeptRankings, type RankedRun } from './kept-rankings';
import { readPage } from './keyset-page';
import { rankedResults, readResult, toResult } from './result-columns';
import { backtestsOf, combinationsOf, optimizationsOf } from './row-sources';

/** States of optimizations whose counters were held against their rows. */
const isWhole: ReadonlySet<string> = new Set(['completed', 'completed_with_failures']);

/** Finds runs and combinations. Keys are found first, rows are read by them: no wide row is sorted or skipped over. */
@Injectable()
export class LibraryQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rankings: KeptRankings,
  ) {}

  async backtests({ tenantId, query }: FindRequest): Promise<BacktestPage> {
    const { keys, end } = await readPage<string>(this.dataSource, backtestsOf(tenantId, query!.filter), query!);
    const found = await this.runsOf('backtest_runs', backtestColumns, keys);
    return { backtests: found.map(toBacktest), end };
  }

  async optimizations({ tenantId, query }: FindRequest): Promise<OptimizationPage> {
    const { keys, end } = await readPage<string>(this.dataSource, optimizationsOf(tenantId, query!.filter), query!);
    const found = await this.runsOf('optimization_runs', optimizationColumns, keys);
    return { optimizations: found.map(toOptimization), end };
  }

  /** @throws DomainError `unknown_run` */
  async results({ tenantId, runId, query }: FindResultsRequest): Promise<ResultPage> {
    const run = await this.rankedRun(tenantId, runId);
    // Of these every row has been counted.
    const isCounted = !query!.filter && isWhole.has(run.status);
    const asked = { ...query!, counts: query!.counts && !isCounted };
    const kept = await this.rankings.page(run, asked);
    const { keys, end, found } = await joinedWhole(this.dataSource, run.combinations, async (db) => {
      const page = kept ?? (await readPage<string>(db, combinationsOf(runId), asked));
      return { ...page, found: await readResults(db, runId, page.keys) };
    });
    const total = query!.counts && isCounted ? run.combinations : end.total;
    return { results: inOrder(found, keys, 'combination_index').map(toResult), end: { ...end, total } };
  }

  private async rankedRun(tenantId: string, runId: string): Promise<RankedRun> {
    const run = await row<{ status: string; combinations: string }>(
      this.dataSource,
      `select status, completed_combinations + failed_combinations as combinations
       from optimization_runs where id = $1 and tenant_id = $2`,
      [runId, tenantId],
    );
    if (!run) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${runId}.`);
    return { runId, tenantId, status: run.status, combinations: Number(run.combinations) };
  }

  private async runsOf(table: string, columns: string, ids: readonly string[]): Promise<StoredRun[]> {
    const sql = `select ${columns} from ${table} r where r.id = any($1::uuid[])`;
    return inOrder(await rows<StoredRun>(this.dataSource, sql, [ids]), ids, 'id');
  }
}

async function readResults(db: Db, runId: string, keys: readonly string[]): Promise<StoredRun[]> {
  const sql = `select ${readResult} from ${rankedResults} where o.run_id = $1 and o.combination_index = any($2::bigint[])`;
  return await rows<StoredRun>(db, sql, [runId, keys]);
}

/** The rows in the order of their keys; one that went away between the two statements is left out. */
function inOrder(found: readonly StoredRun[], keys: readonly string[], key: string): StoredRun[] {
  const byKey = new Map(found.map((stored) => [stored[key] as string, stored]));
  return keys.flatMap((one): StoredRun[] => {
    const stored = byKey.get(one);
    return stored ? [stored] : [];
  });
}
