import { ResultsClient, type WakeableLoop } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions';
import { Judging } from './judging';

/** Takes runs whose combinations are all computed to their end. A loop of its own: judging a huge one takes seconds. */
@Injectable()
export class JudgingLoop {
  private readonly loop: WakeableLoop;
  /** Whether a run waits to be judged, as far as was asked. */
  private waits = false;

  constructor(
    private readonly results: ResultsClient,
    private readonly decisions: Decisions,
    private readonly judging: Judging,
  ) {
    this.loop = decisions.loop(async () => await this.judge());
  }

  /** A run waits to be judged. */
  expect(): void {
    this.waits = true;
    this.loop.wake();
  }

  private async judge(): Promise<boolean> {
    if (!this.waits) return false;
    this.waits = false;
    const { finalizable } = await this.results.planning.pending({ resting: this.decisions.restingIds });
    const advanced = await this.decisions.each('judge', finalizable, async (run) => await this.judging.advance(run));
    if (advanced) this.decisions.wake();
    return advanced;
  }
}
