import {
  createSearch,
  gridOf,
  ResultJudge,
  searchRequestOf,
  type SearchEnd,
  type StoredSearch,
  type TrialResult,
} from '@barmill/optimization';
import type { Strategy } from '@barmill/strategies';
import { mergeColumns, type CombinationColumns } from '@barmill/sweep';
import type { MetricId } from '@barmill/metrics';
import type { LocalSweep } from './local-sweep.thread';
import { gridRanges, SweepThreads, trialRanges, type SweepOptions } from './run-sweep';
import type { SpentBudget } from './time-budget';

/** What a search came to. */
export interface FoundRows {
  readonly columns: CombinationColumns;
  /** Why nothing more was asked for. */
  readonly end: SearchEnd['reason'] | SpentBudget | 'complete';
}

/**
 * Every row of a search: of a grid all admitted combinations, else trials generation by generation until the search ends; a budget of time leaves the
 * first of them. Rows come in the order of their indices, with the same bits for any number of threads.
 */
export async function runSearch(sweep: LocalSweep, strategy: Strategy, options: SweepOptions): Promise<FoundRows> {
  const threads = new SweepThreads(sweep, options);
  try {
    if (sweep.search.method === 'grid') {
      const columns = await threads.compute(gridRanges(gridOf(sweep.search, strategy), options));
      return { columns, end: threads.spent ?? 'complete' };
    }
    return await runTrials(sweep.search, strategy, threads, options);
  } finally {
    await threads.end();
  }
}

async function runTrials(
  stored: StoredSearch,
  strategy: Strategy,
  threads: SweepThreads,
  options: SweepOptions,
): Promise<FoundRows> {
  const search = createSearch(searchRequestOf(stored, strategy));
  const judge = ResultJudge.of(stored);
  const parts: CombinationColumns[] = [];
  for (let next = search.ask(); next !== null; next = search.ask()) {
    const columns = await threads.compute(trialRanges(next, options));
    if (columns.combinationIndex.length > 0) parts.push(columns);
    if (threads.spent !== null) return { columns: mergeColumns(parts), end: threads.spent };
    search.tell(trialResults(columns, judge));
  }
  return { columns: mergeColumns(parts), end: search.end!.reason };
}

function trialResults({ combinationIndex, metrics }: CombinationColumns, judge: ResultJudge): TrialResult[] {
  const read = metrics.filter(({ id }) => judge.uses.includes(id));
  return Array.from(combinationIndex, (index, row) => {
    const figures: Partial<Record<MetricId, number | null>> = {};
    for (const { id, value } of read) figures[id] = Number.isNaN(value[row]) ? null : value[row];
    return judge.trialResult(index, figures);
  });
}
