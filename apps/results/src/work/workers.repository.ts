import type { HeartbeatRequest, WorkClass } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows, type Db } from '../database/rows';

/** Workers are shared by all tenants. */
const platformTenant = 'platform';

/** Which workers are there, and which messages they hold. One that has not been heard of for 15 s counts no more. */
@Injectable()
export class WorkersRepository {
  constructor(private readonly dataSource: DataSource) {}

  async beat(beat: HeartbeatRequest): Promise<void> {
    if (beat.leaving) {
      await rows(this.dataSource, 'delete from workers where id = $1', [beat.workerId]);
      return;
    }
    await rows(
      this.dataSource,
      `insert into workers (id, tenant_id, sweep_slots, interactive_slots, engine_version) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set sweep_slots = excluded.sweep_slots, interactive_slots = excluded.interactive_slots,
         engine_version = excluded.engine_version, last_seen_at = now()`,
      [beat.workerId, platformTenant, beat.sweepSlots, beat.interactiveSlots, beat.engineVersion],
    );
    if (beat.held.length > 0) await this.noteHeld(beat.held);
  }

  /** A message that waits in a worker is not lost, though its queue is empty and nobody has claimed its chunk. */
  private async noteHeld(held: HeartbeatRequest['held']): Promise<void> {
    await rows(
      this.dataSource,
      `update work_chunks c set lease_until = now() + interval '15 seconds'
       from unnest($1::uuid[], $2::int[]) as held (id, epoch)
       where c.id = held.id and c.epoch = held.epoch and c.status = 'dispatched'`,
      [held.map(({ chunkId }) => chunkId), held.map(({ epoch }) => epoch)],
    );
  }

  async slots(db: Db = this.dataSource): Promise<Record<WorkClass, number>> {
    const found = await row<Record<WorkClass, string>>(
      db,
      `select coalesce(sum(sweep_slots), 0) as sweep, coalesce(sum(interactive_slots), 0) as interactive
       from workers where last_seen_at > now() - interval '15 seconds'`,
    );
    return { sweep: Number(found!.sweep), interactive: Number(found!.interactive) };
  }
}
