import {
  DomainError,
  trainingsAtOnce,
  type EquityPart,
  type PendingRequest,
  type FindRequest,
  type PendingWalkForwards,
  type RunRef,
  type WalkForward,
  type WalkForwardPage,
  type WalkForwardRef,
  type WalkForwardWindow,
  type WalkForwardWork,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';
import { readPage } from '../library/keyset-page';
import { walkForwardsOf } from '../library/row-sources';
import { readEquity } from '../runs/equity-columns';
import { toWalkForward, toWindow, walkForwardColumns, windowColumns } from './walk-forward-rows';

type Stored = Record<string, unknown>;

/** Whether something can be decided of a walk forward `t`: the cases of the optimizer, each by the windows' states. A run that is gone has ended. */
const hasStep = `
  exists (select 1 from walk_forward_windows w where w.walk_forward_id = t.id and (
    (w.status = 'training' and not exists (select 1 from optimization_runs r where r.id = w.training_run_id and r.completed_at is null))
    or (w.status = 'testing' and not exists (select 1 from backtest_runs r where r.id = w.test_run_id and r.completed_at is null))
    or (w.status = 'planned' and (select count(*) from walk_forward_windows o where o.walk_forward_id = t.id and o.status = 'training') < ${trainingsAtOnce})
    or (w.status = 'trained' and (t.is_overlapping or not exists (select 1 from walk_forward_windows o
          where o.walk_forward_id = t.id and o.position < w.position and o.status in ('planned', 'training', 'trained', 'testing'))))))
  or not exists (select 1 from walk_forward_windows w
    where w.walk_forward_id = t.id and w.status in ('planned', 'training', 'trained', 'testing'))`;

/** Reads walk forwards. */
@Injectable()
export class WalkForwardsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `unknown_walk_forward` */
  async get({ tenantId, id }: RunRef): Promise<WalkForward> {
    const stored = await this.read('t.id = $1 and t.tenant_id = $2', [id, tenantId]);
    if (stored.length === 0) throw unknownWalkForward(id);
    const cells = await this.read('t.parent_id = $1 and t.tenant_id = $2', [id, tenantId]);
    return toWalkForward(
      stored[0],
      cells.map((cell) => toWalkForward(cell, [])),
    );
  }

  /** Parts of a matrix are found with the whole. */
  async list({ tenantId, query }: FindRequest): Promise<WalkForwardPage> {
    const { keys, end } = await readPage<string>(this.dataSource, walkForwardsOf(tenantId), query!);
    const found = await this.read('t.id = any($1::uuid[])', [keys]);
    const byId = new Map(found.map((stored) => [stored.id, toWalkForward(stored, [])]));
    return { walkForwards: keys.flatMap((id) => byId.get(id) ?? []), end };
  }

  async windows(reference: RunRef): Promise<WalkForwardWindow[]> {
    await this.require(reference);
    return await this.windowsOf(reference.id);
  }

  async equity(reference: RunRef): Promise<EquityPart[]> {
    await this.require(reference);
    const sql = 'select columns from walk_forward_curves where walk_forward_id = $1';
    const stored = await row<{ columns: Buffer }>(this.dataSource, sql, [reference.id]);
    return stored ? await readEquity(stored.columns) : [];
  }

  /** @param resting walk forwards that are left out, so that what fails each time keeps no place in the page */
  async pending({ resting }: PendingRequest): Promise<PendingWalkForwards> {
    const found = await rows<{ id: string; status: string }>(
      this.dataSource,
      `select t.id, t.status from walk_forward_tests t
       where (t.status = 'cancelling' or (t.status in ('pending', 'running') and not t.is_matrix and (${hasStep})))
         and not t.id = any($1::uuid[]) order by t.id limit 50`,
      [resting],
    );
    const of = (isCancelling: boolean) =>
      found.filter(({ status }) => (status === 'cancelling') === isCancelling).map(({ id }) => id);
    return { ids: of(false), cancelling: of(true) };
  }

  async plan({ id }: WalkForwardRef): Promise<WalkForwardWork> {
    const stored = await row<Stored>(
      this.dataSource,
      `select tenant_id, spec::text as spec, search::text as search, is_overlapping, total_combinations from walk_forward_tests where id = $1`,
      [id],
    );
    if (!stored) throw unknownWalkForward(id);
    return {
      id,
      tenantId: stored.tenant_id as string,
      specJson: stored.spec as string,
      searchJson: stored.search as string,
      isOverlapping: stored.is_overlapping as boolean,
      totalCombinations: Number(stored.total_combinations),
      windows: await this.windowsOf(id),
    };
  }

  private async windowsOf(id: string): Promise<WalkForwardWindow[]> {
    const found = await rows<Stored>(
      this.dataSource,
      `select ${windowColumns},
         (w.status = 'training' and not exists (select 1 from optimization_runs r where r.id = w.training_run_id and r.completed_at is null))
         or (w.status = 'testing' and not exists (select 1 from backtest_runs r where r.id = w.test_run_id and r.completed_at is null)) as is_run_ended,
         t.status = 'paused' and w.status in ('planned', 'training', 'trained', 'testing') as is_paused
       from walk_forward_windows w join walk_forward_tests t on t.id = w.walk_forward_id
       where w.walk_forward_id = $1 order by w.position`,
      [id],
    );
    return found.map(toWindow);
  }

  private async read(where: string, values: unknown[]): Promise<Stored[]> {
    const sql = `select ${walkForwardColumns} from walk_forward_tests t where ${where} order by t.id`;
    return await rows<Stored>(this.dataSource, sql, values);
  }

  private async require({ tenantId, id }: RunRef): Promise<void> {
    const sql = 'select 1 from walk_forward_tests where id = $1 and tenant_id = $2';
    if (!(await row(this.dataSource, sql, [id, tenantId]))) throw unknownWalkForward(id);
  }
}

export function unknownWalkForward(id: string): DomainError {
  return new DomainError('not_found', 'unknown_walk_forward', `There is no walk forward ${id}.`);
}
