import { isTerminal, optimizationMoves, type CombinationResult } from '@barmill/contracts';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { RunSource } from '../live/run-source';
import { decodeCursor, listOfCursor } from '../paging/cursor';
import { toPage, type Page } from '../paging/page';
import { idempotencyOf } from '../runs/idempotency';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec } from '../runs/run-spec';
import { storedStatuses } from '../runs/status';
import type { RunsQuery } from '../runs/run.schema';
import { buildSearch } from '../runs/search-spec';
import type { OptimizationRequest, OptimizationView, ResultsQuery, ResultView } from './optimization.schema';
import { optimizationView, resultView } from './optimization.view';

type ResultOrder = NonNullable<ResultsQuery['order_by']>;

const ranked: readonly string[] = ['completed', 'completed_with_failures'];

@Injectable()
export class OptimizationsService {
  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly names: RunNamesService,
  ) {}

  async submit(tenantId: string, request: OptimizationRequest, key: string | undefined): Promise<OptimizationView> {
    const idempotency = idempotencyOf(key, request);
    const names = await this.names.resolve(tenantId, request);
    const search = buildSearch(request, names.strategy, this.config.MAX_COMBINATIONS);
    const spec = buildRunSpec(request, names, search.firstDecision);
    const { optimization } = await this.results.runs.submitOptimization({
      tenantId,
      idempotency,
      specJson: JSON.stringify(spec),
      searchJson: JSON.stringify(search.spec),
      totalCombinations: search.totalCombinations,
      notes: request.notes,
      tags: request.tags,
    });
    return optimizationView(optimization!);
  }

  async get(tenantId: string, id: string): Promise<OptimizationView> {
    return optimizationView(await this.results.runs.getOptimization({ tenantId, id }));
  }

  async list(tenantId: string, { limit, cursor, status, symbol }: RunsQuery): Promise<Page<OptimizationView>> {
    const list = `optimizations status=${status ?? ''} symbol=${symbol ?? ''}`;
    const afterId = decodeCursor(list, '', cursor);
    const page = await this.results.runs.listOptimizations({
      tenantId,
      limit,
      afterId,
      status: storedStatuses(status),
      symbol,
    });
    return toPage(list, page.optimizations, page.hasMore, optimizationView, (row) => row.id);
  }

  async listResults(tenantId: string, runId: string, query: ResultsQuery): Promise<Page<ResultView>> {
    const orderBy = query.order_by ?? orderOfCursor(runId, query.cursor) ?? (await this.usualOrder(tenantId, runId));
    const list = listName(runId, orderBy);
    const after = decodeCursor(list, -1, query.cursor);
    const order = orderBy === 'rank' ? 'rank' : 'index';
    const page = await this.results.runs.listResults({ tenantId, runId, limit: query.limit, order, after });
    return toPage(list, page.results, page.hasMore, resultView, (row) => place(row, orderBy));
  }

  async cancel(tenantId: string, id: string): Promise<OptimizationView> {
    return optimizationView(await this.results.runs.cancelOptimization({ tenantId, id }));
  }

  live(tenantId: string, id: string): RunSource {
    return {
      runId: id,
      snapshot: async () => {
        const row = await this.results.runs.getOptimization({ tenantId, id });
        return { status: row.status, sequence: row.sequence, resource: optimizationView(row) };
      },
      eventsAfter: async (afterSequence, limit) =>
        (await this.results.runs.readEvents({ tenantId, runId: id, afterSequence, limit })).events,
      hasEnded: (status) => isTerminal(optimizationMoves, status),
    };
  }

  private async usualOrder(tenantId: string, id: string): Promise<ResultOrder> {
    const { status } = await this.results.runs.getOptimization({ tenantId, id });
    return ranked.includes(status) ? 'rank' : 'combination_index';
  }
}

function listName(runId: string, order: ResultOrder): string {
  return `results of ${runId} by ${order}`;
}

/** A list that was begun in one order goes on in it, also when the run is ranked meanwhile. */
function orderOfCursor(runId: string, cursor: string | undefined): ResultOrder | undefined {
  const list = cursor === undefined ? undefined : listOfCursor(cursor);
  return (['rank', 'combination_index'] as const).find((order) => listName(runId, order) === list);
}

function place(row: CombinationResult, order: ResultOrder): number {
  return order === 'rank' ? (row.rank ?? 0) : row.combinationIndex;
}
