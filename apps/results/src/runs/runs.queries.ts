import {
  DomainError,
  type Backtest,
  type BacktestOutcome,
  type ListRunsRequest,
  type Optimization,
  type RunRef,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toMetrics } from '../database/metric-columns';
import { expectedMs } from './expected-end';
import { epochMs, row, rows } from '../database/rows';

type Stored = Record<string, unknown>;

/** Without the strategy's document, which may be large: a page of runs would be too large with a copy in each. */
const common = `(spec #- '{strategy,document}')::text as spec_json, ${epochMs('r.created_at')} as created_ms, ${epochMs('r.started_at')} as started_ms,
  ${epochMs('r.completed_at')} as completed_ms`;
const backtestColumns = `r.*, ${common}, r.params::text as params_json`;
const optimizationColumns = `r.*, ${common}, r.search::text as search_json, r.best_params::text as best_params_json,
  (select count(*) from work_chunks c where c.run_id = r.id) as chunks_total,
  (select count(*) from work_chunks c where c.run_id = r.id and c.status in ('done', 'failed', 'cancelled')) as chunks_done,
  extract(epoch from coalesce(r.completed_at, now()) - r.started_at)::float8 as elapsed_s, ${epochMs('now()')} as now_ms`;

/** Reads runs. */
@Injectable()
export class RunsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async backtest({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<Backtest> {
    const stored = await row<Stored>(
      this.dataSource,
      `select ${backtestColumns} from backtest_runs r where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    if (!stored) throw new DomainError('not_found', 'unknown_run', `There is no backtest ${id}.`);
    return toBacktest(stored);
  }

  async optimization({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<Optimization> {
    const stored = await row<Stored>(
      this.dataSource,
      `select ${optimizationColumns} from optimization_runs r where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    if (!stored) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${id}.`);
    return toOptimization(stored);
  }

  async backtests(request: ListRunsRequest): Promise<{ backtests: Backtest[]; hasMore: boolean }> {
    const { page, hasMore } = await this.list('backtest_runs', backtestColumns, request);
    return { backtests: page.map(toBacktest), hasMore };
  }

  async optimizations(request: ListRunsRequest): Promise<{ optimizations: Optimization[]; hasMore: boolean }> {
    const { page, hasMore } = await this.list('optimization_runs', optimizationColumns, request);
    return { optimizations: page.map(toOptimization), hasMore };
  }

  private async list(
    table: string,
    columns: string,
    request: ListRunsRequest,
  ): Promise<{ page: Stored[]; hasMore: boolean }> {
    const found = await rows<Stored>(
      this.dataSource,
      `select ${columns} from ${table} r
       where tenant_id = $1 and ($2::uuid is null or id < $2) and ($3::text is null or status = any(string_to_array($3, ',')))
         and ($4::text is null or upper(symbol) = upper($4))
       order by id desc limit $5`,
      [request.tenantId, request.afterId || null, request.status ?? null, request.symbol ?? null, request.limit + 1],
    );
    return { page: found.slice(0, request.limit), hasMore: found.length > request.limit };
  }
}

function toBacktest(stored: Stored): Backtest {
  const status = stored.status as string;
  return {
    id: stored.id as string,
    status,
    progressPct: status === 'completed' ? 100 : 0,
    specJson: stored.spec_json as string,
    paramsJson: stored.params_json as string,
    ...optionalFields(stored),
    metrics: stored.metric_version === null ? [] : toMetrics(stored),
    bars: optionalNumber(stored.bars),
    executionMs: optionalNumber(stored.execution_ms),
    resultHash: (stored.result_hash as string | null) ?? undefined,
    tradesHash: (stored.trades_hash as string | null) ?? undefined,
    outcome: outcomeOf(stored),
  };
}

function outcomeOf({ ruined, rejections }: Stored): BacktestOutcome | null {
  if (ruined === null) return null;
  return { ruined: ruined as boolean, ...(rejections as Omit<BacktestOutcome, 'ruined'>) };
}

function toOptimization(stored: Stored): Optimization {
  const total = Number(stored.total_combinations);
  const completed = Number(stored.completed_combinations);
  const failed = Number(stored.failed_combinations);
  const elapsed = optionalNumber(stored.elapsed_s);
  const ratePerS = elapsed ? (completed + failed) / elapsed : undefined;
  const running = stored.completed_at === null;
  return {
    id: stored.id as string,
    status: stored.status as string,
    progressPct: (100 * (completed + failed)) / total,
    specJson: stored.spec_json as string,
    searchJson: stored.search_json as string,
    ...optionalFields(stored),
    totalCombinations: total,
    completedCombinations: completed,
    failedCombinations: failed,
    bestParamsJson: (stored.best_params_json as string | null) ?? undefined,
    bestValue: optionalNumber(stored.best_value),
    bestIndex: optionalNumber(stored.best_index),
    cpuSeconds: Number(stored.cpu_ms) / 1000,
    ratePerS,
    etaTimeMs:
      running && ratePerS ? Number(stored.now_ms) + expectedMs(total - completed - failed, ratePerS) : undefined,
    chunksTotal: Number(stored.chunks_total),
    chunksDone: Number(stored.chunks_done),
  };
}

function optionalFields(stored: Stored) {
  return {
    errorMessage: (stored.error_message as string | null) ?? undefined,
    engineVersion: (stored.engine_version as string | null) ?? '',
    metricVersion: Number(stored.metric_version ?? 0),
    sequence: Number(stored.sequence),
    createdAtMs: Number(stored.created_ms),
    startedAtMs: optionalNumber(stored.started_ms),
    completedAtMs: optionalNumber(stored.completed_ms),
    notes: stored.notes as string,
    tags: stored.tags as string[],
  };
}

function optionalNumber(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
