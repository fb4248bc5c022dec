import { DomainError, type Caller } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { backtestView } from '../backtests/backtest.view';
import type { ReproductionView } from './reproduction.schema';
import { reproductionView } from './reproduction.view';

/** Runs backtests once more and compares. */
@Injectable()
export class ReproductionsService {
  constructor(private readonly results: ResultsClient) {}

  /**
   * @param payer whose key the repetition is charged to
   * @throws DomainError `unknown_run`, `not_completed`
   */
  async start({ tenantId, keyId }: Pick<Caller, 'tenantId' | 'keyId'>, id: string): Promise<ReproductionView> {
    const repeated = await this.results.analysis.reproduce({ run: { tenantId, id }, keyId });
    return await this.get(tenantId, id, repeated.id);
  }

  /** @throws DomainError `unknown_run`, also when the second run repeats another one */
  async get(tenantId: string, id: string, repeatedId: string): Promise<ReproductionView> {
    const [original, repeated] = await Promise.all(
      [id, repeatedId].map(async (run) => await this.results.runs.getBacktest({ tenantId, id: run })),
    );
    const { origin } = repeated;
    if (origin?.kind === 'reproduced' && origin.runId === original.id) {
      return reproductionView(backtestView(original), backtestView(repeated));
    }
    throw new DomainError('not_found', 'unknown_run', `Backtest ${repeatedId} does not reproduce ${id}.`);
  }
}
