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
import { judgeRows, type LocalJudgement } from './judge-rows';
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
  return await withThreads(sweep, options, async (threads) => await searchOn(threads, sweep.search, strategy, options));
}

/** The same, and what the rows are judged to be worth. */
export async function runJudgedSearch(
  sweep: LocalSweep,
  strategy: Strategy,
  options: SweepOptions,
): Promise<FoundRows & { readonly judged: LocalJudgement }> {
  return await withThreads(sweep, options, async (threads) => {
    const found = await searchOn(threads, sweep.search, strategy, options);
    return { ...found, judged: await judgeRows(threads, sweep, found.columns) };
  });
}

async function withThreads<Found>(
  sweep: LocalSweep,
  options: SweepOptions,
  work: (threads: SweepThreads) => Promise<Found>,
): Promise<Found> {
  const threads = new SweepThreads(sweep, options);
  try {
    return await work(threads);
  } finally {
    await threads.end();
  }
}

async function searchOn(
  threads: SweepThreads,
  search: StoredSearch,
  strategy: Strategy,
  options: SweepOptions,
): Promise<FoundRows> {
  if (search.method !== 'grid') return await runTrials(search, strategy, threads, options);
  const columns = await threads.compute(gridRanges(gridOf(search, strategy), options));
  return { columns, end: threads.spent ?? 'complete' };
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
