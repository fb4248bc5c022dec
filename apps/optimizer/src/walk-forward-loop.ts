import { DomainError } from '@barmill/contracts';
import { ResultsClient, WakeableLoop } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Resting } from './resting';
import { WalkForwardSteps } from './walk-forward-steps';

/** How long the loop sleeps when nothing wakes it. */
const idleMs = 1_000;

/**
 * Asks which walk forwards wait for a decision, decides, and asks again. It keeps nothing: every step is guarded where it is stored, so that several
 * may decide side by side, and whoever comes after one that died goes on from what is stored.
 */
@Injectable()
export class WalkForwardLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WalkForwardLoop.name);
  private readonly loop: WakeableLoop;
  private readonly resting = new Resting();

  constructor(
    private readonly results: ResultsClient,
    private readonly steps: WalkForwardSteps,
  ) {
    const onError = (error: unknown): void => this.logger.warn(`not decided, tried again: ${String(error)}`);
    this.loop = new WakeableLoop(async () => await this.decide(), idleMs, onError);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  wake(): void {
    this.loop.wake();
  }

  private async decide(): Promise<boolean> {
    const { ids, cancelling } = await this.results.walkForwards.pending({ resting: this.resting.ids });
    for (const id of cancelling) {
      await this.attempt(id, async () => {
        const { status } = await this.results.walkForwards.settleCancelled({ id });
        return status !== 'cancelling';
      });
    }
    let any = false;
    for (const id of ids) any = (await this.attempt(id, async () => await this.steps.take(id), true)) || any;
    return any;
  }

  /**
   * One walk forward that fails does not keep the others waiting. Losing a step to another planner is no failure.
   *
   * @param mayFail whether the walk forward fails when this does each time
   */
  private async attempt(id: string, decide: () => Promise<boolean>, mayFail = false): Promise<boolean> {
    try {
      const isTaken = await decide();
      this.resting.succeeded(id);
      return isTaken;
    } catch (error) {
      const isLasting = this.resting.failed(id, error);
      if (!(error instanceof DomainError && error.code === 'conflict')) {
        this.logger.warn(`walk forward ${id}: ${String(error)}`);
      }
      return isLasting && mayFail && (await this.attempt(id, async () => await this.fail(id, error as Error)));
    }
  }

  private async fail(id: string, { message }: Error): Promise<boolean> {
    await this.results.walkForwards.fail({ id, error: message });
    this.logger.error(`walk forward ${id} failed: ${message}`);
    return true;
  }
}
