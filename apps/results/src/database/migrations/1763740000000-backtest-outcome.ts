import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a backtest went through beside its trades; null: it has not completed, or it did before this was kept. */
export class BacktestOutcome1763740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table backtest_runs add column ruined boolean, add column rejections jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table backtest_runs drop column ruined, drop column rejections');
  }
}
