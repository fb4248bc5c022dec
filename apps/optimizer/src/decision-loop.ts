import { DomainError, type PendingReply } from '@barmill/contracts';
import { ResultsClient, Telemetry, WakeableLoop } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Counter, Gauge } from 'prom-client';
import { Dispatcher } from './dispatcher';
import { Judging } from './judging';
import { OpenSearches } from './open-searches';
import { Planner } from './planner';
import { PoisonedChunks } from './poisoned-chunks';

/** How long the loops sleep when nothing wakes them. */
const idleMs = 1_000;

/**
 * Asks what waits for a decision, decides, and asks again. It keeps nothing: a planner that dies is replaced by any other,
 * and several may run side by side, since every decision is guarded where it is stored. Dispatch and judging have loops of their own:
 * planning a huge run, or judging one, does not keep the others' chunks waiting.
 */
@Injectable()
export class DecisionLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DecisionLoop.name);
  private readonly decided: Counter<'kind'>;
  private readonly inFlight: Gauge;
  private readonly loops: readonly WakeableLoop[];
  private readonly judgingLoop: WakeableLoop;
  /** Whether a run waits to be judged, as far as was asked. */
  private waitsForJudging = false;

  constructor(
    private readonly results: ResultsClient,
    private readonly planner: Planner,
    private readonly dispatcher: Dispatcher,
    private readonly searches: OpenSearches,
    private readonly poisoned: PoisonedChunks,
    private readonly judging: Judging,
    telemetry: Telemetry,
  ) {
    this.decided = telemetry.counter('barmill_decisions_total', 'Decisions about optimizations.', ['kind']);
    this.inFlight = telemetry.gauge(
      'barmill_sweep_chunks_in_flight',
      'Sweep chunks dispatched or running, over all runs.',
    );
    const onError = (error: unknown): void => this.logger.warn(`not decided, tried again: ${String(error)}`);
    this.judgingLoop = new WakeableLoop(async () => await this.judge(), idleMs, onError);
    this.loops = [
      this.judgingLoop,
      new WakeableLoop(async () => await this.dispatch(), idleMs, onError),
      new WakeableLoop(async () => await this.decide(), idleMs, onError),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map(async (loop) => await loop.stop()));
  }

  wake(): void {
    for (const loop of this.loops) loop.wake();
  }

  private async dispatch(): Promise<boolean> {
    const pending = await this.results.planning.pending({});
    this.inFlight.set(pending.inFlight);
    return await this.each('dispatch', [pending], async () => await this.dispatcher.dispatch(pending));
  }

  private async decide(): Promise<boolean> {
    const pending: PendingReply = await this.results.planning.pending({});
    if (pending.finalizable.length > 0) {
      this.waitsForJudging = true;
      this.judgingLoop.wake();
    }
    const planned = await this.each('plan', pending.plannable, async (runId) => await this.planner.plan(runId));
    if (planned) this.wake();
    const asked = await this.each('ask', pending.searches, async (search) => await this.searches.ask(search));
    const ended = await this.each('end_search', pending.spent, async (search) => await this.searches.end(search));
    if (asked) this.wake();
    const failed = await this.each('fail_chunk', pending.poisoned, async (chunk) => await this.poisoned.record(chunk));
    return planned || asked || ended || failed;
  }

  private async judge(): Promise<boolean> {
    if (!this.waitsForJudging) return false;
    this.waitsForJudging = false;
    const { finalizable } = await this.results.planning.pending({});
    const advanced = await this.each('judge', finalizable, async (run) => await this.judging.advance(run));
    if (advanced) this.wake();
    return advanced;
  }

  /**
   * One decision that fails does not keep the others waiting. Losing a run to another planner is no failure.
   * @returns whether any was taken
   */
  private async each<T>(
    kind: string,
    items: readonly T[],
    decide: (item: T) => Promise<boolean | void>,
  ): Promise<boolean> {
    let any = false;
    for (const item of items) {
      try {
        if ((await decide(item)) === false) continue;
        this.decided.inc({ kind });
        any = true;
      } catch (error) {
        if (error instanceof DomainError && error.code === 'conflict') continue;
        this.logger.warn(`${kind}: ${String(error)}`);
      }
    }
    return any;
  }
}
