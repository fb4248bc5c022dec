import { pointerTo, type Fault } from '@barmill/strategies';
import { planMatrix } from './plan-matrix';
import { planSplit } from './plan-split';
import { planWindows, type WalkForwardSettings } from './plan-windows';
import type { WindowBars, WindowUnit } from './window-clock';
import type { WindowPlan } from './window-plan';

/** A length as it is asked for: a count under the name of its unit. */
export type RequestedLength = { readonly [Unit in WindowUnit]?: number };

/** Windows as they are asked for: of one walk forward, of a single split, or of a matrix. */
export interface RequestedWindows {
  readonly mode: WalkForwardSettings['mode'];
  readonly train?: RequestedLength | { readonly share: number };
  readonly test?: RequestedLength;
  readonly step?: RequestedLength;
  readonly purge?: RequestedLength;
  readonly matrix?: { readonly train: readonly RequestedLength[]; readonly test: readonly RequestedLength[] };
}

/** One walk forward of a request: with windows, or, of a matrix, with what is wrong with its pair of lengths. */
export interface PlannedCell {
  readonly train: NonNullable<RequestedWindows['train']>;
  /** Absent of a split. */
  readonly test?: RequestedLength;
  readonly plan: WindowPlan | null;
  readonly faults: readonly Fault[];
}

export type RequestedWindowsResolution =
  | { readonly ok: true; readonly isMatrix: boolean; readonly cells: readonly PlannedCell[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The windows that a request asks for, laid over bars. Faults have pointers into the request: `missing_field`, `contradicting_windows`, `mixed_units`, and
 * those of `planWindows`, `planSplit` and `planMatrix`.
 */
export function requestedWindows(request: RequestedWindows, bars: WindowBars): RequestedWindowsResolution {
  const faults = bars.first < bars.end ? shapeFaults(request) : [noBars(request)];
  if (faults.length > 0) return { ok: false, faults };
  if (request.matrix !== undefined) return matrixOf(request, request.matrix, bars);
  const { train, test } = request as Required<RequestedWindows>;
  const planned =
    'share' in train
      ? planSplit({ trainShare: train.share, purgeBars: request.purge?.bars }, bars, '/train')
      : planWindows({ ...commonOf(request, train), trainLength: countOf(train), testLength: countOf(test) }, bars, '');
  if (!planned.ok) return { ok: false, faults: planned.faults.map((fault) => inRequest(fault, request)) };
  return { ok: true, isMatrix: false, cells: [{ train, test, plan: planned.plan, faults: [] }] };
}

function matrixOf(
  request: RequestedWindows,
  { train, test }: NonNullable<RequestedWindows['matrix']>,
  bars: WindowBars,
): RequestedWindowsResolution {
  const settings = { ...commonOf(request, train[0]), trainLengths: train.map(countOf), testLengths: test.map(countOf) };
  const planned = planMatrix(settings, bars, '');
  const told = (fault: Fault) => inRequest(fault, request);
  if (!planned.ok) return { ok: false, faults: planned.faults.map(told) };
  const unit = unitOf(train[0]);
  const cells = planned.cells.map(({ trainLength, testLength, plan, faults }): PlannedCell => ({
    train: { [unit]: trainLength },
    test: { [unit]: testLength },
    plan,
    faults: faults.map(told),
  }));
  return { ok: true, isMatrix: true, cells };
}

function shapeFaults(request: RequestedWindows): Fault[] {
  const { matrix, train, test } = request;
  if (matrix !== undefined) {
    return [...contradictions(request, 'matrix', ['train', 'test']), ...unitFaults(request, matrix.train[0])];
  }
  if (train === undefined) return [missing('/train', 'expected train (and test) or a matrix of lengths, got neither')];
  if ('share' in train) {
    const odd = request.purge !== undefined && unitOf(request.purge) !== 'bars';
    const detail = 'a split by share counts its purge in bars';
    return [
      ...contradictions(request, 'a split by share', ['test', 'step']),
      ...(odd ? [{ pointer: '/purge', code: 'mixed_units', detail }] : []),
    ];
  }
  if (test === undefined) return [missing('/test', 'expected a length to test on, got none')];
  return unitFaults(request, train);
}

function noBars({ matrix }: RequestedWindows): Fault {
  const detail = 'expected bars that may trade, got none between start_date and end_date after the warm-up';
  return { pointer: matrix === undefined ? '/train' : '/matrix', code: 'outside_data', detail };
}

const missing = (pointer: string, detail: string): Fault => ({ pointer, code: 'missing_field', detail });

function contradictions(
  request: RequestedWindows,
  what: string,
  fields: readonly ('train' | 'test' | 'step')[],
): Fault[] {
  return fields
    .filter((field) => request[field] !== undefined)
    .map((field) => ({
      pointer: `/${field}`,
      code: 'contradicting_windows',
      detail: `${what} has no ${field}, got ${JSON.stringify(request[field])}`,
    }));
}

/** Lengths of windows count in one unit; the purge may have another. */
function unitFaults({ matrix, train, test, step }: RequestedWindows, first: RequestedLength): Fault[] {
  const unit = unitOf(first);
  const given = [
    ...(matrix?.train ?? []).map((length, i) => ({ pointer: `/matrix/train${pointerTo(i)}`, length })),
    ...(matrix?.test ?? []).map((length, i) => ({ pointer: `/matrix/test${pointerTo(i)}`, length })),
    { pointer: '/train', length: train as RequestedLength | undefined },
    { pointer: '/test', length: test },
    { pointer: '/step', length: step },
  ];
  return given.flatMap(({ pointer, length }): Fault[] => {
    if (length === undefined || unitOf(length) === unit) return [];
    const detail = `expected a length in ${unit} as the training's, got ${JSON.stringify(length)}`;
    return [{ pointer, code: 'mixed_units', detail }];
  });
}

function commonOf({ mode, step, purge }: RequestedWindows, first: RequestedLength) {
  const unit = unitOf(first);
  return {
    mode,
    unit,
    step: step && countOf(step),
    purge: purge && countOf(purge),
    purgeUnit: purge && unitOf(purge),
  };
}

const unitOf = (length: RequestedLength): WindowUnit => Object.keys(length)[0] as WindowUnit;
const countOf = (length: RequestedLength): number => Object.values(length)[0];

/** A place in the settings of a plan, as a place in the request. */
function inRequest(fault: Fault, { matrix }: RequestedWindows): Fault {
  const pointer = fault.pointer
    .replace(/^$/, matrix === undefined ? '/test' : '/matrix')
    .replace(/^\/(train|test)_lengths/, '/matrix/$1')
    .replace(/^\/(train|test)_length$/, '/$1')
    .replace(/^\/train\/train_share$/, '/train/share')
    .replace(/^\/train\/purge_bars$/, '/purge/bars');
  return { ...fault, pointer };
}
