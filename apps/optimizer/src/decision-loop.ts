import { DomainError, type PendingReply } from '@barmill/contracts';
import { ResultsClient, Telemetry } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Counter, Gauge } from 'prom-client';
import { Dispatcher } from './dispatcher';
import { Planner } from './planner';
import { PoisonedChunks } from './poisoned-chunks';

/** How long the loop sleeps when nothing wakes it: a lost hint costs this much. */
const idleMs = 1_000;

/**
 * Asks what waits for a decision, decides, and asks again. It keeps nothing: a planner that dies is replaced by any other,
 * and several may run side by side, since every decision is guarded where it is stored.
 */
@Injectable()
export class DecisionLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DecisionLoop.name);
  private readonly decided: Counter<'kind'>;
  private readonly inFlight: Gauge;
  private stopping = false;
  private woken = false;
  private rouse: () => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly results: ResultsClient,
    private readonly planner: Planner,
    private readonly dispatcher: Dispatcher,
    private readonly poisoned: PoisonedChunks,
    telemetry: Telemetry,
  ) {
    this.decided = telemetry.counter('barmill_decisions_total', 'Decisions about optimizations.', ['kind']);
    this.inFlight = telemetry.gauge(
      'barmill_sweep_chunks_in_flight',
      'Sweep chunks dispatched or running, over all runs.',
    );
  }

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.rouse();
    await this.loop;
  }

  wake(): void {
    this.woken = true;
    this.rouse();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      try {
        const pending = await this.results.planning.pending({});
        this.inFlight.set(pending.inFlight);
        await this.decide(pending);
      } catch (error) {
        this.logger.warn(`not decided, tried again: ${String(error)}`);
      }
      if (!this.woken && !this.stopping) await this.idle();
    }
  }

  private async decide(pending: PendingReply): Promise<void> {
    await this.each('dispatch', [pending], async () => await this.dispatcher.dispatch(pending));
    await this.each('plan', pending.plannable, async (runId) => await this.planner.plan(runId));
    await this.each('finalize', pending.finalizable, async (run) => {
      const { status } = await this.results.planning.finalize(run, 60_000);
      this.logger.log(`optimization ${run.runId} ended: ${status}`);
    });
    await this.each('fail_chunk', pending.poisoned, async (chunk) => await this.poisoned.record(chunk));
  }

  /** One decision that fails does not keep the others waiting. Losing a run to another planner is no failure. */
  private async each<T>(
    kind: string,
    items: readonly T[],
    decide: (item: T) => Promise<boolean | void>,
  ): Promise<void> {
    for (const item of items) {
      try {
        if ((await decide(item)) !== false) this.decided.inc({ kind });
      } catch (error) {
        if (error instanceof DomainError && error.code === 'conflict') continue;
        this.logger.warn(`${kind}: ${String(error)}`);
      }
    }
  }

  private async idle(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
