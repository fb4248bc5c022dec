import type { Generation, SearchSpace } from '@barmill/optimization';
import type { Parameters } from '@barmill/strategies';
import { mergeColumns, type CombinationColumns, type DailyReturnRows } from '@barmill/sweep';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sweepRunner, type LocalSweep, type Range, type SweepRunner, type SweepWork } from './local-sweep.thread';
import type { SweepAnswer } from './sweep.thread';
import type { SpentBudget } from './time-budget';

/** Starts a thread that computes parts of a sweep. */
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

/** Threads that compute parts of one sweep, one thread being this one. */
export class SweepThreads {
  private readonly runners: readonly PartRunner[];
  private readonly workers: readonly Worker[];
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
    const here = sweepRunner(sweep);
    this.runners = threads <= 1 ? [inThisThread(here)] : this.workers.map(inThread);
  }

  /**
   * Rows of all ranges together, in their order: the same bits for any number of threads. Where a budget is spent meanwhile, those of the first of
   * them.
   */
  async compute(ranges: readonly Range[]): Promise<CombinationColumns> {
    const compute = async (runner: PartRunner, range: Range): Promise<CombinationColumns> => {
      const part = await runner.rows(range);
      this.done += part.combinationIndex.length;
      this.options.onProgress?.(this.done);
      return part;
    };
    return mergeColumns(await this.spread(ranges, compute, () => this.isOver()));
  }

  /** Of each of the trials, in their order; a budget that is spent does not end it. A row of NaN: it could not be computed. */
  async dailyReturns(trials: readonly Parameters[]): Promise<Float64Array[]> {
    const share = Math.max(1, Math.ceil(trials.length / this.runners.length));
    const parts = Array.from({ length: Math.ceil(trials.length / share) }, (_, k) =>
      trials.slice(k * share, (k + 1) * share),
    );
    const found = await this.spread(parts, async (runner, part) => await runner.dailyReturns(part));
    return found.flatMap(({ days, values }) =>
      Array.from({ length: values.length / days }, (_, row) => values.subarray(row * days, (row + 1) * days)),
    );
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** Answers in the order of the parts, each by the first thread that is free. */
  private async spread<Part, Answer>(
    parts: readonly Part[],
    compute: (runner: PartRunner, part: Part) => Promise<Answer>,
    isOver: () => boolean = () => false,
  ): Promise<Answer[]> {
    const answers: Answer[] = [];
    let next = 0;
    const work = async (runner: PartRunner): Promise<void> => {
      while (next < parts.length && !isOver()) {
        const place = next++;
        answers[place] = await compute(runner, parts[place]);
      }
    };
    await Promise.all(this.runners.map(work));
    return answers;
  }

  /** The first range is computed in any case. */
  private isOver(): boolean {
    if (this.hasBegun) this.spent ??= this.options.spent?.() ?? null;
    this.hasBegun = true;
    return this.spent !== null;
  }
}

/** Computes parts of a sweep, here or in another thread. */
interface PartRunner {
  rows(range: Range): Promise<CombinationColumns>;
  dailyReturns(trials: readonly Parameters[]): Promise<DailyReturnRows>;
}

const inThisThread = (runner: SweepRunner): PartRunner => ({
  rows: (range) => Promise.resolve(runner.rows(range)),
  dailyReturns: (trials) => Promise.resolve(runner.dailyReturns(trials)),
});

const inThread = (worker: Worker): PartRunner => ({
  rows: async (range) => (await ask(worker, { kind: 'rows', of: range })) as CombinationColumns,
  dailyReturns: async (trials) => (await ask(worker, { kind: 'dailyReturns', of: trials })) as DailyReturnRows,
});

const startThread: StartThread = (sweep) => new Worker(join(__dirname, 'sweep.thread.js'), { workerData: sweep });

/** Rejects with what the thread threw: `once` does so on an `error` event. */
async function ask(worker: Worker, work: SweepWork): Promise<SweepAnswer> {
  const answer = once(worker, 'message') as Promise<[SweepAnswer]>;
  worker.postMessage(work);
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
