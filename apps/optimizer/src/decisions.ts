import { DomainError } from '@barmill/contracts';
import { Telemetry, WakeableLoop } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Counter } from 'prom-client';

/** How long the loops sleep when nothing wakes them. */
const idleMs = 1_000;

/** Runs the loops that decide about optimizations: starts, wakes and stops them together, and counts what they decide. */
@Injectable()
export class Decisions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Decisions.name);
  private readonly decided: Counter<'kind'>;
  private readonly loops: WakeableLoop[] = [];

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

  /**
   * One decision that fails does not keep the others waiting. Losing a run to another planner is no failure.
   * @returns whether any was taken
   */
  async each<T>(kind: string, items: readonly T[], decide: (item: T) => Promise<boolean | void>): Promise<boolean> {
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
