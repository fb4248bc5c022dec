import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands beside a rank: the plateau score that it goes by, and of the leading ones the equity in a few points. */
export class JudgedRankings1763850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table optimization_rankings
        add column score double precision,
        add column sparkline bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from optimization_rankings where ranking <> 'objective';
      alter table optimization_rankings drop column sparkline, drop column score`);
  }
}
