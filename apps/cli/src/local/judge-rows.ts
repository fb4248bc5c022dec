import type { MetricId } from '@barmill/metrics';
import {
  columnSettings,
  judgeColumns,
  judgedTrials,
  judgeReturns,
  returnTerms,
  type ColumnJudgement,
  type ReturnJudgement,
  type TrialColumns,
} from '@barmill/optimization';
import type { CombinationColumns } from '@barmill/sweep';
import type { LocalSweep } from './local-sweep.thread';
import type { SweepThreads } from './run-sweep';

/** What an optimization is judged to be worth. */
export interface LocalJudgement extends ColumnJudgement, ReturnJudgement {}

/** Judges rows by the same steps as the service: by the figures of all, then by the daily returns of those that these choose. */
export async function judgeRows(
  threads: Pick<SweepThreads, 'dailyReturns'>,
  { task, search }: Pick<LocalSweep, 'task' | 'search'>,
  rows: CombinationColumns,
): Promise<LocalJudgement> {
  const judged = judgeColumns(trialColumns(rows), columnSettings(search));
  const chosen = judgedTrials(judged);
  const placeOf = new Map(Array.from(rows.combinationIndex, (index, place) => [index, place]));
  const found = await threads.dailyReturns(chosen.map((index) => rows.params[placeOf.get(index)!]));
  const returns = new Map(chosen.map((index, k) => [index, found[k]]));
  return { ...judged, ...judgeReturns(judged, returns, returnTerms(task)) };
}

/** Of every combination that succeeded. */
function trialColumns({ combinationIndex, objectiveValue, metrics, error }: CombinationColumns): TrialColumns {
  const succeeded = (column: Float64Array): Float64Array => column.filter((_, row) => error[row] === '');
  const figures = (id: MetricId): Float64Array => succeeded(metrics.find((column) => column.id === id)!.value);
  return {
    index: succeeded(combinationIndex),
    objective: succeeded(objectiveValue),
    sharpe: figures('sharpe_ratio'),
    totalTrades: figures('total_trades'),
    maxDrawdownPct: figures('max_drawdown_pct'),
  };
}
