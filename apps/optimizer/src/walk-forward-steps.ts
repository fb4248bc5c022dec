import { testTerms, trainingsAtOnce, trainingTerms, type WalkForwardWindow } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable, Logger } from '@nestjs/common';
import { balanceBefore, hasEnded, openWalkForward, type OpenWalkForward } from './open-walk-forward';
import { WalkForwardSummaries } from './walk-forward-summaries';
import { WindowResults } from './window-results';

/** Takes the steps of a walk forward that its windows are ready for. */
@Injectable()
export class WalkForwardSteps {
  private readonly logger = new Logger(WalkForwardSteps.name);

  constructor(
    private readonly results: ResultsClient,
    private readonly outcomes: WindowResults,
    private readonly summaries: WalkForwardSummaries,
  ) {}

  /** @returns whether any was taken */
  async take(id: string): Promise<boolean> {
    const test = openWalkForward(await this.results.walkForwards.readPlan({ id }));
    const { windows } = test;
    if (windows.every(hasEnded)) {
      const { header, equity } = await this.summaries.of(test);
      const { status } = await this.results.finishWalkForward(header, equity);
      this.logger.log(`walk forward ${id} ended: ${status}`);
      return true;
    }
    let taken = 0;
    for (const window of windows.filter(({ isRunEnded }) => isRunEnded)) {
      await this.record(test, window);
      taken++;
    }
    taken += await this.startTrainings(test);
    return (await this.startTests(test)) + taken > 0;
  }

  private async record(test: OpenWalkForward, window: WalkForwardWindow): Promise<void> {
    const at = { id: test.id, position: window.position };
    if (window.status === 'training') {
      await this.results.walkForwards.endTraining({ ...at, ...(await this.outcomes.ofTraining(test, window)) });
    } else await this.results.walkForwards.endWindow({ ...at, ...(await this.outcomes.ofTest(test, window)) });
  }

  private async startTrainings({ id, spec, windows }: OpenWalkForward): Promise<number> {
    const going = windows.filter(({ status, isRunEnded }) => status === 'training' && !isRunEnded).length;
    const next = windows.filter(({ status }) => status === 'planned').slice(0, Math.max(0, trainingsAtOnce - going));
    for (const { position, bounds } of next) {
      const specJson = JSON.stringify(trainingTerms(spec, bounds!.train!));
      await this.results.walkForwards.startTraining({ id, position, specJson });
    }
    return next.length;
  }

  /** Where tests follow on each other, of the first window that has not ended; what was recorded in this turn is seen in the next. */
  private async startTests(test: OpenWalkForward): Promise<number> {
    const first = test.windows.findIndex((window) => !hasEnded(window));
    const reached = test.isOverlapping ? test.windows : [test.windows[first]];
    const ready = reached.filter(({ status }) => status === 'trained');
    for (const { position, bounds } of ready) {
      const initialBalance = balanceBefore(test, position);
      const at = { id: test.id, position };
      if (initialBalance > 0) {
        const specJson = JSON.stringify(testTerms(test.spec, bounds!.test!, initialBalance));
        await this.results.walkForwards.startTest({ ...at, specJson, initialBalance });
      } else await this.results.walkForwards.endWindow({ ...at, status: 'skipped', reason: 'ruined' });
    }
    return ready.length;
  }
}
