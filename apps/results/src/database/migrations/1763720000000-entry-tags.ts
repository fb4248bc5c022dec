import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tag that a leg's entry carries; null: it has none. */
export class EntryTags1763720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table backtest_trades add column entry_tag text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table backtest_trades drop column entry_tag');
  }
}
