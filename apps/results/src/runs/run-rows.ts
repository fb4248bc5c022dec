import type { Backtest, BacktestOutcome, Optimization, RunOrigin } from '@barmill/contracts';
import { toMetrics } from '../database/metric-columns';
import { epochMs } from '../database/rows';
import { expectedMs } from './expected-end';
import { paceColumns, toPace, type StoredPace } from './recent-chunks';

/** A row as the columns below give it. */
export type StoredRun = Record<string, unknown>;

/** Without the strategy's document, which may be large: a page of runs would be too large with a copy in each. */
const common = `(spec #- '{strategy,document}')::text as spec_json, ${epochMs('r.created_at')} as created_ms, ${epochMs('r.started_at')} as started_ms,
  ${epochMs('r.completed_at')} as completed_ms`;
/** What `toBacktest` reads, of `backtest_runs r`. */
export const backtestColumns = `r.*, ${common}, r.params::text as params_json`;
/** What `toOptimization` reads, of `optimization_runs r`. */
export const optimizationColumns = `r.*, ${common}, r.search::text as search_json, r.best_params::text as best_params_json,
  r.overfitting::text as overfitting_json,
  (select count(*) from work_chunks c where c.run_id = r.id and c.wanted = 'figures') as chunks_total,
  (select count(*) from work_chunks c where c.run_id = r.id and c.wanted = 'figures' and c.status in ('done', 'failed', 'cancelled')) as chunks_done,
  extract(epoch from coalesce(r.completed_at, now()) - r.started_at)::float8 - r.paused_seconds
    - coalesce(extract(epoch from coalesce(r.completed_at, now()) - r.paused_at)::float8, 0) as elapsed_s,
  exists (select 1 from optimization_rankings k where k.run_id = r.id and k.ranking = 'objective' and k.rank = 1) as is_ranked,
  ${epochMs('r.paused_at')} as paused_ms,
  case when r.symbols is not null then (select o.market from optimization_results o where o.run_id = r.id and o.combination_index = r.best_index) end as best_market,
  ${paceColumns}`;

export function toBacktest(stored: StoredRun): Backtest {
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
    batchIds: stored.batch_ids as string[],
    origin: originOf(stored),
    walkForwardId: (stored.walk_forward_id as string | null) ?? undefined,
  };
}

function originOf({ origin, origin_run_id: runId, origin_index: index }: StoredRun): RunOrigin | null {
  if (origin === null) return null;
  return { kind: origin as string, runId: runId as string, combinationIndex: optionalNumber(index) };
}

function outcomeOf({ ruined, rejections }: StoredRun): BacktestOutcome | null {
  if (ruined === null) return null;
  return { ruined: ruined as boolean, ...(rejections as Omit<BacktestOutcome, 'ruined'>) };
}

export function toOptimization(stored: StoredRun): Optimization {
  const total = Number(stored.total_combinations);
  const completed = Number(stored.completed_combinations);
  const failed = Number(stored.failed_combinations);
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
    missingBestJson: stored.missing_best === null ? undefined : JSON.stringify(stored.missing_best),
    ...(stored.best_index !== null && bestMarket(stored)),
    searchEnd: (stored.search_end as string | null) ?? undefined,
    overfittingJson: (stored.overfitting_json as string | null) ?? undefined,
    cpuSeconds: Number(stored.cpu_ms) / 1000,
    ...expectation(stored, total - completed - failed),
    chunksTotal: Number(stored.chunks_total),
    chunksDone: Number(stored.chunks_done),
    priority: stored.priority as string,
    parentId: (stored.parent_id as string | null) ?? undefined,
    parentKind: (stored.parent_kind as string | null) ?? undefined,
    cachedCombinations: Number(stored.cached_combinations),
    cacheNote: (stored.cache_note as string | null) ?? undefined,
    pausedAtMs: stored.status === 'paused' ? optionalNumber(stored.paused_ms) : undefined,
    pausedSeconds: stored.paused_seconds as number,
    isRanked: stored.is_ranked as boolean,
    walkForwardId: (stored.walk_forward_id as string | null) ?? undefined,
  };
}

function bestMarket({ symbols, timeframes, symbol, timeframe, best_market: place }: StoredRun) {
  const nameOf = (all: unknown, only: unknown): string =>
    (place === null ? only : (all as string[])[Number(place)]) as string;
  return { bestSymbol: nameOf(symbols, symbol), bestTimeframe: nameOf(timeframes, timeframe) };
}

/** Of a run that goes on its pace and end; of one that has ended how fast it was, without its pauses and what it took over. */
function expectation(stored: StoredRun, remaining: number): Pick<Optimization, 'ratePerS' | 'etaTimeMs'> {
  if (stored.completed_at !== null) {
    const elapsed = optionalNumber(stored.elapsed_s);
    const computed =
      Number(stored.completed_combinations) + Number(stored.failed_combinations) - Number(stored.cached_combinations);
    return { ratePerS: elapsed ? computed / elapsed : undefined };
  }
  const pace = toPace(stored as unknown as StoredPace);
  if (!pace || pace.ratePerS === 0) return {};
  return { ratePerS: pace.ratePerS, etaTimeMs: Number(stored.now_ms) + expectedMs(remaining, pace) };
}

function optionalFields(stored: StoredRun) {
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
    isFavorite: stored.is_favorite as boolean,
    rowVersion: Number(stored.row_version),
    runHash: (stored.run_hash as string | null) ?? undefined,
  };
}

function optionalNumber(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
