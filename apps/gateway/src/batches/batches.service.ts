import {
  DomainError,
  endedBatchStates,
  type Caller,
  type Idempotency,
  type NewBatchItemInput,
} from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { batchFields, readEquality } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { BacktestPreparation } from '../backtests/backtest-preparation';
import type { RunSource } from '../live/run-source';
import { findDeadlineMs, foundPage, keyOf, listRequest } from '../paging/list-query';
import type { Page } from '../paging/page';
import { readingQuery } from '../paging/query-problem';
import { selecting } from '../paging/selected';
import { planBatch, type PlannedRun } from './batch-plan';
import {
  batchSummarySchema,
  type BatchesQuery,
  type BatchFault,
  type BatchRequest,
  type BatchSummaryView,
  type BatchView,
} from './batch.schema';
import { batchSummary, batchView } from './batch.view';

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

  async list(tenantId: string, query: BatchesQuery): Promise<Page<Partial<BatchSummaryView>>> {
    const cut = selecting<BatchSummaryView>(batchSummarySchema, query.fields);
    const { status } = query;
    const given =
      status === undefined ? [] : [readingQuery('status', () => readEquality('status', status, batchFields))];
    const request = listRequest(query, { list: batchFields, given, usual: [keyOf(batchFields, 'id', true)] });
    const page = await this.results.batches.find({ tenantId, query: request.query }, findDeadlineMs);
    return foundPage(
      request.name,
      page.batches.map((batch) => cut(batchSummary(batch))),
      page.end,
    );
  }

  async get(tenantId: string, id: string): Promise<BatchView> {
    return batchView(await this.results.batches.get({ tenantId, id }));
  }

  async cancel(tenantId: string, id: string): Promise<BatchView> {
    return batchView(await this.results.batches.cancel({ tenantId, id }, deadlineMs));
  }

  async delete(tenantId: string, id: string): Promise<void> {
    await this.results.removal.deleteBatch({ tenantId, id }, deadlineMs);
  }

  live(tenantId: string, id: string): RunSource {
    return {
      runId: id,
      snapshot: async () => {
        const batch = await this.results.batches.get({ tenantId, id });
        return { status: batch.status, sequence: batch.sequence, resource: batchView(batch) };
      },
      eventsAfter: async (afterSequence, limit) =>
        (await this.results.runs.readEvents({ tenantId, runId: id, afterSequence, limit })).events,
      hasEnded: (status) => endedBatchStates.includes(status),
    };
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
