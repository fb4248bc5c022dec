import { pointerTo, type Fault } from '@barmill/strategies';
import { planWindows, type WalkForwardSettings } from './plan-windows';
import type { WindowBars } from './window-clock';
import type { WindowPlan } from './window-plan';

/** The same walk forward over several lengths; without a step each cell has that of its own test. */
export interface MatrixSettings extends Omit<WalkForwardSettings, 'trainLength' | 'testLength'> {
  readonly trainLengths: readonly number[];
  readonly testLengths: readonly number[];
}

/** One pair of lengths. Where no window fits, or too many would, `plan` is null and the faults say why. */
export interface MatrixCell {
  readonly trainLength: number;
  readonly testLength: number;
  readonly plan: WindowPlan | null;
  readonly faults: readonly Fault[];
}

export type MatrixResolution =
  | { readonly ok: true; readonly cells: readonly MatrixCell[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Pairs of lengths at most. */
export const MOST_CELLS = 100;
/** What a pair can be at fault for by itself, while others are sound. */
const ownFaults = ['outside_data', 'no_window', 'too_many_windows', 'purge_too_long'];

/**
 * A plan for each pair of a train and a test length, the test lengths fastest. Faults: `empty_list`, `duplicate_value`, `too_large` (more than 100 pairs),
 * those of a length, with a pointer to its place in its list, and those of all pairs where none has a plan.
 *
 * @param at JSON pointer of the settings in their document
 */
export function planMatrix(settings: MatrixSettings, bars: WindowBars, at: string): MatrixResolution {
  const { trainLengths, testLengths, ...rest } = settings;
  const faults = [
    ...listFaults(trainLengths, `${at}/train_lengths`),
    ...listFaults(testLengths, `${at}/test_lengths`),
    ...sizeFaults(trainLengths.length * testLengths.length, at),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const cells = trainLengths.flatMap((trainLength, i) =>
    testLengths.map((testLength, j): MatrixCell => {
      const planned = planWindows({ ...rest, trainLength, testLength }, bars, at);
      if (planned.ok) return { trainLength, testLength, plan: planned.plan, faults: [] };
      const own = planned.faults.map((fault) => ({ ...fault, pointer: inLists(fault.pointer, at, i, j) }));
      return { trainLength, testLength, plan: null, faults: own };
    }),
  );
  const all = distinct(cells.flatMap((cell) => cell.faults));
  const wrong = all.filter(({ code }) => !ownFaults.includes(code));
  if (wrong.length > 0) return { ok: false, faults: wrong };
  return cells.some(({ plan }) => plan !== null) ? { ok: true, cells } : { ok: false, faults: all };
}

function inLists(pointer: string, at: string, train: number, test: number): string {
  if (pointer === `${at}/train_length`) return `${at}/train_lengths${pointerTo(train)}`;
  if (pointer === `${at}/test_length`) return `${at}/test_lengths${pointerTo(test)}`;
  return pointer;
}

function listFaults(lengths: readonly number[], pointer: string): Fault[] {
  if (lengths.length === 0) {
    return [{ pointer, code: 'empty_list', detail: 'expected at least one length, got none' }];
  }
  return lengths.flatMap((length, i): Fault[] => {
    const earlier = lengths.indexOf(length);
    if (earlier === i) return [];
    const detail = `expected every length once, got ${length} at ${earlier} and ${i}`;
    return [{ pointer: pointer + pointerTo(i), code: 'duplicate_value', detail }];
  });
}

function sizeFaults(cells: number, pointer: string): Fault[] {
  if (cells <= MOST_CELLS) return [];
  return [{ pointer, code: 'too_large', detail: `expected at most ${MOST_CELLS} pairs of lengths, got ${cells}` }];
}

function distinct(faults: readonly Fault[]): Fault[] {
  const seen = new Map(faults.map((fault) => [`${fault.pointer} ${fault.code} ${fault.detail}`, fault]));
  return [...seen.values()];
}
