import type { CombinationColumns } from '@barmill/sweep';
import { parentPort, workerData } from 'node:worker_threads';
import { rangeRunner, type LocalSweep } from './local-sweep.thread';

/** Combinations `[first, end)` of the space. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** What a thread that was given a {@link Range} answers with; what it throws ends it. */
export type RangeAnswer = CombinationColumns;

const run = rangeRunner(workerData as LocalSweep);

parentPort!.on('message', ({ first, end }: Range) => {
  parentPort!.postMessage(run(first, end) satisfies RangeAnswer);
});
