import type { CombinationColumns, DailyReturnRows } from '@barmill/sweep';
import { parentPort, workerData } from 'node:worker_threads';
import { sweepRunner, type LocalSweep, type SweepWork } from './local-sweep.thread';

/** What a thread that was given work answers with; what it throws ends it. */
export type SweepAnswer = CombinationColumns | DailyReturnRows;

const runner = sweepRunner(workerData as LocalSweep);

parentPort!.on('message', (work: SweepWork) => {
  const answer: SweepAnswer = work.kind === 'rows' ? runner.rows(work.of) : runner.dailyReturns(work.of);
  parentPort!.postMessage(answer);
});
