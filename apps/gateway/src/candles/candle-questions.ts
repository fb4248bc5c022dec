import { DomainError, invalid, type Caller, type CandleColumns, type CandlesQuestion } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a request waits for an engine. */
const patienceMs = 10_000;
/** Seconds after which it is worth asking again. */
const retryAfterS = 2;
const firstPauseMs = 20;
const longestPauseMs = 250;

/** Asks engines about the bars of runs. What was answered before is answered at once. */
@Injectable()
export class CandleQuestions {
  constructor(private readonly results: ResultsClient) {}

  /**
   * @param payer whose key the answer is charged to
   * @throws DomainError `unknown_run`, `bars_gone`, `too_many_questions`, `cpu_budget_spent`, `not_computable`, or `candles_waiting`
   */
  async answer(
    { tenantId, keyId }: Pick<Caller, 'tenantId' | 'keyId'>,
    runId: string,
    question: CandlesQuestion,
    gone: AbortSignal,
  ): Promise<CandleColumns> {
    const request = { run: { tenantId, id: runId }, questionJson: JSON.stringify(question), keyId };
    const until = performance.now() + patienceMs;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const { status, error, candles } = await this.results.candles.ask(request);
      if (candles) return candles;
      if (status === 'failed') throw invalid('not_computable', '', `The bars could not be computed: ${error}`);
      if (gone.aborted || performance.now() + pauseMs > until) throw stillWaiting();
      await pause(pauseMs);
    }
  }
}

function stillWaiting(): DomainError {
  const detail = `No engine has answered within ${patienceMs / 1000} s. The question stays: ask the same again.`;
  return new DomainError('unavailable', 'candles_waiting', detail, [], retryAfterS);
}
