import { isTerminal, optimizationMoves, type Caller, type Idempotency, type Optimization } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { optimizationFields } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import type { Versioned } from '../http/versioned.interceptor';
import type { RunSource } from '../live/run-source';
import { findDeadlineMs, foundPage, keyOf, listRequest } from '../paging/list-query';
import type { Page } from '../paging/page';
import { selecting } from '../paging/selected';
import { editRequest } from '../runs/run-edit';
import { runFilters } from '../runs/run-filters';
import type { RunsQuery } from '../runs/run.schema';
import {
  optimizationSchema,
  type OptimizationEdit,
  type OptimizationRequest,
  type OptimizationView,
  type SubmittedOptimizationView,
} from './optimization.schema';
import { OptimizationPlansService } from './optimization-plans.service';
import { optimizationView } from './optimization.view';

@Injectable()
export class OptimizationsService {
  constructor(
    private readonly results: ResultsClient,
    private readonly plans: OptimizationPlansService,
  ) {}

  /** @param payer whose key the run is charged to */
  async submit(
    payer: Pick<Caller, 'tenantId' | 'keyId'>,
    request: OptimizationRequest,
    idempotency: Idempotency | null,
  ): Promise<SubmittedOptimizationView> {
    const { spec, search } = await this.plans.plan(payer.tenantId, request);
    const { optimization, deduplicated } = await this.results.runs.submitOptimization({
      ...payer,
      idempotency,
      specJson: JSON.stringify(spec),
      searchJson: JSON.stringify(search.spec),
      totalCombinations: search.totalCombinations,
      notes: request.notes,
      tags: request.tags,
      deduplicates: !request.force,
      priority: request.priority,
    });
    return { ...optimizationView(optimization!), deduplicated };
  }

  async get(tenantId: string, id: string): Promise<Versioned<OptimizationView>> {
    return versioned(await this.results.runs.getOptimization({ tenantId, id }));
  }

  async edit(
    tenantId: string,
    id: string,
    edit: OptimizationEdit,
    ifMatch: string | undefined,
  ): Promise<Versioned<OptimizationView>> {
    const request = { ...editRequest({ tenantId, id }, edit, ifMatch), priority: edit.priority };
    return versioned(await this.results.library.editOptimization(request));
  }

  async list(tenantId: string, query: RunsQuery): Promise<Page<Partial<OptimizationView>>> {
    const cut = selecting<OptimizationView>(optimizationSchema, query.fields);
    const given = runFilters(query, optimizationFields);
    const usual = [keyOf(optimizationFields, 'id', true)];
    const request = listRequest(query, { list: optimizationFields, given, usual });
    const page = await this.results.library.findOptimizations({ tenantId, query: request.query }, findDeadlineMs);
    return foundPage(
      request.name,
      page.optimizations.map((row) => cut(optimizationView(row))),
      page.end,
    );
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
}

function versioned(row: Optimization): Versioned<OptimizationView> {
  return { resource: optimizationView(row), rowVersion: row.rowVersion };
}
