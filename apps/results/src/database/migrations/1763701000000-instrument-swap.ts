import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a night costs unless the request of a run says it. Without a word of the tenant it costs nothing. */
const columns = ['swap_long_pips', 'swap_short_pips'];

export class InstrumentSwap1763701000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const added = columns.map((name) => `add column ${name} double precision not null default 0`).join(', ');
    await runner.query(`alter table instruments ${added}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dropped = columns.map((name) => `drop column ${name}`).join(', ');
    await runner.query(`alter table instruments ${dropped}`);
  }
}
