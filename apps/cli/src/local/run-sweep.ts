import type { Generation, SearchSpace } from '@barmill/optimization';
import { mergeColumns, type CombinationColumns } from '@barmill/sweep';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rangeRunner, type LocalSweep, type Range } from './local-sweep.thread';
import type { RangeAnswer } from './sweep.thread';
import type { SpentBudget } from './time-budget';

/** Starts a thread that computes ranges of a sweep. */
export type StartThread = (sweep: LocalSweep) => Worker;

export interface SweepOptions {
  readonly threads: number;
  /** Combinations of one range at most. */
  readonly chunkSize?: number;
  /** Told after every range how many combinations are done. */
  onProgress?(done: number): void;
  /** Asked before every range but the first: where a budget is spent, nothing more is begun. */
  spent?(): SpentBudget | null;
  readonly startThread?: StartThread;
}

/** Ranges for each thread where nothing else is asked for: enough that none waits long for the last one. */
const rangesPerThread = 16;
const mostPerRange = 20_000;

/** Threads that compute ranges of one sweep, one thread being this one. */
export class SweepThreads {
  private readonly workers: readonly Worker[];
  private readonly run: (range: Range) => CombinationColumns;
  private done = 0;
  private hasBegun = false;
  /** The budget that ended the work before all of it was begun. */
  spent: SpentBudget | null = null;

  constructor(
    sweep: LocalSweep,
    private readonly options: SweepOptions,
  ) {
    const { threads, startThread: start = startThread } = options;
    this.workers = threads <= 1 ? [] : Array.from({ length: threads }, () => start(sweep));
    this.run = rangeRunner(sweep);
  }

  /**
   * Rows of all ranges together, in their order: the same bits for any number of threads. Where a budget is spent meanwhile, those of the first of
   * them.
   */
  async compute(ranges: readonly Range[]): Promise<CombinationColumns> {
    const parts: CombinationColumns[] = [];
    let next = 0;
    const work = async (run: (range: Range) => Promise<CombinationColumns> | CombinationColumns): Promise<void> => {
      while (next < ranges.length && !this.isOver()) {
        const place = next++;
        parts[place] = await run(ranges[place]);
        this.done += parts[place].combinationIndex.length;
        this.options.onProgress?.(this.done);
      }
    };
    if (this.workers.length === 0) await work(this.run);
    else await Promise.all(this.workers.map((worker) => work((range) => ask(worker, range))));
    return mergeColumns(parts);
  }

  /** The first range is computed in any case. */
  private isOver(): boolean {
    if (this.hasBegun) this.spent ??= this.options.spent?.() ?? null;
    this.hasBegun = true;
    return this.spent !== null;
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

const startThread: StartThread = (sweep) => new Worker(join(__dirname, 'sweep.thread.js'), { workerData: sweep });

/** Rejects with what the thread threw: `once` does so on an `error` event. */
async function ask(worker: Worker, range: Range): Promise<CombinationColumns> {
  const answer = once(worker, 'message') as Promise<[RangeAnswer]>;
  worker.postMessage(range);
  return (await answer)[0];
}

/** The combinations of a grid in ranges. */
export function gridRanges(space: SearchSpace, { threads, chunkSize }: SweepOptions): Range[] {
  const size = rangeSize(space.countAdmitted(), threads, chunkSize);
  const ranges: Range[] = [];
  for (let first = 0; first < space.size;) {
    const { end, admitted } = space.take(first, size);
    if (admitted > 0) ranges.push({ first, end });
    first = end;
  }
  return ranges;
}

/** The trials of a generation in ranges. */
export function trialRanges({ firstIndex, trials }: Generation, { threads, chunkSize }: SweepOptions): Range[] {
  const size = rangeSize(trials.length, threads, chunkSize);
  return Array.from({ length: Math.ceil(trials.length / size) }, (_, k) => {
    const part = trials.slice(k * size, (k + 1) * size);
    const first = firstIndex + k * size;
    return { first, end: first + part.length, trials: part };
  });
}

function rangeSize(combinations: number, threads: number, chunkSize: number | undefined): number {
  const wanted = Math.ceil(combinations / (threads * rangesPerThread));
  return chunkSize ?? Math.min(mostPerRange, Math.max(1, wanted));
}
