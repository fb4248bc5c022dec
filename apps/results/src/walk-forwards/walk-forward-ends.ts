import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row } from '../database/rows';
import { RunEvents } from '../runs/run-events';

/** Ends a matrix with the last of its parts. */
@Injectable()
export class WalkForwardEnds {
  constructor(private readonly events: RunEvents) {}

  /** Call it in the transaction that ended a part: parts that end at once wait for each other at the whole. */
  async endWhole(manager: EntityManager, partId: string): Promise<void> {
    const whole = await row<{ id: string }>(
      manager,
      `select id from walk_forward_tests where id = (select parent_id from walk_forward_tests where id = $1) and status = 'running' for update`,
      [partId],
    );
    if (!whole) return;
    const ended = await row<{ status: string }>(
      manager,
      `update walk_forward_tests set completed_at = now(), status = case
           when parts.good = 0 then 'failed' when parts.good < parts.total then 'completed_with_failures' else 'completed' end
       from (select count(*) as total, count(*) filter (where status = 'completed') as good,
           count(*) filter (where completed_at is null) as open from walk_forward_tests where parent_id = $1) parts
       where id = $1 and parts.open = 0 returning status`,
      [whole.id],
    );
    if (ended) await this.events.end(manager, 'walk_forward', whole.id, ended.status);
  }
}
