import {
  DomainError,
  engineVersion,
  isTerminal,
  marketSpecs,
  onMarkets,
  optimizationMoves,
  priority,
  runSpec,
  searchSpec,
  type ExtendOptimizationRequest,
  type RetryFailedRequest,
  type RunSpec,
  type SearchSpec,
} from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row } from '../database/rows';
import { NewRuns, type MadeRun } from '../runs/new-runs';
import { parseJson } from '../runs/parse-json';
import { runHash } from '../runs/run-hash';
import { SubmissionService, type Submitted } from '../runs/submission.service';

interface StoredParent {
  readonly status: string;
  readonly spec: RunSpec;
  readonly search: SearchSpec;
  readonly search_end: string | null;
  readonly priority: string;
  readonly tags: string[];
  readonly total_combinations: string;
  readonly completed_combinations: string;
  readonly failed_combinations: string;
  readonly engine_version: string | null;
  readonly metric_version: number | null;
}

/** What a child is asked to do. */
interface ChildRun {
  readonly spec: RunSpec;
  readonly search: SearchSpec;
  readonly totalCombinations: number;
}

/** Makes optimizations of ended ones. What succeeded there is taken over as it is planned, where it would come out the same. */
@Injectable()
export class ChildrenService {
  constructor(
    private readonly submission: SubmissionService,
    private readonly newRuns: NewRuns,
  ) {}

  /**
   * Runs once more what failed. One that goes on already is the answer.
   *
   * @throws DomainError `unknown_run`, `not_ended`, `not_retryable` when it was cancelled or cannot take its trials over, `nothing_failed`
   */
  async retryFailed({ tenantId, id: parentId, keyId, idempotency }: RetryFailedRequest): Promise<Submitted> {
    return await this.submission.once(tenantId, idempotency, async (manager, id) => {
      const parent = await endedParent(manager, tenantId, parentId);
      requireFailures(parentId, parent);
      const going = await goingRetry(manager, parentId);
      if (going) return { id: going, deduplicated: true };
      const { spec, search, total_combinations: total } = parent;
      const child = { spec, search, totalCombinations: Number(total) };
      requireReusable(parent, child);
      // It asks the same as its parent, which would stand for it.
      const how = { id, tenantId, keyId, deduplicates: false };
      return await this.make(manager, { ...how, parentId, kind: 'retry' }, parent, child);
    });
  }

  /** @throws DomainError `unknown_run`, `not_ended`, `nothing_to_extend` when its rows are all that the child would have */
  async extend(request: ExtendOptimizationRequest): Promise<Submitted> {
    const { tenantId, id: parentId, keyId, idempotency, totalCombinations } = request;
    const search = parseJson(searchSpec, request.searchJson, '/search');
    return await this.submission.once(tenantId, idempotency, async (manager, id) => {
      const parent = await endedParent(manager, tenantId, parentId);
      const child = { spec: tradedFrom(parent.spec, request), search, totalCombinations };
      if (cacheNote(parent, child) === null) requireMore(totalCombinations, parent);
      const how = { id, tenantId, keyId, deduplicates: !standsForIt(parent, child) };
      return await this.make(manager, { ...how, parentId, kind: 'extension' }, parent, child);
    });
  }

  private async make(
    manager: EntityManager,
    {
      parentId,
      kind,
      ...how
    }: {
      readonly id: string;
      readonly tenantId: string;
      readonly keyId: string;
      readonly deduplicates: boolean;
      readonly parentId: string;
      readonly kind: 'retry' | 'extension';
    },
    parent: StoredParent,
    child: ChildRun,
  ): Promise<MadeRun> {
    return await this.newRuns.optimization(manager, {
      ...how,
      ...child,
      notes: '',
      tags: parent.tags,
      priority: priority.parse(parent.priority),
      parent: { id: parentId, kind, cacheNote: cacheNote(parent, child) },
    });
  }
}

/** The parent's run from other first bars on; its markets stay. */
function tradedFrom(parent: RunSpec, { tradeFrom, otherTradeFrom }: ExtendOptimizationRequest): RunSpec {
  const firstBars = [tradeFrom, ...otherTradeFrom];
  return onMarkets(marketSpecs(parent).map((spec, place) => ({ ...spec, tradeFrom: firstBars[place] })));
}

