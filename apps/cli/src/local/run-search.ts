import {
  createSearch,
  gridOf,
  ResultJudge,
  searchRequestOf,
  type Search,
  type TrialResult,
} from '@barmill/optimization';
import type { Strategy } from '@barmill/strategies';
import type { CombinationColumns } from '@barmill/sweep';
import type { MetricId } from '@barmill/metrics';
import type { LocalSweep } from './local-sweep.thread';
import { mergeColumns } from './merge-columns';
import { gridRanges, SweepThreads, trialRanges, type SweepOptions } from './run-sweep';

/**
 * Every row of a search: of a grid all admitted combinations, else trials generation by generation until the search ends. Rows come in the
 * order of their indices, with the same bits for any number of threads.
 */
export async function runSearch(
  sweep: LocalSweep,
  strategy: Strategy,
  options: SweepOptions,
): Promise<CombinationColumns> {
  const threads = new SweepThreads(sweep, options.threads, options.startThread);
  let done = 0;
  const onDone = (rows: number): void => options.onProgress?.((done += rows));
  try {
    if (sweep.search.method === 'grid') {
      return await threads.compute(gridRanges(gridOf(sweep.search, strategy), options), onDone);
    }
    const search = createSearch(searchRequestOf(sweep.search, strategy));
    return await runTrials(search, ResultJudge.of(sweep.search), async (generation) => {
      return await threads.compute(trialRanges(generation, options), onDone);
    });
  } finally {
    await threads.end();
  }
}

async function runTrials(
  search: Search,
  judge: ResultJudge,
  compute: (generation: NonNullable<ReturnType<Search['ask']>>) => Promise<CombinationColumns>,
): Promise<CombinationColumns> {
  const parts: CombinationColumns[] = [];
  for (let generation = search.ask(); generation !== null; generation = search.ask()) {
    const columns = await compute(generation);
    parts.push(columns);
    search.tell(trialResults(columns, judge));
  }
  return mergeColumns(parts);
}

function trialResults({ combinationIndex, metrics }: CombinationColumns, judge: ResultJudge): TrialResult[] {
  const read = metrics.filter(({ id }) => judge.uses.includes(id));
  return Array.from(combinationIndex, (index, row) => {
    const figures: Partial<Record<MetricId, number | null>> = {};
    for (const { id, value } of read) figures[id] = Number.isNaN(value[row]) ? null : value[row];
    return judge.trialResult(index, figures);
  });
}
