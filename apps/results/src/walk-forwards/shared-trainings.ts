import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';

/** A window that is to be trained; `parentId` is the matrix that it belongs to, null: none. */
interface TrainedWindow {
  readonly id: string;
  readonly position: number;
  readonly parentId: string | null;
}

/**
 * The training that another part of the matrix has on the same bars: it asks the same, so it is computed once. Parts that begin at once wait for each
 * other at the matrix.
 *
 * @returns undefined where there is none that goes on or has ended well
 */
export async function sharedTraining(
  manager: EntityManager,
  { id, position, parentId }: TrainedWindow,
): Promise<string | undefined> {
  if (parentId === null) return undefined;
  await rows(manager, 'select 1 from walk_forward_tests where id = $1 for update', [parentId]);
  const found = await row<{ id: string }>(
    manager,
    `select r.id from walk_forward_windows w
       join walk_forward_tests t on t.id = w.walk_forward_id and t.parent_id = $3
       join walk_forward_windows o on o.train_first_bar = w.train_first_bar and o.train_end_bar = w.train_end_bar
         and o.train_start = w.train_start and o.train_end = w.train_end
       join optimization_runs r on r.id = w.training_run_id
     where o.walk_forward_id = $1 and o.position = $2 and r.deleted_at is null
       and r.status not in ('paused', 'failed', 'cancelling', 'cancelled') order by r.id limit 1 for share of r`,
    [id, position, parentId],
  );
  return found?.id;
}

/** Whose hands a training may pass into: `goesOn` a walk forward that waits for it, `isThere` any that is not deleted. */
const heirs = {
  goesOn: `t.status in ('pending', 'running') and w.status = 'training'`,
  isThere: 't.deleted_at is null',
} as const;

/** Gives trainings that others share into their hands, before something happens to all runs of these walk forwards. */
export async function handOverTrainings(
  manager: EntityManager,
  ids: readonly string[],
  to: keyof typeof heirs,
): Promise<void> {
  await rows(
    manager,
    `update optimization_runs r set walk_forward_id = heir.id
     from (select distinct on (w.training_run_id) w.training_run_id, t.id
           from walk_forward_windows w join walk_forward_tests t on t.id = w.walk_forward_id
           where not t.id = any($1::uuid[]) and ${heirs[to]} and w.training_run_id in (
             select o.training_run_id from walk_forward_windows o where o.walk_forward_id = any($1::uuid[]))
           order by w.training_run_id, t.id) heir
     where r.id = heir.training_run_id and r.walk_forward_id = any($1::uuid[])`,
    [ids],
  );
}
