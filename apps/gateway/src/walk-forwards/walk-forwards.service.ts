import {
  DomainError,
  invalid,
  isTerminal,
  walkForwardMoves,
  type Caller,
  type Idempotency,
  type WalkForward,
} from '@barmill/contracts';
import { barTimesReader } from '@barmill/market-data';
import { configToken, ResultsClient } from '@barmill/platform';
import { walkForwardFields } from '@barmill/queries';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { Versioned } from '../http/versioned.interceptor';
import type { RunSource } from '../live/run-source';
import { decodeCursor } from '../paging/cursor';
import { findDeadlineMs, foundPage, keyOf, listRequest } from '../paging/list-query';
import { toPage, type Page } from '../paging/page';
import { selecting } from '../paging/selected';
import { editRequest } from '../runs/run-edit';
import { runFilters } from '../runs/run-filters';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec } from '../runs/run-spec';
import type { RunsQuery } from '../runs/run.schema';
import { buildSearch } from '../runs/search-spec';
import { planWalkForward } from './planned-windows';
import {
  walkForwardSchema,
  type SubmittedWalkForwardView,
  type WalkForwardEdit,
  type WalkForwardRequest,
  type WalkForwardView,
  type WindowsQuery,
  type WindowView,
} from './walk-forward.schema';
import { walkForwardView, windowView } from './walk-forward.view';

const submitDeadlineMs = 30_000;

@Injectable()
export class WalkForwardsService {
  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly names: RunNamesService,
  ) {}

  /**
   * @param payer whose key the runs are charged to
   * @throws DomainError as of an optimization, `invalid_windows`, and `unknown_run` of `parent_backtest_id`
   */
  async submit(
    payer: Pick<Caller, 'tenantId' | 'keyId'>,
    request: WalkForwardRequest,
    idempotency: Idempotency | null,
  ): Promise<SubmittedWalkForwardView> {
    const names = await this.names.resolve(payer.tenantId, request);
    const search = buildSearch(request, names.strategy, this.config.MAX_COMBINATIONS);
    const spec = buildRunSpec(request, names, search.firstDecision);
    const time = await this.results.beginningOf(spec.dataset.sha256, barTimesReader());
    const { plan, windows, cells } = planWalkForward(request, spec, time);
    await this.requireBacktest(payer.tenantId, request.parent_backtest_id);
    const submission = {
      ...{ ...payer, idempotency, windows, cells, notes: request.notes, tags: request.tags },
      specJson: JSON.stringify(spec),
      searchJson: JSON.stringify(search.spec),
      totalCombinations: search.totalCombinations,
      planJson: JSON.stringify(plan),
      deduplicates: !request.force,
      parentBacktestId: request.parent_backtest_id,
      priority: request.priority,
    };
    const { walkForward, deduplicated } = await this.results.walkForwards.submit(submission, submitDeadlineMs);
    return { ...walkForwardView(walkForward!), deduplicated };
  }

  /** @throws DomainError `unknown_run` */
  private async requireBacktest(tenantId: string, id: string | undefined): Promise<void> {
    if (id === undefined) return;
    await this.results.runs.getBacktest({ tenantId, id }).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'not_found')) throw error;
      throw invalid('unknown_run', '/parent_backtest_id', `There is no backtest ${id}.`);
    });
  }

  async list(tenantId: string, query: RunsQuery): Promise<Page<Partial<WalkForwardView>>> {
    const cut = selecting<WalkForwardView>(walkForwardSchema, query.fields);
    const given = runFilters(query, walkForwardFields);
    const usual = [keyOf(walkForwardFields, 'id', true)];
    const request = listRequest(query, { list: walkForwardFields, given, usual });
    const page = await this.results.walkForwards.list({ tenantId, query: request.query }, findDeadlineMs);
    const found = page.walkForwards.map((row) => cut(walkForwardView(row)));
    return foundPage(request.name, found, page.end);
  }

  async get(tenantId: string, id: string): Promise<Versioned<WalkForwardView>> {
    return versioned(await this.results.walkForwards.get({ tenantId, id }));
  }

  async edit(
    tenantId: string,
    id: string,
    edit: WalkForwardEdit,
    ifMatch: string | undefined,
  ): Promise<Versioned<WalkForwardView>> {
    const request = { ...editRequest({ tenantId, id }, edit, ifMatch), priority: edit.priority };
    return versioned(await this.results.walkForwards.edit(request));
  }

  /** In the order of time. */
  async windows(tenantId: string, id: string, { limit, cursor }: WindowsQuery): Promise<Page<WindowView>> {
    const list = `walk-forwards/${id}/windows`;
    const after = decodeCursor(list, -1, cursor);
    const { windows } = await this.results.walkForwards.listWindows({ tenantId, id });
    const left = windows.filter(({ position }) => position > after);
    return toPage(list, left.slice(0, limit), left.length > limit, windowView, ({ position }) => position);
  }

  async pause(tenantId: string, id: string): Promise<WalkForwardView> {
    return walkForwardView(await this.results.walkForwards.pause({ tenantId, id }, submitDeadlineMs));
  }

  async resume(tenantId: string, id: string): Promise<WalkForwardView> {
    return walkForwardView(await this.results.walkForwards.resume({ tenantId, id }, submitDeadlineMs));
  }

  async cancel(tenantId: string, id: string): Promise<WalkForwardView> {
    return walkForwardView(await this.results.walkForwards.cancel({ tenantId, id }, submitDeadlineMs));
  }

  async delete(tenantId: string, id: string): Promise<void> {
    await this.results.walkForwards.delete({ tenantId, id }, submitDeadlineMs);
  }

  live(tenantId: string, id: string): RunSource {
    return {
      runId: id,
      snapshot: async () => {
        const row: WalkForward = await this.results.walkForwards.get({ tenantId, id });
        return { status: row.status, sequence: row.sequence, resource: walkForwardView(row) };
      },
      eventsAfter: async (afterSequence, limit) =>
        (await this.results.runs.readEvents({ tenantId, runId: id, afterSequence, limit })).events,
      hasEnded: (status) => isTerminal(walkForwardMoves, status),
    };
  }
}

function versioned(row: WalkForward): Versioned<WalkForwardView> {
  return { resource: walkForwardView(row), rowVersion: row.rowVersion };
}
