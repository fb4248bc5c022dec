import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';

/**
 * Locks walk forwards with their parts, and with the matrix that they are part of. Parts first, then the matrix: in the order in which the steps of a part
 * take them, so that nobody waits for one who waits for him.
 *
 * @returns the ids of those that are among `ids` or are parts of them
 */
export async function lockWhole(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const locked = await rows<{ id: string; is_asked: boolean }>(
    manager,
    `select id, id = any($1::uuid[]) or coalesce(parent_id = any($1::uuid[]), false) as is_asked from walk_forward_tests
     where (id = any($1::uuid[]) or parent_id = any($1::uuid[])
         or id in (select parent_id from walk_forward_tests where id = any($1::uuid[]))) and deleted_at is null
     order by parent_id is null, id for update`,
    [ids],
  );
  return locked.filter(({ is_asked: isAsked }) => isAsked).map(({ id }) => id);
}
