import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['backtest_runs', 'optimization_runs'];

/**
 * What people keep of a run beside its notes and tags, and a version that grows with every change of its row, whoever makes it: by it a
 * client sees that what it read is what is stored.
 */
export class RunNotes1763751000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function raise_row_version() returns trigger language plpgsql as $$
      begin
        new.row_version := old.row_version + 1;
        return new;
      end $$`);
    for (const table of tables) {
      await runner.query(
        `alter table ${table} add is_favorite boolean not null default false, add row_version bigint not null default 1`,
      );
      await runner.query(
        `create trigger row_version before update on ${table} for each row execute function raise_row_version()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`drop trigger row_version on ${table}`);
      await runner.query(`alter table ${table} drop column is_favorite, drop column row_version`);
    }
    await runner.query('drop function raise_row_version');
  }
}
