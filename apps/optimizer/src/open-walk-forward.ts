import {
  runSpec,
  searchSpec,
  type RunSpec,
  type SearchSpec,
  type WalkForwardWindow,
  type WalkForwardWork,
} from '@barmill/contracts';

/** A walk forward that goes on, as it is stored. */
export interface OpenWalkForward {
  readonly id: string;
  readonly tenantId: string;
  readonly spec: RunSpec;
  readonly search: SearchSpec;
  readonly isOverlapping: boolean;
  readonly windows: readonly WalkForwardWindow[];
}

export function openWalkForward(work: WalkForwardWork): OpenWalkForward {
  const { id, tenantId, isOverlapping, windows } = work;
  const spec = runSpec.parse(JSON.parse(work.specJson));
  return { id, tenantId, spec, search: searchSpec.parse(JSON.parse(work.searchJson)), isOverlapping, windows };
}

const open: readonly string[] = ['planned', 'training', 'trained', 'testing'];

/** Whether nothing more happens to a window. */
export function hasEnded({ status }: WalkForwardWindow): boolean {
  return !open.includes(status);
}

/** What the test of a window begins with: what the last test before it ended with, where tests follow on each other. */
export function balanceBefore(test: OpenWalkForward, position: number): number {
  const { initialBalance } = test.spec.execution;
  if (test.isOverlapping) return initialBalance;
  const tested = test.windows.findLast((window) => window.position < position && window.finalEquity !== undefined);
  return tested?.finalEquity ?? initialBalance;
}
