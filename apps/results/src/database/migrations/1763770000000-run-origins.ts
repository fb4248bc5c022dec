import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a backtest repeats, and the hash that it has to give. Of a combination there is one backtest that may still succeed or has succeeded:
 * two that open it at once get the same one.
 */
export class RunOrigins1763770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table backtest_runs
        add origin text check (origin in ('opened', 'reproduced')),
        add origin_run_id uuid,
        add origin_index bigint,
        add expected_result_hash text,
        add check ((origin is null) = (origin_run_id is null)),
        add check ((origin is not distinct from 'opened') = (origin_index is not null));
      create unique index backtest_runs_opened on backtest_runs (origin_run_id, origin_index)
        where origin = 'opened' and status not in ('failed', 'cancelling', 'cancelled') and deleted_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index backtest_runs_opened;
      alter table backtest_runs drop origin, drop origin_run_id, drop origin_index, drop expected_result_hash`);
  }
}
