import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['backtest_runs', 'optimization_runs'];

/**
 * What a run is asked to do, as a hash. Of the runs of a tenant that ask the same, one at most is the one that others are answered with:
 * those that were made by force, that failed or that were cancelled are none. A run of before has no hash, and is found by nobody.
 */
export class RunHash1763760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`alter table ${table} add run_hash text, add is_forced boolean not null default false`);
      await runner.query(
        `create unique index ${table}_once on ${table} (tenant_id, run_hash)
         where not is_forced and status not in ('failed', 'cancelling', 'cancelled')`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`drop index ${table}_once`);
      await runner.query(`alter table ${table} drop run_hash, drop is_forced`);
    }
  }
}
