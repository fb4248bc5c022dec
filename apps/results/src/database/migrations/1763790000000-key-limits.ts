import type { MigrationInterface, QueryRunner } from 'typeorm';

const runTables = ['backtest_runs', 'optimization_runs'];

/**
 * What limits a key, and what was spent of it. A key that replaces another is of its family: the CPU seconds of a day are counted for the
 * family, and a run is charged to the family of the key that it came with.
 */
export class KeyLimits1763790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_keys add prefix text not null default '', add family_id uuid not null default gen_random_uuid(), add expires_at timestamptz, add last_used_at timestamptz,
        add requests_per_minute integer check (requests_per_minute > 0),
        add cpu_seconds_per_day double precision check (cpu_seconds_per_day > 0);
      create index api_keys_by_tenant on api_keys (tenant_id, id desc);
      create table api_key_usage (
        family_id uuid not null,
        day date not null,
        tenant_id text not null,
        cpu_ms double precision not null,
        primary key (family_id, day)
      )`);
    for (const table of runTables) await runner.query(`alter table ${table} add charged_to uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of runTables) await runner.query(`alter table ${table} drop column charged_to`);
    await runner.query(`
      drop table api_key_usage;
      drop index api_keys_by_tenant;
      alter table api_keys drop column prefix, drop column family_id, drop column expires_at, drop column last_used_at,
        drop column requests_per_minute, drop column cpu_seconds_per_day`);
  }
}
