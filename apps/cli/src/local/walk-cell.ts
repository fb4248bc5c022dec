import {
  driftAxesOf,
  summarizeWalkForward,
  type PlannedCell,
  type WalkForwardSummary,
  type WindowPlan,
} from '@barmill/optimization';
import type { LocalTrainings } from './local-trainings';
import { runWindow, type LocalWindow, type WindowTask } from './local-window';

/** A walk forward with one pair of lengths, before it is run. */
interface Walkable extends PlannedCell {
  readonly plan: WindowPlan;
}

/** What a walk forward with one pair of lengths came to. */
export interface WalkedCell extends Walkable {
  readonly windows: readonly LocalWindow[];
  readonly summary: WalkForwardSummary;
  readonly status: 'completed' | 'completed_with_failures' | 'failed';
  readonly counts: Readonly<Record<'total' | LocalWindow['status'], number>>;
}

/** @param onWindow told after every window */
export async function walkCell(
  task: WindowTask,
  cell: Walkable,
  trainings: LocalTrainings,
  onWindow: () => void,
): Promise<WalkedCell> {
  const windows = await runWindows(task, cell.plan, trainings, onWindow);
  const summary = summarizeWalkForward(windows, {
    axes: driftAxesOf(task.search.grid, task.onBars),
    direction: task.search.objective.direction,
    isOverlapping: cell.plan.isOverlapping,
    returns: task.terms.metrics,
  });
  const count = (status: LocalWindow['status']) => windows.filter((window) => window.status === status).length;
  const [completed, skipped, failed] = [count('completed'), count('skipped'), count('failed')];
  const status = failed === 0 ? 'completed' : completed === 0 ? 'failed' : 'completed_with_failures';
  return { ...cell, windows, summary, status, counts: { total: windows.length, completed, skipped, failed } };
}

async function runWindows(
  task: WindowTask,
  { windows, isOverlapping }: WindowPlan,
  trainings: LocalTrainings,
  onWindow: () => void,
): Promise<LocalWindow[]> {
  const ran: LocalWindow[] = [];
  let balance = task.terms.execution.initialBalance;
  for (const window of windows) {
    const one = runWindow(task, window, balance, await trainings.of(window.train));
    ran.push(one);
    if (one.status === 'completed' && !isOverlapping) balance = one.test.curve.equity.at(-1)!;
    onWindow();
  }
  return ran;
}
