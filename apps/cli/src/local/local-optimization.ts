import { requestedRun, shownOverfitting, shownOverfittingBlock, shownSurface } from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import { DEFAULT_LEAST_TRADES, requestedSearch, type CheckedSearch } from '@barmill/optimization';
import type { Strategy } from '@barmill/strategies';
import { rowsChecksum, type CombinationColumns } from '@barmill/sweep';
import type { Optimization } from '../api/resources';
import type { Json } from '../input/set-field';
import { faultError } from './faults';
import { localTask } from './local-task';
import { readMarket, type LocalMarket } from './market';
import { readRequest } from './read-request';
import type { LocalStrategy } from './read-strategy';
import { optimizationRequestSchema, type LocalOptimizationRequest } from './run-request';
import type { LocalJudgement } from './judge-rows';
import { rankedRows, type LocalResult } from './ranked-rows';
import { runJudgedSearch } from './run-search';
import type { StartThread } from './run-sweep';
import { shownRun } from './shown-run';
import { strategyOnBars } from './strategy-on-bars';
import { timeBudget } from './time-budget';

/** An optimization as the API shows it, without what only a stored run has. */
export interface LocalOptimization extends Omit<Optimization, 'id' | 'dataset_id' | 'created_at'> {
  readonly metric_version: number;
  readonly trade_from: number | null;
  readonly best_index: number | null;
  /** Over the bits of all rows in the order of their indices. */
  readonly rows_checksum: string;
  /** All figures of the winner, and the surface around it, as under the addresses of a stored run; the importance of parameters is told of those alone. */
  readonly judgement: {
    readonly overfitting: ReturnType<typeof shownOverfitting>;
    readonly surface: ReturnType<typeof shownSurface>;
  };
}

/** Combinations that are counted and held on one machine at most. */
const maxCombinations = 20_000_000;

/** A finished optimization and its rows: first by the ranking that prefers plateaus, then by the objective, those that failed last. */
export interface FinishedOptimization {
  readonly run: LocalOptimization;
  readonly market: LocalMarket;
  readonly rows: readonly LocalResult[];
}

export interface LocalOptimizationOptions {
  readonly threads: number;
  /** How many combinations are done, and of how many. */
  onProgress?(done: number, total: number): void;
  readonly startThread?: StartThread;
}

/**
 * Runs every combination here, spread over threads.
 * @param body fields of `POST /v1/optimizations`
 * @throws DomainError with what is wrong in the request, CliError `usage` with what is wrong in the bars, and where
 */
export async function localOptimization(
  strategy: LocalStrategy,
  barsFile: string,
  body: Json,
  options: LocalOptimizationOptions,
): Promise<FinishedOptimization> {
  const request = { ...readRequest(optimizationRequestSchema, body), dataset_id: barsFile };
  const onBars = strategyOnBars(strategy.strategy, request);
  const { search, combinations, firstDecision } = searchOf(request, onBars);
  const market = await readMarket(request, strategy.strategy.contextTimeframes ?? []);
  const terms = requestedRun(request, market.instrument, market, firstDecision);
  const task = localTask(terms, market.instrument);
  const { columns, end, judged } = await runJudgedSearch({ source: strategy.source, task, search }, onBars, {
    threads: options.threads,
    chunkSize: request.chunk_size,
    startThread: options.startThread,
    spent: timeBudget(search.budget),
    onProgress: (done) => options.onProgress?.(done, combinations),
  });
  const run = { ...shownRun(strategy, market.instrument, terms, request), trade_from: task.tradeFrom };
  const rows = rankedRows(columns, judged, {
    direction: search.objective.direction,
    metrics: task.metrics,
    symbol: run.symbol,
    timeframe: run.timeframe,
  });
  return {
    run: {
      type: 'optimization',
      ...run,
      ...shownSearch(request, search),
      search_end: end,
      ...outcome(columns, rows, search.objective.metric),
      ...worth(judged),
    },
    market,
    rows,
  };
}

/** @throws CliError `usage` with what is wrong in the search */
export function searchOf(request: Parameters<typeof requestedSearch>[0], strategy: Strategy): CheckedSearch {
  const resolution = requestedSearch(request, strategy, maxCombinations);
  if (resolution.ok) return resolution.checked;
  const { code, what, faults } = resolution.refusal;
  throw faultError(code, what, faults);
}

export function shownSearch(request: LocalOptimizationRequest, { grid, objective, budget }: CheckedSearch['search']) {
  return {
    param_grid: Object.fromEntries(
      grid.map(({ name, ...axis }) => {
        const isPlain = 'values' in axis && axis.when === undefined && axis.log === undefined;
        return [name, isPlain ? axis.values : axis];
      }),
    ),
    fixed_params: request.fixed_params,
    constraints: request.constraints,
    optimize_metric: objective.metric,
    direction: objective.direction,
    result_constraints: request.result_constraints,
    method: request.method,
    seed: request.seed,
    search_settings: request.search_settings,
    budget: { trials: budget.trials, cpu_seconds: budget.cpuSeconds, wall_seconds: budget.wallSeconds },
    stop_early: request.stop_early ?? null,
    least_trades: request.least_trades ?? DEFAULT_LEAST_TRADES,
  } as const;
}

function outcome(columns: CombinationColumns, rows: readonly LocalResult[], metric: string) {
  const failed = columns.error.filter((error) => error !== '').length;
  const best = rows.find(({ rank: place, objective_value: value }) => place === 1 && value !== null);
  return {
    status: failed === 0 ? 'completed' : 'completed_with_failures',
    progress_pct: 100,
    metric_version: METRIC_VERSION,
    total_combinations: rows.length,
    completed_combinations: rows.length,
    failed_combinations: failed,
    best_params: best?.params ?? null,
    best_value: best?.objective_value ?? null,
    best_index: best?.combination_index ?? null,
    missing_best: best === undefined ? missingBestOf(rows, metric) : null,
    rows_checksum: rowsChecksum(columns),
  };
}

/** Reasons of a missing best, as many as are kept of a stored run. */
const reasonsShown = 5;

/** Why no combination has a value of the objective, the commonest reason first; null: none succeeded. */
function missingBestOf(rows: readonly LocalResult[], metric: string) {
  const counts = new Map<string, number>();
  for (const { error, metric_notes: notes } of rows) {
    if (error !== null) continue;
    const reason = notes?.objective_value ?? notes?.[metric] ?? 'no_value';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].map(([reason, combinations]) => ({ reason, combinations }));
  reasons.sort((a, b) => b.combinations - a.combinations || (a.reason < b.reason ? -1 : 1));
  return reasons.length === 0 ? null : reasons.slice(0, reasonsShown);
}

function worth({ overfitting, surface }: LocalJudgement) {
  return {
    overfitting: shownOverfittingBlock(overfitting),
    judgement: { overfitting: shownOverfitting(overfitting), surface: shownSurface(surface, overfitting) },
  };
}
