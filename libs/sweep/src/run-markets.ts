import type { BoundedSeriesCache } from '@barmill/strategies';
import type { CombinationColumns } from './combination-columns';
import { inIndexOrder, mergeColumns } from './merge-columns';
import type { RowObjective } from './row-objective';
import { runRange, type Combinations, type RangeOptions } from './run-range';
import type { SweepTask } from './task';

/** Combinations of which each is of one market. */
export interface MarketCombinations extends Combinations {
  /** Place of the combination's market. */
  marketOf(index: number): number;
}

/** A run on one of its markets. */
export interface MarketTask {
  /** With the first tradable bar of its market. */
  readonly task: SweepTask;
  /** Series computed before for this very task. */
  readonly cache?: BoundedSeriesCache;
}

/**
 * Runs the admitted combinations of `[first, end)`, each on its own market as `runRange` runs it there, one market after the other: rows have the same bits as those
 * of a run on that market alone, and come by ascending index.
 *
 * @param taskOf asked once for each market that a combination has, when its turn comes
 * @returns null when `shouldStop` said so
 */
export function runMarkets(
  taskOf: (market: number) => MarketTask,
  space: MarketCombinations,
  first: number,
  end: number,
  objective: RowObjective,
  options: Omit<RangeOptions, 'cache'> = {},
): CombinationColumns | null {
  const parts: CombinationColumns[] = [];
  let before = 0;
  for (const [market, indices] of indicesByMarket(space, first, end)) {
    const { task, cache } = taskOf(market);
    const { size, firstDecision } = space;
    const own: Combinations = { size, firstDecision, at: (index) => space.at(index), indices: () => indices };
    const done = before;
    const onProgress = options.onProgress && ((rows: number) => options.onProgress!(done + rows));
    const columns = runRange(task, own, first, end, objective, { ...options, onProgress, cache });
    if (columns === null) return null;
    parts.push(columns);
    before += indices.length;
  }
  return parts.length === 1 ? parts[0] : inIndexOrder(mergeColumns(parts));
}

/** By the places of the markets. */
function indicesByMarket(space: MarketCombinations, first: number, end: number): [number, number[]][] {
  const found = new Map<number, number[]>();
  for (const index of space.indices(first, end)) {
    const market = space.marketOf(index);
    const indices = found.get(market);
    if (indices) indices.push(index);
    else found.set(market, [index]);
  }
  return [...found].sort(([a], [b]) => a - b);
}
