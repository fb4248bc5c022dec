import type { CombinationColumns } from '@barmill/sweep';
import { parentPort, workerData } from 'node:worker_threads';
import { rangeRunner, type LocalSweep, type Range } from './local-sweep.thread';

/** What a thread that was given a range answers with; what it throws ends it. */
export type RangeAnswer = CombinationColumns;

const run = rangeRunner(workerData as LocalSweep);

parentPort!.on('message', (range: Range) => {
  parentPort!.postMessage(run(range) satisfies RangeAnswer);
});
