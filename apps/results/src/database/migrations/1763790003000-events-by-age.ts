import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events are swept by their age. */
export class EventsByAge1763790003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index events_by_age on events (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index events_by_age');
  }
}
