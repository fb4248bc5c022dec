import type { SearchSpace } from '@barmill/optimization';
import type { CombinationColumns } from '@barmill/sweep';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rangeRunner, type LocalSweep } from './local-sweep.thread';
import { mergeColumns } from './merge-columns';
import type { Range, RangeAnswer } from './sweep.thread';

/** Starts a thread that computes ranges of a sweep. */
export type StartThread = (sweep: LocalSweep) => Worker;

export interface SweepOptions {
  readonly threads: number;
  /** Combinations of one range at most. */
  readonly chunkSize?: number;
  /** Told after every range how many combinations are done. */
  onProgress?(done: number): void;
  readonly startThread?: StartThread;
}

/** Ranges for each thread where nothing else is asked for: enough that none waits long for the last one. */
const rangesPerThread = 16;
const mostPerRange = 20_000;

/**
 * Every admitted combination of the space, spread over threads by ranges; rows come together in the order of their indices, so
 * the result has the same bits for any number of threads. One thread is this one.
 */
export async function runSweep(
  sweep: LocalSweep,
  space: SearchSpace,
  options: SweepOptions,
): Promise<CombinationColumns> {
  const ranges = rangesOf(space, options);
  const parts = new Array<CombinationColumns>(ranges.length);
  let next = 0;
  let done = 0;
  const work = async (run: (range: Range) => Promise<CombinationColumns> | CombinationColumns): Promise<void> => {
    while (next < ranges.length) {
      const place = next++;
      parts[place] = await run(ranges[place]);
      done += parts[place].combinationIndex.length;
      options.onProgress?.(done);
    }
  };
  const threads = Math.min(options.threads, ranges.length);
  if (threads <= 1) {
    const run = rangeRunner(sweep);
    await work(({ first, end }) => run(first, end));
  } else await overThreads(threads, () => (options.startThread ?? startThread)(sweep), work);
  return mergeColumns(parts);
}

const startThread: StartThread = (sweep) => new Worker(join(__dirname, 'sweep.thread.js'), { workerData: sweep });

async function overThreads(
  count: number,
  start: () => Worker,
  work: (run: (range: Range) => Promise<CombinationColumns>) => Promise<void>,
): Promise<void> {
  const workers = Array.from({ length: count }, start);
  try {
    await Promise.all(workers.map((worker) => work((range) => ask(worker, range))));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Rejects with what the thread threw: `once` does so on an `error` event. */
async function ask(worker: Worker, range: Range): Promise<CombinationColumns> {
  const answer = once(worker, 'message') as Promise<[RangeAnswer]>;
  worker.postMessage(range);
  return (await answer)[0];
}

function rangesOf(space: SearchSpace, { threads, chunkSize }: SweepOptions): Range[] {
  const wanted = Math.ceil(space.countAdmitted() / (threads * rangesPerThread));
  const size = chunkSize ?? Math.min(mostPerRange, Math.max(1, wanted));
  const ranges: Range[] = [];
  for (let first = 0; first < space.size;) {
    const { end, admitted } = space.take(first, size);
    if (admitted > 0) ranges.push({ first, end });
    first = end;
  }
  return ranges;
}
