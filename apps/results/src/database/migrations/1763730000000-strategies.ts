import type { MigrationInterface, QueryRunner } from 'typeorm';

const runTables = ['backtest_runs', 'optimization_runs'];

/**
 * Strategies of the tenants' own. A document is `json` and not `jsonb`, which would put its keys in another order: it is shown as it came.
 * Names sort by their bytes, as the gateway sorts them. A run of before ran a built-in strategy, and has none.
 */
export class Strategies1763730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table strategies (
        id uuid primary key,
        tenant_id text not null,
        name text collate "C" not null,
        version integer not null check (version > 0),
        kind text not null check (kind in ('rules')),
        definition json not null,
        parameters jsonb not null,
        constraints text[] not null,
        primary_tf text,
        context_tfs text[] not null,
        title text not null,
        description text not null,
        tags text[] not null,
        content_hash text not null,
        created_at timestamptz not null default now(),
        unique (tenant_id, name, version)
      )`);
    for (const table of runTables) {
      await runner.query(`alter table ${table} add strategy_id uuid references strategies (id)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of runTables) await runner.query(`alter table ${table} drop column strategy_id`);
    await runner.query('drop table strategies');
  }
}
