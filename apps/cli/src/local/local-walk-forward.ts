import { requestedRun, rfc3339 } from '@barmill/contracts';
import {
  driftAxesOf,
  namedFigures,
  requestedWindows,
  summarizeWalkForward,
  windowBarsOf,
  type OutOfSampleFigures,
  type WalkForwardSummary,
  type WalkForwardWindow,
  type WindowPlan,
} from '@barmill/optimization';
import type { WalkForward, WindowRow } from '../api/resources';
import type { Json } from '../input/set-field';
import { usageError } from '../exit-code';
import { faultError } from './faults';
import { searchOf, shownSearch } from './local-optimization';
import { runWindow, type LocalWindow, type WindowTask } from './local-window';
import { readMarket, type LocalMarket } from './market';
import { readRequest } from './read-request';
import type { LocalStrategy } from './read-strategy';
import { walkForwardRequestSchema, type LocalWalkForwardRequest } from './run-request';
import type { StartThread } from './run-sweep';
import { shownRun } from './shown-run';
import { strategyOnBars } from './strategy-on-bars';

/** A walk forward as the API shows it, without what only a stored one has. */
export type LocalWalkForward = Omit<WalkForward, 'id' | 'dataset_id' | 'created_at'>;

export interface FinishedWalkForward {
  readonly run: LocalWalkForward;
  readonly market: LocalMarket;
  readonly windows: readonly WindowRow[];
  /** Of the joined curve, the initial balance first; empty where tests overlap. */
  readonly equity: readonly number[];
}

export interface LocalWalkForwardOptions {
  readonly threads: number;
  readonly startThread?: StartThread;
  /** Told after every window how many are done, and of how many. */
  onProgress?(done: number, total: number): void;
}

/**
 * Runs a walk forward here, window after window.
 * @param body fields of `POST /v1/walk-forwards`
 * @throws DomainError with what is wrong in the request, CliError `usage` with what is wrong in the windows or the bars, and where
 */
export async function localWalkForward(
  strategy: LocalStrategy,
  barsFile: string,
  body: Json,
  options: LocalWalkForwardOptions,
): Promise<FinishedWalkForward> {
  const request = { ...readRequest(walkForwardRequestSchema, body), dataset_id: barsFile };
  if (request.matrix) throw usageError('A matrix needs the service: --local runs one pair of lengths.');
  const onBars = strategyOnBars(strategy.strategy, request);
  const { search, combinations, firstDecision } = searchOf(request, onBars);
  const market = await readMarket(request, strategy.strategy.contextTimeframes ?? []);
  const terms = requestedRun(request, market.instrument, market, firstDecision);
  const task = { ...strategy, onBars, instrument: market.instrument, terms, search };
  const plan = planOf(request, task);
  const ran = await runWindows(task, plan, request.chunk_size, options);
  const summary = summarizeWalkForward(ran, {
    axes: driftAxesOf(search.grid, onBars),
    direction: search.objective.direction,
    isOverlapping: plan.isOverlapping,
    returns: terms.metrics,
  });
  const shown = { ...shownRun(strategy, market.instrument, terms, request), ...shownSearch(request, search) };
  return {
    run: { ...shown, ...shownPlan(request, plan), ...shownOutcome(summary, ran), total_combinations: combinations },
    market,
    windows: ran.map((window, position) =>
      shownWindow(plan.windows[position], window, summary.windows[position], position),
    ),
    equity: summary.stitched === null ? [] : [...summary.stitched.equity],
  };
}

function planOf(request: LocalWalkForwardRequest, { terms }: WindowTask): WindowPlan {
  const { series, timeframeMs } = terms.dataset;
  const planned = requestedWindows(request, windowBarsOf(series.time, terms, timeframeMs));
  if (!planned.ok) throw faultError('invalid_windows', 'The windows are not valid', planned.faults);
  return planned.cells[0].plan!;
}

async function runWindows(
  task: WindowTask,
  { windows, isOverlapping }: WindowPlan,
  chunkSize: number | undefined,
  { threads, startThread, onProgress }: LocalWalkForwardOptions,
): Promise<LocalWindow[]> {
  const ran: LocalWindow[] = [];
  let balance = task.terms.execution.initialBalance;
  for (const window of windows) {
    const one = await runWindow(task, window, balance, { threads, chunkSize, startThread });
    ran.push(one);
    if (one.status === 'completed' && !isOverlapping) balance = one.test.curve.equity.at(-1)!;
    onProgress?.(ran.length, windows.length);
  }
  return ran;
}

function shownPlan(request: LocalWalkForwardRequest, { leftOut, isOverlapping }: WindowPlan) {
  const { mode, train, test, step, purge } = request;
  return {
    ...({ type: 'walk_forward', mode, train: train ?? null, test: test ?? null, step: step ?? null } as const),
    ...{ purge: purge ?? null, is_overlapping: isOverlapping, left_out: leftOut, matrix: null },
  };
}

function shownOutcome(summary: WalkForwardSummary, windows: readonly LocalWindow[]) {
  const count = (status: LocalWindow['status']) => windows.filter((window) => window.status === status).length;
  const counts = {
    total: windows.length,
    completed: count('completed'),
    skipped: count('skipped'),
    failed: count('failed'),
  };
  const failed = counts.completed === 0 ? 'failed' : 'completed_with_failures';
  return {
    status: counts.failed === 0 ? 'completed' : failed,
    progress_pct: 100,
    windows: counts,
    ...shownFigures(summary.all),
    profitable_windows: summary.profitableWindows,
    profitable_share: summary.profitableShare,
    drift: summary.drift,
  };
}

function shownFigures(figures: OutOfSampleFigures) {
  const named = namedFigures(figures);
  return {
    ...Object.fromEntries(named.map(({ id, value }) => [id, value])),
    is_profitable: figures.isProfitable,
    is_statistically_significant: figures.isStatisticallySignificant,
    figure_notes: Object.fromEntries(named.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]]))),
  };
}

function shownWindow(
  { index, train, test, isPartial }: WalkForwardWindow,
  window: LocalWindow,
  figures: OutOfSampleFigures,
  position: number,
): WindowRow {
  const isTested = window.status === 'completed';
  const { equity } = window.test.curve;
  const stretch = (part: WalkForwardWindow['train']) => ({
    ...{ start: rfc3339(part.startMs), end: rfc3339(part.endMs), first_bar: part.firstBar, end_bar: part.endBar },
  });
  return {
    ...{ position, window_index: index, status: window.status, reason: window.reason, is_partial: isPartial },
    ...{ train: stretch(train), test: stretch(test), optimal_parameters: window.chosen },
    training_objective: window.training.objective,
    training_annual_return_pct: window.training.annualReturnPct,
    out_of_sample_objective: window.test.objective,
    initial_balance: isTested ? equity[0] : null,
    final_equity: isTested ? equity[equity.length - 1] : null,
    ...(isTested ? shownFigures(figures) : noShownFigures),
  };
}

const noShownFigures = { out_of_sample_return_pct: null, is_profitable: null, figure_notes: {} };
