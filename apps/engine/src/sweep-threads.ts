import type { WorkClass } from '@barmill/contracts';
import { configToken, Telemetry } from '@barmill/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Counter, Gauge, Histogram } from 'prom-client';
import { seriesBytesPerThread, type EngineConfig } from './engine.config';
import type { FromThread, ThreadLimits, ThreadResult, ThreadTask } from './sweep-task';

/** Of V8's heap in a thread. Twice as much, its default, makes a sweep no faster. */
const maxYoungGenerationSizeMb = 24;

/** The thread ended or ran out of something: the work may succeed elsewhere. */
export class ThreadError extends Error {}

/** The task itself cannot be computed, here or elsewhere. */
export class TaskError extends Error {}

/** One worker thread that computes; it stays warm between chunks. */
export class SweepThread {
  private worker: Worker;
  private ended = false;

  constructor(
    readonly workClass: WorkClass,
    private readonly limits: ThreadLimits,
    private readonly measure: (result: ThreadResult) => void,
  ) {
    this.worker = this.spawn();
  }

  /** @throws ThreadError when the thread dies; TaskError when the task itself cannot be computed. */
  async run(task: ThreadTask): Promise<ThreadResult> {
    const answer = await ask(this.worker, task);
    if (answer.kind === 'failed') throw new TaskError(answer.error);
    this.measure(answer.result);
    return answer.result;
  }

  /** Ends what it computes, at once, and starts anew. */
  async restart(): Promise<void> {
    const old = this.worker;
    this.worker = this.spawn();
    await old.terminate();
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.worker.terminate();
  }

  /** A thread that dies by itself is replaced, also while it is idle; what it was computing hears of it by its exit. */
  private spawn(): Worker {
    const worker = new Worker(join(__dirname, 'sweep.thread.js'), {
      workerData: this.limits,
      resourceLimits: { maxYoungGenerationSizeMb },
    });
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker && !this.ended) this.worker = this.spawn();
    });
    return worker;
  }
}

/** Listeners are taken off one by one: a worker hears messages by a listener of its own, which must stay. */
async function ask(worker: Worker, task: ThreadTask): Promise<FromThread> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    worker.postMessage(task);
    const [answer] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(([code]) => {
        throw new ThreadError(`the thread ended with code ${String(code)}`);
      }),
    ])) as [FromThread];
    return answer;
  } catch (error) {
    throw error instanceof ThreadError ? error : new ThreadError(`the thread died: ${String(error)}`);
  } finally {
    listening.abort();
  }
}

/** A thread that is one's own until it is given back; giving it back again changes nothing. */
export interface LentThread {
  readonly thread: SweepThread;
  readonly giveBack: () => void;
}

interface Waiting {
  readonly resolve: (thread: SweepThread) => void;
  readonly reject: (error: Error) => void;
}

/** A thread for each slot. */
@Injectable()
export class SweepThreads implements OnApplicationShutdown {
  private readonly idle: Record<WorkClass, SweepThread[]>;
  private readonly waiting: Record<WorkClass, Waiting[]> = { sweep: [], interactive: [] };
  private readonly all: SweepThread[];
  private readonly busy: Gauge<'work_class'>;
  private readonly combinations: Counter;
  private readonly duration: Histogram;

  constructor(@Inject(configToken) config: EngineConfig, telemetry: Telemetry) {
    this.busy = telemetry.gauge('barmill_engine_busy_threads', 'Threads that compute now.', ['work_class']);
    this.combinations = telemetry.counter(
      'barmill_engine_combinations_total',
      'Combinations computed, backtests included.',
    );
    this.duration = telemetry.durations('barmill_engine_chunk_seconds', 'Time of a chunk in its thread.');
    const limits = { seriesBytes: seriesBytesPerThread(config) };
    const threads = (workClass: WorkClass, count: number): SweepThread[] =>
      Array.from({ length: count }, () => new SweepThread(workClass, limits, (result) => this.count(result)));
    this.idle = {
      sweep: threads('sweep', config.SWEEP_SLOTS),
      interactive: threads('interactive', config.INTERACTIVE_SLOTS),
    };
    this.all = [...this.idle.sweep, ...this.idle.interactive];
  }

  hasIdle(workClass: WorkClass): boolean {
    return this.idle[workClass].length > 0;
  }

  /** A thread of this class, as soon as one is free, in the order in which it was asked for. @throws what `refuseWaiting` was told */
  async lend(workClass: WorkClass): Promise<LentThread> {
    const thread =
      this.idle[workClass].pop() ??
      (await new Promise<SweepThread>((resolve, reject) => this.waiting[workClass].push({ resolve, reject })));
    this.busy.inc({ work_class: workClass });
    let isLent = true;
    const giveBack = (): void => {
      if (isLent) this.takeBack(thread);
      isLent = false;
    };
    return { thread, giveBack };
  }

  /** Whoever waits for a thread waits no longer. */
  refuseWaiting(error: Error): void {
    for (const waiting of Object.values(this.waiting)) for (const { reject } of waiting.splice(0)) reject(error);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all.map(async (thread) => await thread.end()));
  }

  private takeBack(thread: SweepThread): void {
    this.busy.dec({ work_class: thread.workClass });
    const next = this.waiting[thread.workClass].shift();
    if (next) next.resolve(thread);
    else this.idle[thread.workClass].push(thread);
  }

  private count({ combinations, cpuMs }: ThreadResult): void {
    this.combinations.inc(combinations.combinationIndex.length);
    this.duration.observe(cpuMs / 1000);
  }
}
