import { DomainError } from '@barmill/contracts';
import { Telemetry, WakeableLoop } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { Resting } from './resting';

/** How long the loops sleep when nothing wakes them. */
const idleMs = 1_000;

/** What is decided about. */
interface Decided {
  readonly runId: string;
}

/** Runs the loops that decide about optimizations: starts, wakes and stops them together, and counts what they decide. */
@Injectable()
export class Decisions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Decisions.name);
  private readonly decided: Counter<'kind'>;
  private readonly loops: WakeableLoop[] = [];
  private readonly resting = new Resting();

  constructor(telemetry: Telemetry) {
    this.decided = telemetry.counter('barmill_decisions_total', 'Decisions about optimizations.', ['kind']);
  }

  /** A loop that begins with the application. @param turn true when there may be more to do right away */
  loop(turn: () => Promise<boolean>): WakeableLoop {
    const onError = (error: unknown): void => this.logger.warn(`not decided, tried again: ${String(error)}`);
    const loop = new WakeableLoop(turn, idleMs, onError);
    this.loops.push(loop);
    return loop;
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

  /** Runs that nothing is to be decided about now, since that failed a moment ago. */
  get restingIds(): string[] {
    return this.resting.ids;
  }

  /**
   * One decision that fails does not keep the others waiting: its run rests. Losing a run to another planner is no failure.
   *
   * @param giveUp ends a run whose decision fails each time; without it the decision is tried again for ever
   * @returns whether any was taken
   */
  async each<T extends Decided>(
    kind: string,
    items: readonly T[],
    decide: (item: T) => Promise<boolean | void>,
    giveUp?: (item: T, reason: string) => Promise<void>,
  ): Promise<boolean> {
    let any = false;
    for (const item of items) {
      try {
        if ((await decide(item)) === false) continue;
        this.resting.succeeded(item.runId);
        this.count(kind);
        any = true;
      } catch (error) {
        const isLasting = this.resting.failed(item.runId, error);
        if (error instanceof DomainError && error.code === 'conflict') continue;
        this.logger.warn(`${kind}: ${String(error)}`);
        if (isLasting) await this.giveUp(giveUp?.(item, (error as Error).message));
      }
    }
    return any;
  }

  /** One more was taken. */
  count(kind: string): void {
    this.decided.inc({ kind });
  }

  private async giveUp(ended: Promise<void> | undefined): Promise<void> {
    await ended?.catch((error: unknown) => this.logger.warn(`not ended, tried again: ${String(error)}`));
  }
}
