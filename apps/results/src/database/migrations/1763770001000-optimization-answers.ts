import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found by looking over all combinations of an ended optimization, by what was asked: its rows never change again. */
export class OptimizationAnswers1763770001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table optimization_answers (
        run_id uuid not null references optimization_runs (id) on delete cascade,
        question text not null,
        tenant_id text not null,
        answer jsonb not null,
        created_at timestamptz not null default now(),
        primary key (run_id, question)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table optimization_answers');
  }
}
