import { configToken } from '@barmill/platform';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EngineConfig } from './engine.config';
import { Presence } from './presence';
import { RunningChunks } from './running-chunks';
import { SweepThreads } from './sweep-threads';
import { WorkQueues } from './work-queues';

const releaseMs = 5_000;
const lookEveryMs = 50;

/** Leaves without loss: no more messages, those that wait for a thread go back, then running chunks finish, and what does not finish in time is given back unharmed. */
@Injectable()
export class Departure implements BeforeApplicationShutdown {
  constructor(
    private readonly queues: WorkQueues,
    private readonly running: RunningChunks,
    private readonly presence: Presence,
    private readonly threads: SweepThreads,
    @Inject(configToken) private readonly config: EngineConfig,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.queues.stopConsuming();
    this.threads.refuseWaiting(new Error('shutting down'));
    await this.presence.leave();
    await this.untilIdle(this.config.FINISH_MS);
    this.running.releaseAll();
    await this.untilIdle(releaseMs);
  }

  private async untilIdle(limitMs: number): Promise<void> {
    const end = performance.now() + limitMs;
    while (this.running.size > 0 && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }
}
