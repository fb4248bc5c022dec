import { rfc3339 } from '@barmill/contracts';
import {
  namedFigures,
  type OutOfSampleFigures,
  type PlannedCell,
  type WalkForwardWindow,
  type WindowPlan,
} from '@barmill/optimization';
import type { MatrixCell, WindowLength, WindowRow } from '../api/resources';
import type { LocalWindow } from './local-window';
import type { LocalWalkForwardRequest } from './run-request';
import type { WalkedCell } from './walk-cell';

/** How its windows were asked for. */
export function shownPlan(request: LocalWalkForwardRequest, { leftOut, isOverlapping }: WindowPlan) {
  const { mode, train, test, step, purge } = request;
  return {
    ...({ type: 'walk_forward', mode, train: train ?? null, test: test ?? null, step: step ?? null } as const),
    ...{ purge: purge ?? null, is_overlapping: isOverlapping, left_out: leftOut },
  };
}

/** Out-of-sample figures under the names of the API. */
export function shownFigures(figures: OutOfSampleFigures) {
  const named = namedFigures(figures);
  return {
    ...Object.fromEntries(named.map(({ id, value }) => [id, value])),
    is_profitable: figures.isProfitable,
    is_statistically_significant: figures.isStatisticallySignificant,
    figure_notes: Object.fromEntries(named.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]]))),
  };
}

/** A window as the API lists it. */
export function shownWindow(
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
    ...(isTested ? shownFigures(figures) : noFiguresShown),
  };
}

/** In place of figures where there are none. */
export const noFiguresShown = { out_of_sample_return_pct: null, is_profitable: null, figure_notes: {} };

/** A pair of lengths of a matrix as the API shows it. */
export function shownMatrixCell(cell: WalkedCell): Omit<MatrixCell, 'id'> {
  const { status, counts, summary } = cell;
  return {
    ...{ ...lengthsOf(cell), status, faults: [], windows: counts.total, profitable_share: summary.profitableShare },
    ...shownFigures(summary.all),
  };
}

/** A pair of lengths that no window of fits the data. */
export function shownMisfit(cell: PlannedCell): Omit<MatrixCell, 'id'> {
  return {
    ...{ ...lengthsOf(cell), status: 'left_out', faults: cell.faults, windows: 0, profitable_share: null },
    ...noFiguresShown,
  };
}

function lengthsOf({ train, test }: PlannedCell) {
  return { train: train as WindowLength, test: test as WindowLength };
}
