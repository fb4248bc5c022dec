import type { ChunkTrials, SearchSpec } from '@barmill/contracts';
import { decodeColumnFile } from '@barmill/market-data';
import { gridOf, rowObjectiveOf } from '@barmill/optimization';
import { referencedStrategy } from '@barmill/strategies';
import {
  returnDays,
  runDailyReturns,
  runMarketReturns,
  runMarkets,
  type CombinationColumns,
  type MarketCombinations,
  type MarketTask,
} from '@barmill/sweep';
import { marketTask } from './market-task.thread';
import type { PackedReturns, ThreadTask } from './sweep-task';

/** What became of an optimization's combinations. */
export interface ComputedCombinations {
  /** null: returns were wanted. */
  readonly combinations: CombinationColumns | null;
  readonly returns: PackedReturns | null;
  /** Place of the market of each combination; none: the run has one. */
  readonly market: readonly number[];
  /** Bars whose series were computed, of several markets on average over the combinations: what the cost goes by. */
  readonly bars: number;
}

/** Figures or daily returns of the combinations of a chunk. @param seriesBytes of computed series that are kept at most */
export function computeCombinations(task: ThreadTask, search: SearchSpec, seriesBytes: number): ComputedCombinations {
  const markets = search.markets ?? 1;
  const bars: number[] = [];
  const taskOf = (place: number): MarketTask => {
    const found = marketTask(task, place, seriesBytes);
    bars[place] = found.task.series.length;
    return found;
  };
  if (task.wanted === 'returns') {
    const returns = dailyReturns(task, taskOf, markets);
    return { combinations: null, returns, market: [], bars: meanOf(bars, task.trials!.market) };
  }
  const { trials, firstIndex, endIndex, specs } = task;
  const space = trials ? combinationsOf(trials) : gridOf(search, referencedStrategy(specs[0].strategy));
  const combinations = runMarkets(taskOf, space, firstIndex, endIndex, rowObjectiveOf(search))!;
  const market = markets === 1 ? [] : Array.from(combinations.combinationIndex, (index) => space.marketOf(index));
  return { combinations, returns: null, market, bars: meanOf(bars, market) };
}

/** @param market of each combination; none: all are of the first */
function meanOf(bars: readonly number[], market: readonly number[] = []): number {
  if (market.length === 0) return bars[0];
  return Math.round(market.reduce((sum, place) => sum + bars[place], 0) / market.length);
}

/** Combinations that were named one by one. */
function combinationsOf({ index, params, market }: ChunkTrials): MarketCombinations {
  const placeOf = new Map(index.map((each, place) => [each, place]));
  return {
    size: index[index.length - 1] + 1,
    // The first bar is that of each market's task.
    firstDecision: NaN,
    at: (wanted) => params[placeOf.get(wanted)!],
    marketOf: (wanted) => market?.[placeOf.get(wanted)!] ?? 0,
    indices: (first, end) => index.filter((each) => each >= first && each < end),
  };
}

function dailyReturns(
  { trials, specs, columns }: ThreadTask,
  taskOf: (place: number) => MarketTask,
  markets: number,
): PackedReturns {
  const { index, params, market } = trials!;
  const combinationIndex = Float64Array.from(index);
  if (markets === 1) {
    const { task, cache } = taskOf(0);
    return { combinationIndex, values: runDailyReturns(task, params, { cache })!.values };
  }
  const days = specs.map((spec) => returnDays({ ...spec, series: decodeColumnFile(columns[spec.dataset.sha256]) }));
  const chosen = params.map((each, place) => ({ params: each, market: market![place] }));
  return { combinationIndex, values: runMarketReturns(taskOf, days, chosen)!.values };
}
