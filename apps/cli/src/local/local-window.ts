import { testTerms, type RunTerms } from '@barmill/contracts';
import type { Instrument } from '@barmill/market-data';
import type { EquityCurve } from '@barmill/metrics';
import { ResultJudge, type CheckedSearch, type WalkForwardWindow, type WindowResult } from '@barmill/optimization';
import type { Parameters, Strategy } from '@barmill/strategies';
import { runBacktest } from '@barmill/sweep';
import { localTask } from './local-task';
import type { LocalTraining } from './local-trainings';
import type { LocalBars } from './market';
import type { StrategySource } from './local-sweep.thread';

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

/** Tries on a window's test what its training chose. @param balance what the test begins with */
export function runWindow(
  task: WindowTask,
  window: WalkForwardWindow,
  balance: number,
  trained: LocalTraining,
): LocalWindow {
  const { best, failure } = trained;
  const untested = (status: 'skipped' | 'failed', reason: string): LocalWindow => ({
    ...{ status, reason, chosen: best?.parameters ?? null, parameters: null },
    training: best?.training ?? { annualReturnPct: null, objective: null },
    test: { curve: flatCurve(task, window), objective: null, totalTrades: 0 },
  });
  if (failure !== null) return untested('failed', failure);
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

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
