import { rows, type Db } from '../database/rows';

/**
 * Notes that the state of these backtests changed, for the batches that they are part of. A note locks nothing that others want: many runs of a
 * batch may end at once, and a transaction may end runs of many batches.
 */
export async function noteBatchChanges(db: Db, runIds: readonly string[]): Promise<void> {
  await rows(
    db,
    `insert into batch_changes (tenant_id, batch_id, run_id)
     select coalesce(r.deleted_from, r.tenant_id), unnest(r.batch_ids)::uuid, r.id from backtest_runs r
     where r.id = any($1::uuid[]) order by r.id`,
    [runIds],
  );
}
