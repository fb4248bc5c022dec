import { parameterValues, priority, searchSpec, type CombinationResult, type Optimization } from '@barmill/contracts';
import { finiteOrNull } from '../http/finite';
import { rfc3339OrNull } from '../http/time';
import { metricsView, runView } from '../runs/run.view';
import { shownGrid, shownSettings } from '../runs/search-spec';
import { optimizationSchema, type OptimizationView, type ResultView } from './optimization.schema';

const parentKind = optimizationSchema.shape.parent_kind;

export function optimizationView(row: Optimization): OptimizationView {
  const search = searchSpec.parse(JSON.parse(row.searchJson));
  const run = runView(row);
  return {
    ...run,
    type: 'optimization',
    param_grid: shownGrid(search),
    fixed_params: search.fixed,
    constraints: search.constraints,
    optimize_metric: search.objective.metric,
    direction: search.objective.direction,
    result_constraints: search.resultConstraints,
    method: search.method,
    seed: search.seed,
    search_settings: shownSettings(search),
    budget: {
      trials: search.budget.trials,
      cpu_seconds: search.budget.cpuSeconds,
      wall_seconds: search.budget.wallSeconds,
    },
    stop_early: search.stopEarly && {
      trials: search.stopEarly.trials,
      min_improvement: search.stopEarly.minImprovement,
    },
    search_end: row.searchEnd ?? null,
    trade_from: run.config.trade_from,
    total_combinations: row.totalCombinations,
    completed_combinations: row.completedCombinations,
    failed_combinations: row.failedCombinations,
    chunks: { total: row.chunksTotal, done: row.chunksDone },
    rate_per_s: finiteOrNull(row.ratePerS),
    eta: rfc3339OrNull(row.etaTimeMs),
    cpu_seconds: row.cpuSeconds,
    best_params: row.bestParamsJson === undefined ? null : parameterValues.parse(JSON.parse(row.bestParamsJson)),
    best_value: finiteOrNull(row.bestValue),
    best_index: row.bestIndex ?? null,
    ranking: rankingOf(row),
    priority: priority.parse(row.priority),
    paused_at: rfc3339OrNull(row.pausedAtMs),
    paused_seconds: row.pausedSeconds,
    parent_id: row.parentId ?? null,
    parent_kind: parentKind.parse(row.parentKind ?? null),
    cached_combinations: row.cachedCombinations,
    cache_note: row.cacheNote ?? null,
  };
}

function rankingOf({ isRanked, status }: Optimization): OptimizationView['ranking'] {
  if (!isRanked) return null;
  return status === 'cancelled' ? 'partial' : 'whole';
}

export function resultView(row: CombinationResult): ResultView {
  const { metrics, metric_notes: notes } = metricsView(row.metrics);
  return {
    rank: row.rank ?? null,
    combination_index: row.combinationIndex,
    params: parameterValues.parse(JSON.parse(row.paramsJson)),
    status: row.status,
    error: row.error ?? null,
    objective_value: finiteOrNull(row.objectiveValue),
    metrics,
    metric_notes: row.objectiveReason === undefined ? notes : { ...notes, objective_value: row.objectiveReason },
    result_hash: row.resultHash ?? null,
  };
}
