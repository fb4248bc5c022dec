import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches are asked in turn: when one was asked last is kept with its run. */
export class AskedInTurn1763910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table optimization_runs add column last_asked_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table optimization_runs drop column last_asked_at');
  }
}
