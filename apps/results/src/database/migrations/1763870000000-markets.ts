import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Optimizations on several markets: the run tells the symbol and timeframe of each in their order, and a combination the place of its own in it (from 0). All are
 * null where a run has one market, which its symbol and timeframe tell.
 */
export class Markets1763870000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table optimization_runs
        add column symbols text[],
        add column timeframes text[],
        add constraint markets_have_both check (cardinality(symbols) is not distinct from cardinality(timeframes));
      alter table optimization_results add column market integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from optimization_runs where symbols is not null;
      alter table optimization_results drop column market;
      alter table optimization_runs drop column timeframes, drop column symbols`);
  }
}
