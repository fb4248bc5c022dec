import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why nothing is best of an optimization whose combinations all have no objective value: reasons with numbers of combinations. */
export class MissingBest1763880000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table optimization_runs add missing_best jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table optimization_runs drop column missing_best');
  }
}
