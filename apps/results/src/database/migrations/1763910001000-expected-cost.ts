import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a chunk is expected to cost, in CPU time; null where nobody said. */
export class ExpectedCost1763910001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_chunks add column expected_ms double precision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_chunks drop column expected_ms');
  }
}
