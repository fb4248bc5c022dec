import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Searches that ask for trials generation after generation, and the sample of daily returns that an ended optimization is judged by. A chunk
 * either covers a range of a grid or names its combinations.
 */
export class Searches1763830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_chunks
        add column trials jsonb,
        add column wanted text not null default 'figures' check (wanted in ('figures', 'returns')),
        drop constraint work_chunks_run_id_first_index_key,
        add constraint work_chunks_place unique (run_id, wanted, first_index);

      alter table optimization_runs
        add column generations integer not null default 0,
        add column asked_combinations bigint not null default 0,
        add column has_search_ended boolean not null default false,
        add column search_end text,
        add column is_sampled boolean not null default false,
        add column paused_at timestamptz,
        add column paused_seconds double precision not null default 0,
        add column overfitting jsonb,
        add column surface jsonb;
      update optimization_runs set has_search_ended = true, search_end = 'complete', asked_combinations = total_combinations
        where started_at is not null;

      create table optimization_returns (
        run_id uuid not null references optimization_runs (id) on delete cascade,
        combination_index bigint not null,
        tenant_id text not null,
        daily_returns bytea not null,
        primary key (run_id, combination_index)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table optimization_returns;
      delete from work_chunks where wanted <> 'figures' or trials is not null;
      alter table work_chunks
        drop constraint work_chunks_place,
        drop column trials,
        drop column wanted,
        add constraint work_chunks_run_id_first_index_key unique (run_id, first_index);
      alter table optimization_runs
        drop column generations, drop column asked_combinations, drop column has_search_ended, drop column search_end,
        drop column is_sampled, drop column paused_at, drop column paused_seconds, drop column overfitting, drop column surface`);
  }
}
