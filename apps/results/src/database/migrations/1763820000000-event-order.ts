import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events of all runs in one order: that of the transactions that wrote them. A reader who goes no further than the oldest transaction that is
 * still open misses none, which times and numbers of a sequence cannot promise.
 */
export class EventOrder1763820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table events add transaction xid8 not null default pg_current_xact_id();
      create index events_in_order on events (tenant_id, transaction, run_id, sequence);
      create index events_in_order_by_type on events (tenant_id, type, transaction, run_id, sequence)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index events_in_order, events_in_order_by_type;
      alter table events drop transaction`);
  }
}
