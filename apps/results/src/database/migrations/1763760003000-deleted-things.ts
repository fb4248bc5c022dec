import type { MigrationInterface, QueryRunner } from 'typeorm';

const runTables = ['backtest_runs', 'optimization_runs'];

/** What was deleted is hidden at once and removed later; `deleted_from` is the tenant that it left. */
export class DeletedThings1763760003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...runTables, 'strategies']) {
      await runner.query(`alter table ${table} add deleted_at timestamptz, add deleted_from text`);
      await runner.query(`create index ${table}_deleted on ${table} (deleted_at) where deleted_at is not null`);
    }
    for (const table of runTables) {
      await runner.query(`create index ${table}_of_strategy on ${table} (strategy_id) where strategy_id is not null`);
      await runner.query(`create index ${table}_by_end on ${table} (completed_at) where completed_at is not null`);
    }
    await runner.query('create index idempotency_keys_by_run on idempotency_keys (run_id) where run_id is not null');
  }

  /** What was deleted and is still there goes: without these columns nothing would tell it from a tenant of its own. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index idempotency_keys_by_run');
    for (const table of [...runTables, 'strategies']) {
      await runner.query(`delete from ${table} where deleted_at is not null`);
      await runner.query(`alter table ${table} drop deleted_at, drop deleted_from`);
    }
    for (const table of runTables) await runner.query(`drop index ${table}_of_strategy, ${table}_by_end`);
  }
}
