import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';

/** Answers that a tenant has at once; the oldest go first. */
const mostOfTenant = 200;

/**
 * Removes answers that are an hour old, failures after ten seconds, what a tenant has too many of, and those of deleted runs, with their work:
 * the work first, as whoever completes it locks it before the answer.
 */
export async function removeOldAnswers(manager: EntityManager): Promise<void> {
  const old = await rows<{ id: string }>(
    manager,
    `select id from (
       select a.id, a.status, a.created_at, a.ended_at, r.deleted_at,
         row_number() over (partition by a.tenant_id order by a.created_at desc, a.id) as place
       from candle_answers a join backtest_runs r on r.id = a.run_id) each
     where deleted_at is not null or created_at < now() - interval '1 hour'
       or (status = 'failed' and ended_at < now() - interval '10 seconds')
       or (status <> 'waiting' and place > $1)`,
    [mostOfTenant],
  );
  if (old.length === 0) return;
  const ids = old.map(({ id }) => id);
  await rows(manager, `delete from work_chunks where run_kind = 'candles' and run_id = any($1)`, [ids]);
  await rows(manager, 'delete from candle_answers where id = any($1)', [ids]);
}
