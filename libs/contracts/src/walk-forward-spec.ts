import { z } from 'zod';
import type { ExecutionSpec } from './run-spec';
import type { TradedDates } from './traded-range';
import { walkForwardRequestFields } from './walk-forward-request';

const fault = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });
const { train, test, step, purge, mode, matrix } = walkForwardRequestFields;

/** How a walk forward was asked for, and what its plan has beside windows. */
export const walkForwardPlan = z.strictObject({
  v: z.literal(1),
  ...{ train, test, step, purge, mode: mode.unwrap(), matrix },
  isOverlapping: z.boolean(),
  /** Windows with too few bars to train or to test on. */
  leftOut: z.array(z.object({ index: z.int(), reason: z.string() })),
  /** Of a matrix the pairs that have no plan, and why. */
  misfits: z.array(z.object({ train: test.unwrap(), test: test.unwrap(), faults: z.array(fault) })),
});
export type WalkForwardPlan = z.infer<typeof walkForwardPlan>;

/** Trainings of one walk forward that go on at a time: enough to fill the engines, few enough that other runs get their turn. */
export const trainingsAtOnce = 4;

/** A stretch of bars, half-open: those that open from `startMs` on and before `endMs`. */
interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** What a window changes of a run's specification. */
interface WindowedTerms extends TradedDates {
  readonly execution: ExecutionSpec;
}

/** The terms on a window's training: what comes before it feeds indicators only. */
export function trainingTerms<Terms extends WindowedTerms>(terms: Terms, { startMs, endMs }: Stretch): Terms {
  return { ...terms, startTimeMs: startMs, endTimeMs: endMs };
}

/** The terms on a window's test, with the equity that the test before it ended with. */
export function testTerms<Terms extends WindowedTerms>(
  terms: Terms,
  { startMs, endMs }: Stretch,
  initialBalance: number,
): Terms {
  const execution = { ...terms.execution, initialBalance };
  return { ...terms, startTimeMs: startMs, endTimeMs: endMs, execution };
}
