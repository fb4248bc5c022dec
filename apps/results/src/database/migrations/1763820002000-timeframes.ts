import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Timeframes that a tenant has selected for the robust set, or left out; one without a row is selected. And what that set is read from. */
export class Timeframes1763820002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table timeframes (
        tenant_id text not null,
        timeframe text not null,
        is_selected boolean not null,
        row_version bigint not null,
        primary key (tenant_id, timeframe)
      );
      create index backtest_runs_by_pair on backtest_runs (tenant_id, strategy, strategy_version, symbol, id)
        include (timeframe, origin, return_dd_ratio, stability_weighted_rar) where status = 'completed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index backtest_runs_by_pair; drop table timeframes');
  }
}
