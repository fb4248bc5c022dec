import type { DataSource } from 'typeorm';

/** Any number that no other advisory lock of this service uses. */
const migrationLock = 7_001;

/** Brings the schema up to date. Replicas that start together wait for the first; a transaction lock cannot leak through a pooler. */
export async function migrate(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('set local lock_timeout = 0');
    await manager.query('set local statement_timeout = 0');
    await manager.query('set local idle_in_transaction_session_timeout = 0');
    await manager.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await dataSource.runMigrations({ transaction: 'each' });
  });
}
