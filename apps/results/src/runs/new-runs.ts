import {
  DomainError,
  keys,
  marketSpecs,
  type ParameterValues,
  type Priority,
  type RunSpec,
  type SearchSpec,
  type WalkForwardPlan,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CpuBudgets } from '../administration/cpu-budgets';
import { row, type Db } from '../database/rows';
import { BacktestWork } from './backtest-work';
import { otherDatasetIds, requireDatasets } from './run-datasets';
import { jobTables, RunEvents, type JobKind } from './run-events';
import { runHash } from './run-hash';

/** What is common to the runs that are to be made. */
interface NewRun {
  readonly id: string;
  readonly tenantId: string;
  /** The API key that pays for it; empty: none. */
  readonly keyId: string;
  readonly spec: RunSpec;
  readonly notes: string;
  readonly tags: readonly string[];
  /** Whether a run that asks the same stands for it. */
  readonly deduplicates: boolean;
  /** The walk forward that it is part of, and pays through. */
  readonly walkForward?: { readonly id: string; readonly chargedTo: string | null };
}

export interface NewBacktest extends NewRun {
  readonly params: ParameterValues;
  readonly batchId?: string;
}

export interface NewOptimization extends NewRun {
  readonly search: SearchSpec;
  readonly totalCombinations: number;
  readonly priority: Priority;
  readonly parent?: Parent;
}

/** The optimization that a new one is made of. */
export interface Parent {
  readonly id: string;
  readonly kind: 'retry' | 'extension';
  /** Why none of its rows is taken over; null: those that succeeded are. */
  readonly cacheNote: string | null;
}

export interface NewWalkForward extends Omit<NewOptimization, 'parent'> {
  readonly plan: WalkForwardPlan;
  readonly parentId?: string;
  readonly parentBacktestId?: string;
}

/** The run that stands for a request. */
export interface MadeRun {
  readonly id: string;
  /** It was there. */
  readonly deduplicated: boolean;
}

/** Which runs are found by their hash: the condition of the unique index. */
const isFound = `not is_forced and status not in ('failed', 'cancelling', 'cancelled')`;
/** Runs that fail between two looks at them, one after the other, in one submission. */
const mostTries = 10;
const pending = { type: 'state', payload: { status: 'pending' } } as const;

/**
 * Makes runs, in a transaction of the caller's: the run, its first event, and for a backtest its work. A run that was there costs
 * nothing, and is answered whatever the key has spent.
 */
@Injectable()
export class NewRuns {
  constructor(
    private readonly events: RunEvents,
    private readonly work: BacktestWork,
    private readonly budgets: CpuBudgets,
  ) {}

  async backtest(manager: EntityManager, run: NewBacktest): Promise<MadeRun> {
    const { id, tenantId, spec, params, batchId } = run;
    const made = await insertOnce(manager, 'backtest', {
      ...(await runColumns(manager, run)),
      params: JSON.stringify(params),
      run_hash: runHash(spec, { kind: 'backtest', params }),
      batch_ids: batchId === undefined ? [] : [batchId],
      made_by_batch: batchId ?? null,
    });
    if (made.deduplicated) return made;
    await this.budgets.admit(manager, 'backtest', id, run.keyId);
    await this.work.queue(manager, tenantId, id);
    return made;
  }

  async optimization(manager: EntityManager, run: NewOptimization): Promise<MadeRun> {
    const { id, spec, search, totalCombinations, priority, parent } = run;
    const made = await insertOnce(manager, 'optimization', {
      ...(await runColumns(manager, run)),
      search: JSON.stringify(search),
      ...marketColumns(spec, search),
      total_combinations: totalCombinations,
      run_hash: runHash(spec, { kind: 'optimization', search }),
      priority,
      ...(parent && parentColumns(parent)),
    });
    if (made.deduplicated) return made;
    await this.budgets.admit(manager, 'optimization', id, run.keyId);
    await this.events.append(manager, 'optimization', id, pending, keys.optimizationRequested);
    return made;
  }

