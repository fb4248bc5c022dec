import type { Fault } from '@barmill/strategies';

/** A stretch of bars, half-open: bars that open from `startMs` on and before `endMs`. */
export interface WindowPart {
  readonly startMs: number;
  readonly endMs: number;
  /** Index in the series. */
  readonly firstBar: number;
  /** Behind the last one. */
  readonly endBar: number;
}

/** One step of a walk forward: parameters are chosen on `train` and tried on `test`, indicators warmed by the bars before. */
export interface WalkForwardWindow {
  /** From 0, windows that were left out counted. */
  readonly index: number;
  readonly train: WindowPart;
  readonly test: WindowPart;
  /** Whether the data end before the test does: it is cut there. */
  readonly isPartial: boolean;
}

/** A window that has too few bars to train or to test on, as where data are missing. */
export interface LeftOutWindow {
  readonly index: number;
  readonly reason: 'no_training_bars' | 'no_test_bars';
}

export interface WindowPlan {
  /** In the order of time; at least one. */
  readonly windows: readonly WalkForwardWindow[];
  readonly leftOut: readonly LeftOutWindow[];
  /** Whether tests overlap, so that they cannot be joined to one curve. */
  readonly isOverlapping: boolean;
}

export type WindowPlanResolution =
  { readonly ok: true; readonly plan: WindowPlan } | { readonly ok: false; readonly faults: readonly Fault[] };

/** A part with fewer bars has no return. */
const LEAST_BARS = 2;

/** Why a window cannot be used; null: it can. */
export function whyLeftOut({ train, test }: Pick<WalkForwardWindow, 'train' | 'test'>): LeftOutWindow['reason'] | null {
  if (train.endBar - train.firstBar < LEAST_BARS) return 'no_training_bars';
  return test.endBar - test.firstBar < LEAST_BARS ? 'no_test_bars' : null;
}
