import {
  marketSpecs,
  missingBest,
  parameterValues,
  priority,
  runSpec,
  searchSpec,
  shownOverfittingBlock,
  unpackDoubles,
  type CombinationResult,
  type Optimization,
} from '@barmill/contracts';
import { finiteOrNull } from '../http/finite';
import { rfc3339OrNull } from '../http/time';
import { recordOf, type ChanceOf } from '../overfitting/overfitting.view';
import { configView, metricsView, runView } from '../runs/run.view';
import { searchView } from '../runs/search-spec';
import { optimizationSchema, type OptimizationView, type ResultView } from './optimization.schema';

const parentKind = optimizationSchema.shape.parent_kind;

export function optimizationView(row: Optimization): OptimizationView {
  const search = searchSpec.parse(JSON.parse(row.searchJson));
  const run = runView(row);
  const record = recordOf(row);
  return {
    ...run,
    type: 'optimization',
    ...searchView(search),
    search_end: row.searchEnd ?? null,
    markets: marketsView(row),
    trade_from: run.config.trade_from,
    total_combinations: row.totalCombinations,
    completed_combinations: row.completedCombinations,
    failed_combinations: row.failedCombinations,
    chunks: { total: row.chunksTotal, done: row.chunksDone },
    rate_per_s: finiteOrNull(row.ratePerS),
    eta: rfc3339OrNull(row.etaTimeMs),
    cpu_seconds: row.cpuSeconds,
    best_params: row.bestParamsJson === undefined ? null : parameterValues.parse(JSON.parse(row.bestParamsJson)),
    best_symbol: row.bestSymbol ?? null,
    best_timeframe: row.bestTimeframe ?? null,
    best_value: finiteOrNull(row.bestValue),
    best_index: row.bestIndex ?? null,
    missing_best: row.missingBestJson === undefined ? null : missingBest.parse(JSON.parse(row.missingBestJson)),
    ranking: rankingOf(row),
    priority: priority.parse(row.priority),
    paused_at: rfc3339OrNull(row.pausedAtMs),
    paused_seconds: row.pausedSeconds,
    parent_id: row.parentId ?? null,
    parent_kind: parentKind.parse(row.parentKind ?? null),
    cached_combinations: row.cachedCombinations,
    cache_note: row.cacheNote ?? null,
    overfitting: record && shownOverfittingBlock(record),
  };
}

function marketsView({ specJson }: Optimization): OptimizationView['markets'] {
  const spec = runSpec.parse(JSON.parse(specJson));
  if (spec.otherMarkets === undefined) return null;
  return marketSpecs(spec).map((market) => ({
    symbol: market.instrument.symbol,
    timeframe: market.timeframe,
    dataset_id: market.dataset.id,
    trade_from: market.tradeFrom,
    config: configView(market),
  }));
}

function rankingOf({ isRanked, status }: Optimization): OptimizationView['ranking'] {
  if (!isRanked) return null;
  return status === 'cancelled' ? 'partial' : 'whole';
}

/** @param chanceOf of its optimization */
export function resultView(row: CombinationResult, chanceOf: ChanceOf): ResultView {
  const { metrics, metric_notes: notes } = metricsView(row.metrics);
  const { pValue, isSignificant } = chanceOf(row, metrics);
  return {
    rank: row.rank ?? null,
    plateau_rank: row.plateauRank ?? null,
    plateau_score: finiteOrNull(row.plateauScore),
    combination_index: row.combinationIndex,
    symbol: row.symbol,
    timeframe: row.timeframe,
    params: parameterValues.parse(JSON.parse(row.paramsJson)),
    status: row.status,
    error: row.error ?? null,
    objective_value: finiteOrNull(row.objectiveValue),
    metrics,
    metric_notes: row.objectiveReason === undefined ? notes : { ...notes, objective_value: row.objectiveReason },
    p_value: pValue,
    is_statistically_significant: isSignificant,
    sparkline: sparklineOf(row.sparkline),
    result_hash: row.resultHash ?? null,
  };
}

function sparklineOf(packed: Uint8Array): number[] | null {
  return packed.length === 0 ? null : [...unpackDoubles(packed, packed.length / Float64Array.BYTES_PER_ELEMENT)];
}
