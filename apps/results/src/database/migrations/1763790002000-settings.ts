import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a tenant set, each a JSON value; what is absent has its default. */
export class Settings1763790002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table settings (
        tenant_id text primary key,
        values jsonb not null,
        row_version bigint not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table settings');
  }
}
