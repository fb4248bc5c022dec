import { DomainError, type Caller, type Idempotency, type NewBatchItemInput } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { BacktestPreparation } from '../backtests/backtest-preparation';
import { planBatch, type PlannedRun } from './batch-plan';
import type { BatchFault, BatchRequest, BatchView } from './batch.schema';
import { batchView } from './batch.view';

/** Runs whose names are looked up at the same time. */
const atOnce = 16;
/** Characters of all specifications together: a message of the results service holds 64 MiB. */
const mostCharacters = 16 * 1024 * 1024;
const deadlineMs = 60_000;
/** Faults of one run; any other is a fault of the surroundings, and stops the batch. */
const ofRun: readonly string[] = ['invalid', 'not_found', 'conflict', 'malformed'];

/** Backtests that are submitted together. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly results: ResultsClient,
    private readonly preparation: BacktestPreparation,
  ) {}

  /**
   * @param payer whose key the runs are charged to
   * @throws DomainError `too_many_runs` or `batch_too_large`; what is wrong with one run is told in its item
   */
  async submit(
    payer: Pick<Caller, 'tenantId' | 'keyId'>,
    request: BatchRequest,
    idempotency: Idempotency | null,
  ): Promise<BatchView> {
    const runs = planBatch(request);
    const items: NewBatchItemInput[] = [];
    for (let from = 0; from < runs.length; from += atOnce) {
      const page = runs.slice(from, from + atOnce);
      items.push(...(await Promise.all(page.map(async (run) => await this.itemOf(payer.tenantId, run)))));
    }
    requireSize(items);
    const { notes, tags, force } = request;
    const batch = { ...payer, idempotency, items, notes, tags, deduplicates: !force };
    return batchView(await this.results.batches.submit(batch, deadlineMs));
  }

  async get(tenantId: string, id: string): Promise<BatchView> {
    return batchView(await this.results.batches.get({ tenantId, id }));
  }

  async cancel(tenantId: string, id: string): Promise<BatchView> {
    return batchView(await this.results.batches.cancel({ tenantId, id }, deadlineMs));
  }

  private async itemOf(tenantId: string, { item, request, inBatch }: PlannedRun): Promise<NewBatchItemInput> {
    const itemJson = JSON.stringify(item);
    try {
      return { itemJson, ...(await this.preparation.prepare(tenantId, request)) };
    } catch (error) {
      if (!(error instanceof DomainError && ofRun.includes(error.code))) throw error;
      const errors = error.errors.map(inBatch).map(({ pointer, code, detail }) => ({ pointer, code, detail }));
      return {
        itemJson,
        faultJson: JSON.stringify({ code: error.problem, detail: error.message, errors } satisfies BatchFault),
      };
    }
  }
}

function requireSize(items: readonly NewBatchItemInput[]): void {
  const characters = items.reduce((sum, { specJson }) => sum + (specJson?.length ?? 0), 0);
  if (characters <= mostCharacters) return;
  throw new DomainError(
    'too_large',
    'batch_too_large',
    `The specifications of a batch, with the strategies' documents, may have ${mostCharacters} characters; these have ${characters}. Send fewer runs at once.`,
  );
}
