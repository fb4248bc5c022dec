import { Client } from 'pg';
import { required } from './test-database';

/** Any number that nothing else locks in the server's first database. */
const brokerLock = 7_901;

/**
 * The broker of this worker of Jest for oneself. Its queues have fixed names, so test files that use one broker take turns, whichever process
 * they run in. Gives back the release; the turn also ends with the process.
 */
export async function reserveBroker(): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: required('TEST_DATABASE_URL') });
  await client.connect();
  await client.query('select pg_advisory_lock($1, hashtext($2))', [brokerLock, required('TEST_RABBITMQ_URL')]);
  return async () => await client.end();
}
