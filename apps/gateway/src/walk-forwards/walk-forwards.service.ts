import { isTerminal, walkForwardMoves, type Caller, type Idempotency, type WalkForward } from '@barmill/contracts';
import { barTimesReader } from '@barmill/market-data';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { Versioned } from '../http/versioned.interceptor';
import type { RunSource } from '../live/run-source';
import { decodeCursor } from '../paging/cursor';
import { toPage, type Page } from '../paging/page';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec } from '../runs/run-spec';
import { buildSearch } from '../runs/search-spec';
import { planWalkForward } from './planned-windows';
import type {
  SubmittedWalkForwardView,
  WalkForwardRequest,
  WalkForwardsQuery,
  WalkForwardView,
  WindowView,
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
   * @throws DomainError as of an optimization, and `invalid_windows`
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
    const submission = {
      ...{ ...payer, idempotency, windows, cells, notes: request.notes, tags: request.tags },
      specJson: JSON.stringify(spec),
      searchJson: JSON.stringify(search.spec),
      totalCombinations: search.totalCombinations,
      planJson: JSON.stringify(plan),
      deduplicates: !request.force,
      parentBacktestId: request.parent_backtest_id,
    };
    const { walkForward, deduplicated } = await this.results.walkForwards.submit(submission, submitDeadlineMs);
    return { ...walkForwardView(walkForward!), deduplicated };
  }

  async list(tenantId: string, { limit, cursor }: WalkForwardsQuery): Promise<Page<WalkForwardView>> {
    const list = 'walk-forwards';
    const beforeId = decodeCursor(list, '', cursor);
    const page = await this.results.walkForwards.list({ tenantId, limit, beforeId });
    return toPage(list, page.walkForwards, page.hasMore, walkForwardView, ({ id }) => id);
  }

  async get(tenantId: string, id: string): Promise<Versioned<WalkForwardView>> {
    const row = await this.results.walkForwards.get({ tenantId, id });
    return { resource: walkForwardView(row), rowVersion: row.rowVersion };
  }

  /** In the order of time. */
  async windows(tenantId: string, id: string, { limit, cursor }: WalkForwardsQuery): Promise<Page<WindowView>> {
    const list = `walk-forwards/${id}/windows`;
    const after = decodeCursor(list, -1, cursor);
    const { windows } = await this.results.walkForwards.listWindows({ tenantId, id });
    const left = windows.filter(({ position }) => position > after);
    return toPage(list, left.slice(0, limit), left.length > limit, windowView, ({ position }) => position);
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
