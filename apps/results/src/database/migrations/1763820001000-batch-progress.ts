import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A batch has its state and its counts in its row, and events of its own. They follow the runs: each change of a run of a batch is a row of
 * `batch_changes` until it is counted.
 */
export class BatchProgress1763820001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table batches
        add status text not null default 'pending',
        add counts jsonb not null default '{}',
        add sequence bigint not null default 0,
        add completed_at timestamptz,
        add deleted_at timestamptz,
        add deleted_from text;
      create index batches_by_status on batches (tenant_id, status, id);
      create index batches_deleted on batches (deleted_at) where deleted_at is not null;
      create table batch_changes (
        id bigint generated always as identity primary key,
        tenant_id text not null,
        batch_id uuid not null,
        run_id uuid
      );
      insert into batch_changes (tenant_id, batch_id) select tenant_id, id from batches order by id;
      alter table backtest_runs add made_by_batch uuid;
      update backtest_runs r set made_by_batch = i.batch_id from batch_items i where i.run_id = r.id and not i.deduplicated`);
  }

  /** What was deleted and is still there goes: without these columns nothing would tell it from a tenant of its own. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from batches where deleted_at is not null;
      drop index batches_by_status;
      drop table batch_changes;
      alter table backtest_runs drop made_by_batch;
      alter table batches drop status, drop counts, drop sequence, drop completed_at, drop deleted_at, drop deleted_from`);
  }
}
