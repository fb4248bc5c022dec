import type { MigrationInterface, QueryRunner } from 'typeorm';

const index = 'optimization_rankings_by_combination';
const made = `index ${index} on optimization_rankings (run_id, ranking, combination_index)`;

/** A combination has one place in a ranking. Postgres leaves out the join with a ranking that a statement reads nothing of, as it cannot change the rows. */
export class OnePlaceInARanking1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${index}`);
    await runner.query(`create unique ${made}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${index}`);
    await runner.query(`create ${made}`);
  }
}
