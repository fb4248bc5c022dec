import { backtestMoves, isTerminal, type Backtest, type Caller, type Idempotency } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { backtestFields } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import type { Versioned } from '../http/versioned.interceptor';
import type { RunSource } from '../live/run-source';
import { decodeCursor } from '../paging/cursor';
import { findDeadlineMs, foundPage, keyOf, listRequest } from '../paging/list-query';
import { toPage, type Page } from '../paging/page';
import { selecting } from '../paging/selected';
import type { RunsQuery } from '../runs/run.schema';
import { editRequest, type RunEdit } from '../runs/run-edit';
import { runFilters } from '../runs/run-filters';
import {
  backtestSchema,
  type BacktestRequest,
  type BacktestView,
  type SubmittedBacktestView,
  type TradesQuery,
  type TradeView,
} from './backtest.schema';
import { BacktestPreparation } from './backtest-preparation';
import { backtestView, tradeView } from './backtest.view';

@Injectable()
export class BacktestsService {
  constructor(
    private readonly results: ResultsClient,
    private readonly preparation: BacktestPreparation,
  ) {}

  /** @param payer whose key the run is charged to */
  async submit(
    payer: Pick<Caller, 'tenantId' | 'keyId'>,
    request: BacktestRequest,
    idempotency: Idempotency | null,
  ): Promise<SubmittedBacktestView> {
    const prepared = await this.preparation.prepare(payer.tenantId, request);
    const { backtest, deduplicated } = await this.results.runs.submitBacktest({
      ...payer,
      idempotency,
      ...prepared,
      notes: request.notes,
      tags: request.tags,
      deduplicates: !request.force,
    });
    return { ...backtestView(backtest!), deduplicated };
  }

  async get(tenantId: string, id: string): Promise<Versioned<BacktestView>> {
    return versioned(await this.results.runs.getBacktest({ tenantId, id }));
  }

  async edit(
    tenantId: string,
    id: string,
    edit: RunEdit,
    ifMatch: string | undefined,
  ): Promise<Versioned<BacktestView>> {
    return versioned(await this.results.library.editBacktest(editRequest({ tenantId, id }, edit, ifMatch)));
  }

  async list(tenantId: string, query: RunsQuery): Promise<Page<Partial<BacktestView>>> {
    const cut = selecting<BacktestView>(backtestSchema, query.fields);
    const given = runFilters(query, backtestFields);
    const request = listRequest(query, { list: backtestFields, given, usual: [keyOf(backtestFields, 'id', true)] });
    const page = await this.results.library.findBacktests({ tenantId, query: request.query }, findDeadlineMs);
    return foundPage(
      request.name,
      page.backtests.map((row) => cut(backtestView(row))),
      page.end,
    );
  }

  async trades(tenantId: string, runId: string, { limit, cursor }: TradesQuery): Promise<Page<TradeView>> {
    const list = `trades of ${runId}`;
    const after = decodeCursor(list, 0, cursor);
    const page = await this.results.runs.listTrades({ tenantId, runId, limit, after });
    return toPage(list, page.trades, page.hasMore, tradeView, (row) => row.ordinal);
  }

  async cancel(tenantId: string, id: string): Promise<BacktestView> {
    return backtestView(await this.results.runs.cancelBacktest({ tenantId, id }));
  }

  live(tenantId: string, id: string): RunSource {
    return {
      runId: id,
      snapshot: async () => {
        const row = await this.results.runs.getBacktest({ tenantId, id });
        return { status: row.status, sequence: row.sequence, resource: backtestView(row) };
      },
      eventsAfter: async (afterSequence, limit) =>
        (await this.results.runs.readEvents({ tenantId, runId: id, afterSequence, limit })).events,
      hasEnded: (status) => isTerminal(backtestMoves, status),
    };
  }
}

function versioned(row: Backtest): Versioned<BacktestView> {
  return { resource: backtestView(row), rowVersion: row.rowVersion };
}