  /** Its windows are the caller's to store. A part of a matrix is admitted with the whole. */
  async walkForward(manager: EntityManager, run: NewWalkForward): Promise<MadeRun> {
    const { id, spec, search, plan, totalCombinations, priority, parentId = null, parentBacktestId = null } = run;
    const made = await insertOnce(manager, 'walk_forward', {
      ...(await runColumns(manager, run)),
      search: JSON.stringify(search),
      plan: JSON.stringify(plan),
      total_combinations: totalCombinations,
      is_overlapping: plan.isOverlapping,
      is_matrix: plan.matrix !== undefined && parentId === null,
      parent_id: parentId,
      parent_backtest_id: parentBacktestId,
      priority,
      run_hash: runHash(spec, { kind: 'walk_forward', search, plan }),
    });
    if (made.deduplicated) return made;
    await this.budgets.admit(manager, 'walk_forward', id, run.keyId);
    await this.events.append(manager, 'walk_forward', id, pending, keys.walkForwardState);
    return made;
  }
}

/** The run that stands for others which ask the same. */
export async function foundByHash(db: Db, kind: JobKind, tenantId: string, hash: string): Promise<string | undefined> {
  const sql = `select id from ${jobTables[kind]} where tenant_id = $1 and run_hash = $2 and ${isFound}`;
  return (await row<{ id: string }>(db, sql, [tenantId, hash]))?.id;
}

/**
 * Two that come at once cannot both insert: the second waits for the first at the unique index. The run that is found may
 * fail before it is read; then it stands for nothing, and the insert is tried again.
 */
async function insertOnce(
  manager: EntityManager,
  kind: JobKind,
  columns: Readonly<Record<string, unknown>>,
): Promise<MadeRun> {
  const table = jobTables[kind];
  const names = Object.keys(columns);
  const places = names.map((_, index) => `$${index + 1}`);
  for (let tries = 0; tries < mostTries; tries++) {
    const inserted = await row<{ id: string }>(
      manager,
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})
       on conflict (tenant_id, run_hash) where ${isFound} do nothing returning id`,
      Object.values(columns),
    );
    if (inserted) return { id: inserted.id, deduplicated: false };
    const there = await foundByHash(manager, kind, columns.tenant_id as string, columns.run_hash as string);
    if (there !== undefined) return { id: there, deduplicated: true };
  }
  throw new DomainError('unavailable', 'unavailable', 'Runs that ask the same keep failing meanwhile. Try again.');
}

/** What tells several markets apart. @throws DomainError `contradicting_markets` where the search has more or fewer of them */
function marketColumns(spec: RunSpec, { markets = 1 }: SearchSpec): Record<string, unknown> {
  const specs = marketSpecs(spec);
  if (specs.length !== markets) {
    const message = `The run is on ${specs.length} markets, its search on ${markets}.`;
    throw new DomainError('invalid', 'contradicting_markets', message);
  }
  if (markets === 1) return {};
  return {
    symbols: specs.map(({ instrument }) => instrument.symbol),
    timeframes: specs.map(({ timeframe }) => timeframe),
  };
}

function parentColumns({ id, kind, cacheNote }: Parent): Record<string, unknown> {
  return { parent_id: id, parent_kind: kind, cache_note: cacheNote, is_copied: cacheNote !== null };
}

async function runColumns(manager: EntityManager, run: NewRun): Promise<Record<string, unknown>> {
  const { id, tenantId, spec, notes, tags, deduplicates, walkForward } = run;
  const { strategy, instrument, timeframe, dataset } = spec;
  const others = otherDatasetIds(spec);
  await requireDatasets(manager, [dataset.id, ...others]);
  return {
    id,
    tenant_id: tenantId,
    strategy: strategy.name,
    strategy_version: strategy.version,
    strategy_id: await storedStrategyId(manager, tenantId, strategy),
    symbol: instrument.symbol,
    timeframe,
    dataset_id: dataset.id,
    other_dataset_ids: others,
    spec: JSON.stringify(spec),
    notes,
    tags,
    is_forced: !deduplicates,
    ...(walkForward && { walk_forward_id: walkForward.id, charged_to: walkForward.chargedTo }),
  };
}

/** The stored strategy that a run carries the document of, kept from being deleted until the run is there; null for a built-in one. */
async function storedStrategyId(
  manager: EntityManager,
  tenantId: string,
  { name, version, document }: RunSpec['strategy'],
): Promise<string | null> {
  if (document === null) return null;
  const sql = 'select id from strategies where tenant_id = $1 and name = $2 and version = $3 for share';
  const stored = await row<{ id: string }>(manager, sql, [tenantId, name, version]);
  if (stored) return stored.id;
  const detail = `There is no stored strategy ${name} version ${version}.`;
  throw new DomainError('invalid', 'unknown_strategy', detail, [
    { pointer: '/strategy', code: 'unknown_strategy', detail },
  ]);
}
