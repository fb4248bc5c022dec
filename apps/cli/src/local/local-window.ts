import { testTerms, trainingTerms, type RunTerms } from '@barmill/contracts';
import type { Instrument } from '@barmill/market-data';
import type { EquityCurve, MetricId } from '@barmill/metrics';
import {
  compareRows,
  ResultJudge,
  type CheckedSearch,
  type WalkForwardWindow,
  type WindowResult,
} from '@barmill/optimization';
import type { Parameters, Strategy } from '@barmill/strategies';
import { rowsOf, runBacktest, type CombinationColumns } from '@barmill/sweep';
import { localTask } from './local-task';
import type { LocalBars } from './market';
import type { StrategySource } from './local-sweep.thread';
import { runSearch } from './run-search';
import type { SweepOptions } from './run-sweep';

/** What the windows of a walk forward share. */
export interface WindowTask {
  readonly source: StrategySource;
  /** As given, and as it runs on these bars. */
  readonly strategy: Strategy;
  readonly onBars: Strategy;
  readonly instrument: Instrument;
  readonly terms: RunTerms<LocalBars>;
  readonly search: CheckedSearch['search'];
}

/** What a window gave. */
export interface LocalWindow extends WindowResult {
  readonly status: 'completed' | 'skipped' | 'failed';
  readonly reason: string | null;
  readonly chosen: Parameters | null;
}

/** Chooses parameters on the training of a window, and tries them on its test. @param balance what the test begins with */
export async function runWindow(
  task: WindowTask,
  window: WalkForwardWindow,
  balance: number,
  options: SweepOptions,
): Promise<LocalWindow> {
  const { source, onBars, instrument, terms, search } = task;
  const training = localTask(trainingTerms(terms, window.train), instrument);
  const { columns } = await runSearch({ source, task: training, search }, onBars, options);
  const best = bestOf(columns, search.objective.direction);
  const untested = (status: 'skipped' | 'failed', reason: string): LocalWindow => ({
    ...{ status, reason, chosen: best?.parameters ?? null, parameters: null },
    training: best?.training ?? { annualReturnPct: null, objective: null },
    test: { curve: flatCurve(task, window), objective: null, totalTrades: 0 },
  });
  if (columns.error.every((error) => error !== '')) {
    return untested('failed', `No combination succeeded; the first: ${columns.error[0]}`);
  }
  if (best === null) return untested('skipped', 'no_feasible_combination');
  if (!(balance > 0)) return untested('skipped', 'ruined');
  const test = testOf(task, window, balance, best.parameters);
  if (test === null) return untested('failed', 'The test failed.');
  const { parameters } = best;
  return { status: 'completed', reason: null, chosen: parameters, parameters, training: best.training, test };
}

function testOf(
  { strategy, instrument, terms, search }: WindowTask,
  { test }: WalkForwardWindow,
  balance: number,
  parameters: Parameters,
): WindowResult['test'] | null {
  const task = localTask(testTerms(terms, test, balance), instrument);
  const { columns, result } = runBacktest({ ...task, strategy }, parameters);
  if (result === null) return null;
  const metrics = Object.fromEntries(columns.metrics.map(({ id, value: [value] }) => [id, orNull(value)]));
  return {
    curve: { equity: result.equity, time: timeOf(terms, test) },
    objective: ResultJudge.of(search).trialResult(0, metrics).objective,
    totalTrades: metrics.total_trades ?? 0,
  };
}

function flatCurve({ terms }: WindowTask, { test }: WalkForwardWindow): EquityCurve {
  const time = timeOf(terms, test);
  return { time, equity: new Float64Array(time.length + 1).fill(terms.execution.initialBalance) };
}

function timeOf({ dataset }: RunTerms<LocalBars>, { firstBar, endBar }: WalkForwardWindow['test']): Float64Array {
  return dataset.series.time.slice(firstBar, endBar);
}

/** The row that ranks first; null where no row has an objective. */
function bestOf(columns: CombinationColumns, direction: 'maximize' | 'minimize') {
  const rows = rowsOf(columns).map((row, place) => ({ ...row, place }));
  const [first] = rows.filter(({ error }) => error === null).sort((a, b) => compareRows(a, b, direction));
  if (first === undefined || first.objectiveValue === null) return null;
  const id: MetricId = 'annual_return_pct';
  const annualReturn = columns.metrics.find((column) => column.id === id)!.value[first.place];
  return {
    parameters: first.params,
    training: { annualReturnPct: orNull(annualReturn), objective: first.objectiveValue },
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
