import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { Decisions } from './decisions';
import { JudgingLoop } from './judging-loop';
import { OpenSearches } from './open-searches';
import { Planner } from './planner';
import { PoisonedChunks } from './poisoned-chunks';

/**
 * Asks what waits for a decision, decides, and asks again. It keeps nothing: a planner that dies is replaced by any other,
 * and several may run side by side, since every decision is guarded where it is stored.
 */
@Injectable()
export class DecisionLoop {
  constructor(
    private readonly results: ResultsClient,
    private readonly decisions: Decisions,
    private readonly planner: Planner,
    private readonly searches: OpenSearches,
    private readonly poisoned: PoisonedChunks,
    private readonly judging: JudgingLoop,
  ) {
    decisions.loop(async () => await this.decide());
  }

  private async decide(): Promise<boolean> {
    const { plannable, searches, spent, poisoned, finalizable } = await this.results.planning.pending({
      resting: this.decisions.restingIds,
    });
    if (finalizable.length > 0) this.judging.expect();
    const { decisions } = this;
    const toPlan = plannable.map((runId) => ({ runId }));
    const planned = await decisions.each('plan', toPlan, async ({ runId }) => await this.planner.plan(runId));
    if (planned) decisions.wake();
    const asked = await decisions.each(
      'ask',
      searches,
      async (search) => await this.searches.ask(search),
      async (search, reason) => await this.searches.fail(search, reason),
    );
    const ended = await decisions.each('end_search', spent, async (search) => await this.searches.end(search));
    if (asked) decisions.wake();
    const failed = await decisions.each('fail_chunk', poisoned, async (chunk) => await this.poisoned.record(chunk));
    return planned || asked || ended || failed;
  }
}
