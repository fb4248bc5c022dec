import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a leg is told beside its profit. Legs of before have none of it, which is null. */
const columns = ['swap', 'mae', 'mfe', 'pnl_pct', 'r_multiple'];

export class TradeDetails1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const added = columns.map((name) => `add column ${name} double precision`).join(', ');
    await runner.query(`alter table backtest_trades ${added}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dropped = columns.map((name) => `drop column ${name}`).join(', ');
    await runner.query(`alter table backtest_trades ${dropped}`);
  }
}
