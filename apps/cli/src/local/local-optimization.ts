import { requestedRun } from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import {
  createSearchSpace,
  rank,
  resolveAxes,
  resolveObjective,
  SearchSpaceError,
  type Axis,
  type Objective,
  type SearchSpace,
  type SearchSpaceDefinition,
} from '@barmill/optimization';
import { pointerTo, stopLossFault, type Strategy } from '@barmill/strategies';
import { rowsChecksum, rowsOf, type CombinationColumns } from '@barmill/sweep';
import type { CombinationResult, Optimization } from '../api/resources';
import type { Json } from '../input/set-field';
import { faultError, fieldError, requestError } from './faults';
import { localTask } from './local-task';
import { readMarket, type LocalMarket } from './market';
import { readRequest } from './read-request';
import type { LocalStrategy } from './read-strategy';
import { optimizationRequestSchema, type LocalOptimizationRequest } from './run-request';
import { runSweep, type StartThread } from './run-sweep';
import { shownMetrics, shownRun } from './shown-run';
import { strategyOnBars } from './strategy-on-bars';

/** An optimization as the API shows it, without what only a stored run has. */
export interface LocalOptimization extends Omit<Optimization, 'id' | 'dataset_id' | 'created_at'> {
  readonly metric_version: number;
  readonly trade_from: number | null;
  readonly best_index: number | null;
  /** Over the bits of all rows in the order of their indices. */
  readonly rows_checksum: string;
}

/** Combinations that are counted and held on one machine at most. */
const maxCombinations = 20_000_000;

/** A finished optimization and its rows, best first, those that failed last. */
export interface FinishedOptimization {
  readonly run: LocalOptimization;
  readonly market: LocalMarket;
  readonly rows: readonly CombinationResult[];
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
  const { search, space } = searchOf(request, strategyOnBars(strategy.strategy, request));
  const objective = objectiveOf(request);
  const market = await readMarket(request, strategy.strategy.contextTimeframes ?? []);
  const terms = requestedRun(request, market.instrument, market, space.firstDecision);
  const task = localTask(terms, market.instrument);
  const total = space.countAdmitted();
  const columns = await runSweep({ source: strategy.source, task, search, metric: objective.metric }, space, {
    threads: options.threads,
    chunkSize: request.chunk_size,
    startThread: options.startThread,
    onProgress: (done) => options.onProgress?.(done, total),
  });
  const rows = rankedRows(columns, objective);
  const run = { ...shownRun(strategy, market.instrument, terms, request), trade_from: task.tradeFrom };
  return {
    run: { ...run, ...shownSearch(request, space, objective), ...outcome(columns, rows) },
    market,
    rows,
  };
}

function searchOf(
  request: LocalOptimizationRequest,
  strategy: Strategy,
): { search: SearchSpaceDefinition; space: SearchSpace } {
  const resolved = resolveAxes(strategy, request.param_grid, '/param_grid');
  if (!resolved.ok) {
    const code = resolved.faults[0].code === 'empty_grid' ? 'empty_grid' : 'invalid_grid';
    throw faultError(code, 'The grid is not valid', resolved.faults);
  }
  requireSize(resolved.axes);
  const search = { axes: resolved.axes, fixed: request.fixed_params, constraints: request.constraints };
  const space = spaceOf(search, strategy);
  const withoutStop = stopLossFault(strategy, space.values, request.risk_pct, '/param_grid');
  if (withoutStop) throw requestError(withoutStop.code, [withoutStop]);
  if (space.countAdmitted() > 0) return { search, space };
  const conditions = [...new Set([...strategy.constraints, ...request.constraints])].join(', ');
  throw fieldError(
    request.constraints.length === 0 ? '/param_grid' : '/constraints',
    'no_combinations',
    `none of the ${space.size} combinations of the grid meets: ${conditions}`,
  );
}

function requireSize(axes: readonly Axis[]): void {
  const size = axes.reduce((product, { values }) => product * values.length, 1);
  if (size <= maxCombinations) return;
  const detail = `the grid spans ${size} combinations; at most ${maxCombinations} are run here, constraints not counted`;
  throw fieldError('/param_grid', 'too_many_combinations', detail);
}

function spaceOf(search: SearchSpaceDefinition, strategy: Strategy): SearchSpace {
  try {
    return createSearchSpace(search, strategy);
  } catch (error) {
    if (!(error instanceof SearchSpaceError)) throw error;
    const pointer = (at: string): string => {
      const axis = /^\/axes\/(\d+)/.exec(at);
      if (axis) return `/param_grid${pointerTo(search.axes[Number(axis[1])].name)}`;
      return at.replace(/^\/axes$/, '/param_grid').replace(/^\/fixed/, '/fixed_params');
    };
    const isConstraint = error.faults.every(({ code }) => code === 'bad_constraint');
    throw faultError(
      isConstraint ? 'bad_constraint' : 'invalid_search',
      'The search is not valid',
      error.faults.map((fault) => ({ ...fault, pointer: pointer(fault.pointer) })),
    );
  }
}

function objectiveOf({ optimize_metric: metric, direction }: LocalOptimizationRequest): Objective {
  const resolved = resolveObjective(metric, direction, '/optimize_metric');
  if (resolved.ok) return resolved.objective;
  throw faultError(resolved.fault.code, 'The objective is not valid', [resolved.fault]);
}

function shownSearch(request: LocalOptimizationRequest, space: SearchSpace, { metric, direction }: Objective) {
  return {
    type: 'optimization',
    param_grid: Object.fromEntries(space.axes.map(({ name, values }) => [name, values])),
    fixed_params: request.fixed_params,
    constraints: request.constraints,
    optimize_metric: metric,
    direction,
    method: request.method,
  } as const;
}

function outcome(columns: CombinationColumns, rows: readonly CombinationResult[]) {
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
    rows_checksum: rowsChecksum(columns),
  };
}

function rankedRows(columns: CombinationColumns, objective: Objective): CombinationResult[] {
  const rows = rowsOf(columns).map((row, place) => ({ ...row, place }));
  const ranked = rank(
    rows.filter(({ error }) => error === null),
    objective,
  );
  const failed = rows.filter(({ error }) => error !== null);
  return [...ranked, ...failed].map(({ place, ...row }, at) => ({
    rank: row.error === null ? at + 1 : null,
    combination_index: row.combinationIndex,
    params: row.params,
    status: row.error === null ? 'succeeded' : 'failed',
    error: row.error,
    objective_value: row.objectiveValue,
    ...shownMetrics(columns, place),
    result_hash: row.resultHash,
  }));
}
