import {
  invalidAll,
  type RunSpec,
  type WalkForwardCellInput,
  type WalkForwardPlan,
  type WindowBoundsInput,
} from '@barmill/contracts';
import { parseTimeframe } from '@barmill/market-data';
import { requestedWindows, windowBarsOf, type PlannedCell, type WindowPlan } from '@barmill/optimization';
import type { WalkForwardRequest } from './walk-forward.schema';

/** The windows of a request, as they are submitted. */
export interface PlannedWindows {
  readonly plan: WalkForwardPlan;
  /** Empty of a matrix. */
  readonly windows: WindowBoundsInput[];
  /** Of a matrix, those pairs of lengths that have windows. */
  readonly cells: WalkForwardCellInput[];
}

/**
 * Lays the windows of a request over the bars that its run may trade.
 * @param time open times of all bars of the data
 * @throws DomainError `invalid_windows` with what is wrong, and where
 */
export function planWalkForward(request: WalkForwardRequest, spec: RunSpec, time: Float64Array): PlannedWindows {
  const cells = plannedCells(request, spec, time);
  if (request.matrix === undefined) {
    const plan = cells[0].plan!;
    return { plan: planOf(request, plan), windows: windowsOf(plan), cells: [] };
  }
  const fitting = cells.filter((cell) => cell.plan !== null);
  const misfits = cells.filter(({ plan }) => plan === null).map(misfitOf);
  const isOverlapping = fitting.some(({ plan }) => plan!.isOverlapping);
  return {
    plan: { ...planOf(request, { windows: [], leftOut: [], isOverlapping }), misfits },
    windows: [],
    cells: fitting.map(({ train, test, plan }) => {
      const own = { ...request, matrix: undefined, train, test } as WalkForwardRequest;
      return { planJson: JSON.stringify(planOf(own, plan!)), windows: windowsOf(plan!) };
    }),
  };
}

/** The pairs of lengths of a request, each with its windows or with what is wrong. @throws DomainError `invalid_windows` where none has any */
export function plannedCells(request: WalkForwardRequest, spec: RunSpec, time: Float64Array): readonly PlannedCell[] {
  const planned = requestedWindows(request, windowBarsOf(time, spec, parseTimeframe(spec.timeframe).durationMs));
  if (planned.ok) return planned.cells;
  throw invalidAll('invalid_windows', 'The windows are not valid', planned.faults);
}

function planOf(
  { train, test, step, purge, mode, matrix }: WalkForwardRequest,
  { leftOut, isOverlapping }: WindowPlan,
): WalkForwardPlan {
  return { v: 1, train, test, step, purge, mode, matrix, isOverlapping, leftOut: [...leftOut], misfits: [] };
}

function misfitOf({ train, test, faults }: PlannedCell): WalkForwardPlan['misfits'][number] {
  return {
    ...({ train, test } as Pick<WalkForwardPlan['misfits'][number], 'train' | 'test'>),
    faults: faults.map(({ pointer, code, detail }) => ({ pointer, code, detail })),
  };
}

function windowsOf({ windows }: WindowPlan): WindowBoundsInput[] {
  return windows.map(({ index, train, test, isPartial }) => ({ index, train, test, isPartial }));
}
