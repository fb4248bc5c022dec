import { DomainError } from '@barmill/contracts';
import type { BlobStore } from '@barmill/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { blobStoreToken } from './blob-store.token';
import { columnFileKey } from './column-file-key';
import { lockContent } from './content-lock';

/** Whether run `r` reads the data set `d`. */
const reads = '(r.dataset_id = d.id or r.other_dataset_ids @> array[d.id])';
const runTables = ['backtest_runs', 'optimization_runs', 'walk_forward_tests'];
/** Runs whose ids a refusal names. */
const mostNamed = 3;

/** Deletes data sets: hides them at once, and removes rows and files later. */
@Injectable()
export class DatasetRemoval {
  constructor(
    private readonly transactions: Transactions,
    @Inject(blobStoreToken) private readonly store: BlobStore,
  ) {}

  /**
   * A submission that names the data set holds its row until its run is there, so this sees the run or the submission finds no data set.
   * @throws DomainError `unknown_dataset`, or `dataset_in_use` while a run that is not deleted reads it
   */
  async hide(tenantId: string, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const found = await row(manager, 'select 1 from datasets where id = $1 and tenant_id = $2 for update', [
        id,
        tenantId,
      ]);
      if (!found) throw new DomainError('not_found', 'unknown_dataset', `There is no data set ${id}.`);
      await this.requireUnused(manager, id);
      await rows(
        manager,
        `update datasets set tenant_id = concat('~', id), deleted_from = tenant_id, deleted_at = now() where id = $1`,
        [id],
      );
    });
  }

  /** A deleted data set that no run refers to any longer, and its file when no other data set has that content. @returns whether there was one */
  async removeOne(manager: EntityManager): Promise<boolean> {
    const unread = runTables.map((table) => `not exists (select 1 from ${table} r where ${reads})`);
    const removed = await row<{ sha256: string }>(
      manager,
      `delete from datasets where id = (
         select d.id from datasets d where d.deleted_at is not null and ${unread.join(' and ')} order by d.deleted_at limit 1)
       returning sha256`,
    );
    if (!removed) return false;
    await lockContent(manager, removed.sha256);
    const other = await row(manager, 'select 1 from datasets where sha256 = $1', [removed.sha256]);
    if (!other) await this.store.delete(columnFileKey(removed.sha256));
    return true;
  }

  private async requireUnused(manager: EntityManager, id: string): Promise<void> {
    const readers = runTables.map(
      (table) =>
        `(select r.id from ${table} r join datasets d on ${reads} where d.id = $1 and r.deleted_at is null limit ${mostNamed})`,
    );
    const using = await rows<{ id: string }>(manager, readers.join(' union all '), [id]);
    if (using.length === 0) return;
    const named = using
      .slice(0, mostNamed)
      .map((run) => run.id)
      .join(', ');
    throw new DomainError(
      'conflict',
      'dataset_in_use',
      `Runs read data set ${id}, such as ${named}. Delete them first: without its bars no run can be reproduced.`,
    );
  }
}
