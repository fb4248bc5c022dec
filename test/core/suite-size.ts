/** Whether the long suites run all their cases (`npm run test:core`) or the share that `npm test` has time for. */
const isFull = process.env.CORE_PROOF === 'full';

/** How many cases a suite runs. */
export function casesOf(share: number, all: number): number {
  return isFull ? all : share;
}

/** How often a property of fast-check runs; its cases are the same ones every time, those of the share first. */
export function runsOf(share: number, all: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: 1, numRuns: casesOf(share, all) };
}
