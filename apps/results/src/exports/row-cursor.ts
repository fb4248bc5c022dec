import type { DataSource, QueryRunner } from 'typeorm';
import { rows } from '../database/rows';

/** Rows that are fetched, and passed on, together. */
export const rowsOfPart = 500;
/** How long a reader may take nothing before Postgres ends its transaction: an open one keeps dead rows from being removed. */
const patienceMs = 60_000;

/** A statement, or several that are read one after the other. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of the statements, in pieces of `rowsOfPart`, all of one moment. They are read by a cursor on a connection of its own, which is given back
 * however the reading ends; when `gone` aborts, what Postgres is at is cancelled.
 */
export async function* readByCursor(
  dataSource: DataSource,
  statements: readonly Statement[],
  gone: AbortSignal,
): AsyncGenerator<readonly Row[], void, void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const pid = await prepare(runner);
    for (const statement of statements) {
      await declare(runner, statement);
      yield* fetchAll(runner, async () => await dataSource.query('select pg_cancel_backend($1)', [pid]), gone);
      await runner.query('close exported');
    }
  } finally {
    // On a connection that Postgres has ended there is nothing to roll back.
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

async function prepare(runner: QueryRunner): Promise<number> {
  await runner.query('set transaction read only');
  await runner.query(`set local idle_in_transaction_session_timeout = ${patienceMs}`);
  const [{ pid }] = await rows<{ pid: number }>(runner.manager, 'select pg_backend_pid() as pid');
  return pid;
}

async function declare(runner: QueryRunner, { sql, values }: Statement): Promise<void> {
  await runner.query(`declare exported no scroll cursor for ${sql}`, [...values]);
}

async function* fetchAll(
  runner: QueryRunner,
  cancel: () => Promise<unknown>,
  gone: AbortSignal,
): AsyncGenerator<readonly Row[], void, void> {
  for (;;) {
    const found = await cancelledWith(gone, cancel, async () => {
      return await rows<Row>(runner.manager, `fetch ${rowsOfPart} from exported`);
    });
    if (found.length > 0) yield found;
    if (found.length < rowsOfPart || gone.aborted) return;
  }
}

/** Runs `work`; `cancel` is called only while it runs, so that nothing else on that connection is hit. */
async function cancelledWith<T>(gone: AbortSignal, cancel: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const stop = (): void => void cancel().catch(() => undefined);
  gone.addEventListener('abort', stop);
  try {
    return await work();
  } finally {
    gone.removeEventListener('abort', stop);
  }
}
