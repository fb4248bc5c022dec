import { Client } from 'pg';
import { required } from './test-database';

/** Any number that nothing else locks in the server's first database. */
const brokerLock = 7_901;

/**
 * The test broker for oneself. Its queues have fixed names, so test files that use them take turns, whichever process
 * they run in. Gives back the release; the turn also ends with the process.
 */
export async function reserveBroker(): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: required('TEST_DATABASE_URL') });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [brokerLock]);
  return async () => await client.end();
}
