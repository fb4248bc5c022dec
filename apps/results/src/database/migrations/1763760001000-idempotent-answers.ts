import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key of any POST, of one caller: while it is answered it has a lease, then the answer. `run_id` is what the request made; it is written
 * in the transaction that makes it, so that a key whose answer was lost is answered anew with the same thing.
 */
export class IdempotentAnswers1763760001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table idempotency_keys add caller text not null default '', alter run_id drop not null,
        add lease_until timestamptz, add token uuid, add status integer, add location text, add body text,
        drop constraint idempotency_keys_pkey, add primary key (tenant_id, caller, key)`);
    await runner.query('create unique index idempotency_keys_by_token on idempotency_keys (token)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index idempotency_keys_by_token`);
    await runner.query(`delete from idempotency_keys where run_id is null or caller <> ''`);
    await runner.query(`
      alter table idempotency_keys drop constraint idempotency_keys_pkey, add primary key (tenant_id, key),
        drop caller, drop lease_until, drop token, drop status, drop location, drop body, alter run_id set not null`);
  }
}