/** Locked, so that two who ask at once do not make two retries, and nobody deletes it meanwhile. */
async function endedParent(manager: EntityManager, tenantId: string, id: string): Promise<StoredParent> {
  const stored = await row<StoredParent>(
    manager,
    `select status, spec, search, search_end, priority, tags, total_combinations, completed_combinations, failed_combinations, engine_version, metric_version
     from optimization_runs where id = $1 and tenant_id = $2 for update`,
    [id, tenantId],
  );
  if (!stored) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${id}.`);
  if (!isTerminal(optimizationMoves, stored.status)) {
    throw new DomainError(
      'conflict',
      'not_ended',
      `The optimization is ${stored.status}: expected one that has ended.`,
    );
  }
  return { ...stored, spec: runSpec.parse(stored.spec), search: searchSpec.parse(stored.search) };
}

function requireFailures(id: string, { status, failed_combinations: failed }: StoredParent): void {
  if (Number(failed) === 0) {
    throw new DomainError('conflict', 'nothing_failed', `No combination of optimization ${id} failed.`);
  }
  if (status === 'cancelled') {
    const message = 'The optimization was cancelled: extend it, which runs what it has not, and what failed.';
    throw new DomainError('conflict', 'not_retryable', message);
  }
}

/** What a method drew depends on what it was told: with other figures it would have drawn other trials. */
function requireReusable(parent: StoredParent, child: ChildRun): void {
  const note = child.search.method === 'grid' ? null : cacheNote(parent, child);
  if (note === null) return;
  throw new DomainError('conflict', 'not_retryable', `${note} Submit the search again: it draws its trials anew.`);
}

/** One that a budget of time ended asks the same as an extension which has that budget anew, and would be the answer to it. */
function standsForIt(parent: StoredParent, { spec, search }: ChildRun): boolean {
  const hash = (run: Pick<ChildRun, 'spec' | 'search'>): string =>
    runHash(run.spec, { kind: 'optimization', search: run.search });
  return parent.status !== 'cancelled' && hash(parent) === hash({ spec, search });
}

/** What failed of a run that went to its end is there: it is repeated, not extended. Of a cancelled one it counts as left to run. */
function requireMore(total: number, parent: StoredParent): void {
  if (parent.search_end === 'exhausted' && parent.status !== 'cancelled') {
    const message = 'The search has asked for all combinations that it finds in the space: no budget gives it more.';
    throw new DomainError('conflict', 'nothing_to_extend', message);
  }
  const failed = parent.status === 'cancelled' ? 0 : Number(parent.failed_combinations);
  if (total > Number(parent.completed_combinations) + failed) return;
  const message = `All ${total} combinations are there already${failed > 0 ? ', and some failed: retry-failed repeats those' : ''}. Give a larger ${parent.search.method === 'grid' ? 'param_grid' : 'budget.trials'}.`;
  throw new DomainError('conflict', 'nothing_to_extend', message);
}

async function goingRetry(manager: EntityManager, parentId: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    manager,
    `select id from optimization_runs where parent_id = $1 and parent_kind = 'retry' and completed_at is null order by id limit 1`,
    [parentId],
  );
  return found?.id;
}

/** Why nothing of the parent holds for the child; null: what succeeded does. */
function cacheNote(parent: StoredParent, { spec, search }: ChildRun): string | null {
  const [now, before] = [spec, parent.spec].map((run) => marketSpecs(run).map(({ tradeFrom }) => tradeFrom));
  const moved = now.findIndex((bar, market) => bar !== before[market]);
  if (moved >= 0) {
    return `The first tradable bar is ${now[moved]}, and was ${before[moved]}: every combination is computed anew.`;
  }
  const isOfThisCode = parent.engine_version === engineVersion && parent.metric_version === METRIC_VERSION;
  if (parent.engine_version !== null && !isOfThisCode) {
    return `The rows are of ${parent.engine_version}, this is ${engineVersion}: every combination is computed anew.`;
  }
  const { metric } = search.objective;
  if (metric === parent.search.objective.metric) return null;
  return `The objective is ${metric}, and was ${parent.search.objective.metric}: every combination is computed anew.`;
}
