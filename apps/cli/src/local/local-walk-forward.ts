import { requestedRun } from '@barmill/contracts';
import { requestedWindows, windowBarsOf, type PlannedCell } from '@barmill/optimization';
import type { MatrixCell, WalkForward, WindowRow } from '../api/resources';
import type { Json } from '../input/set-field';
import { faultError } from './faults';
import { searchOf, shownSearch } from './local-optimization';
import { LocalTrainings } from './local-trainings';
import type { WindowTask } from './local-window';
import { readMarket, type LocalMarket } from './market';
import { readRequest } from './read-request';
import type { LocalStrategy } from './read-strategy';
import { walkForwardRequestSchema, type LocalWalkForwardRequest } from './run-request';
import type { StartThread } from './run-sweep';
import { shownRun } from './shown-run';
import {
  noFiguresShown,
  shownFigures,
  shownMatrixCell,
  shownMisfit,
  shownPlan,
  shownWindow,
} from './shown-walk-forward';
import { strategyOnBars } from './strategy-on-bars';
import { walkCell, type WalkedCell } from './walk-cell';

/** A walk forward as the API shows it, without what only a stored one has; pairs of lengths of a matrix have no address. */
export type LocalWalkForward = Omit<WalkForward, 'id' | 'dataset_id' | 'created_at' | 'matrix'> & {
  readonly matrix: readonly Omit<MatrixCell, 'id'>[] | null;
};

export interface FinishedWalkForward {
  readonly run: LocalWalkForward;
  readonly market: LocalMarket;
  /** Empty of a matrix. */
  readonly windows: readonly WindowRow[];
  /** Of the joined curve, the initial balance first; empty where tests overlap, and of a matrix. */
  readonly equity: readonly number[];
}

export interface LocalWalkForwardOptions {
  readonly threads: number;
  readonly startThread?: StartThread;
  /** Told after every window how many are done, and of how many. */
  onProgress?(done: number, total: number): void;
}

/**
 * Runs a walk forward here, window after window; of a matrix one after the other for each pair of lengths.
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
  const onBars = strategyOnBars(strategy.strategy, request);
  const { search, combinations, firstDecision } = searchOf(request, onBars);
  const market = await readMarket(request, strategy.strategy.contextTimeframes ?? []);
  const terms = requestedRun(request, market.instrument, market, firstDecision);
  const task = { ...strategy, onBars, instrument: market.instrument, terms, search };
  const cells = cellsOf(request, task);
  const walked = await walkCells(task, cells, request.chunk_size, options);
  const shown = { ...shownRun(strategy, market.instrument, terms, request), ...shownSearch(request, search) };
  const result = request.matrix ? matrixOf(request, cells, walked) : walkForwardOf(request, walked[0]);
  return { ...result, run: { ...shown, ...result.run, total_combinations: combinations }, market };
}

/** @throws CliError `usage` */
function cellsOf(request: LocalWalkForwardRequest, { terms }: WindowTask): readonly PlannedCell[] {
  const { series, timeframeMs } = terms.dataset;
  const planned = requestedWindows(request, windowBarsOf(series.time, terms, timeframeMs));
  if (!planned.ok) throw faultError('invalid_windows', 'The windows are not valid', planned.faults);
  return planned.cells;
}

/** Those cells that have windows. */
async function walkCells(
  task: WindowTask,
  cells: readonly PlannedCell[],
  chunkSize: number | undefined,
  { threads, startThread, onProgress }: LocalWalkForwardOptions,
): Promise<WalkedCell[]> {
  const trainings = new LocalTrainings(task, { threads, chunkSize, startThread });
  const total = cells.reduce((sum, { plan }) => sum + (plan?.windows.length ?? 0), 0);
  let done = 0;
  const walked: WalkedCell[] = [];
  for (const cell of cells) {
    if (cell.plan === null) continue;
    walked.push(await walkCell(task, { ...cell, plan: cell.plan }, trainings, () => onProgress?.(++done, total)));
  }
  return walked;
}

function walkForwardOf(request: LocalWalkForwardRequest, cell: WalkedCell) {
  const { plan, windows, summary, status, counts } = cell;
  return {
    run: {
      ...shownPlan(request, plan),
      ...{ status, progress_pct: 100, windows: counts, matrix: null },
      ...shownFigures(summary.all),
      profitable_windows: summary.profitableWindows,
      profitable_share: summary.profitableShare,
      drift: summary.drift,
    },
    windows: windows.map((window, position) =>
      shownWindow(plan.windows[position], window, summary.windows[position], position),
    ),
    equity: summary.stitched === null ? [] : [...summary.stitched.equity],
  };
}

function matrixOf(request: LocalWalkForwardRequest, cells: readonly PlannedCell[], walked: readonly WalkedCell[]) {
  const good = walked.filter(({ status }) => status === 'completed').length;
  const bad = good === 0 ? 'failed' : 'completed_with_failures';
  const isOverlapping = walked.some(({ plan }) => plan.isOverlapping);
  const sum = (state: keyof WalkedCell['counts']) => walked.reduce((total, { counts }) => total + counts[state], 0);
  return {
    run: {
      ...shownPlan(request, { windows: [], leftOut: [], isOverlapping }),
      ...{ status: good === walked.length ? 'completed' : bad, progress_pct: 100 },
      windows: { total: sum('total'), completed: sum('completed'), skipped: sum('skipped'), failed: sum('failed') },
      ...{ ...noFiguresShown, profitable_windows: null, profitable_share: null, drift: null },
      matrix: [...walked.map(shownMatrixCell), ...cells.filter(({ plan }) => plan === null).map(shownMisfit)],
    },
    windows: [],
    equity: [],
  };
}
