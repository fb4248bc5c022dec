import { epochMs, row, type Db } from '../database/rows';
import { finishedAtMost, type ClaimedChunk, type Pace, paceOf } from './expected-end';

/** What a run's pace is taken of, as columns of `optimization_runs r` give it. */
export interface StoredPace {
  /** Of each chunk its combinations, and when it was claimed and finished, epoch ms. */
  readonly recent_chunks: readonly (readonly [number, number, number | null])[] | null;
  /** When it began, or was resumed last, epoch ms; null: it has not begun. */
  readonly since_ms: string | null;
  readonly now_ms: string;
}

/** SQL of what `toPace` reads; of a run that does not go on there is nothing. */
export const paceColumns = `case when r.status = 'running' then (
    select json_agg(json_build_array(combinations, ${epochMs('claimed_at')}, ${epochMs('ended_at')})) from (
      (select combinations, claimed_at, finished_at as ended_at from work_chunks c
       where c.run_id = r.id and c.status = 'done' and c.wanted = 'figures' and c.claimed_at is not null
       order by finished_at desc limit ${finishedAtMost})
      union all
      (select combinations, claimed_at, null from work_chunks c
       where c.run_id = r.id and c.status = 'running' and c.wanted = 'figures' and c.claimed_at is not null)) recent)
  end as recent_chunks,
  ${epochMs('greatest(r.started_at, r.resumed_at)')} as since_ms, ${epochMs('clock_timestamp()')} as now_ms`;

export function toPace({ recent_chunks: recent, since_ms: since, now_ms: now }: StoredPace): Pace | undefined {
  if (recent === null || since === null) return undefined;
  const chunks = recent.map(([combinations, claimedMs, finishedMs]): ClaimedChunk => ({
    combinations,
    claimedMs,
    finishedMs,
  }));
  return paceOf(chunks, Number(since), Number(now));
}

export async function readPace(db: Db, runId: string): Promise<Pace | undefined> {
  const stored = await row<StoredPace>(db, `select ${paceColumns} from optimization_runs r where id = $1`, [runId]);
  return stored && toPace(stored);
}
