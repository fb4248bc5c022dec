import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Backtests that were submitted together. An item that could not be submitted has its fault, any other the run that stands for it. */
export class Batches1763760002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table batches (
        id uuid primary key,
        tenant_id text not null,
        created_at timestamptz not null default now()
      )`);
    await runner.query(`create index batches_by_tenant on batches (tenant_id, id desc)`);
    await runner.query(`
      create table batch_items (
        batch_id uuid not null references batches (id) on delete cascade,
        position integer not null,
        tenant_id text not null,
        item jsonb not null,
        run_id uuid,
        deduplicated boolean not null default false,
        fault jsonb,
        primary key (batch_id, position),
        check ((run_id is null) <> (fault is null))
      )`);
    await runner.query(`alter table backtest_runs add batch_ids text[] not null default '{}'`);
    await runner.query(`create index backtest_runs_by_batch on backtest_runs using gin (batch_ids)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index backtest_runs_by_batch`);
    await runner.query(`alter table backtest_runs drop batch_ids`);
    await runner.query(`drop table batch_items, batches`);
  }
}
