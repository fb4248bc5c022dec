import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';

/** A database of one's own on the test server. */
export class TestDatabase {
  private readonly pool: Pool;

  private constructor(
    private readonly serverUrl: string,
    private readonly name: string,
    readonly url: string,
  ) {
    this.pool = new Pool({ connectionString: url, max: 4 });
    // A server that drops an idle connection is no failure of the test that is running.
    this.pool.on('error', () => undefined);
  }

  /** Makes an empty one. @param serverUrl any database of the server, such as `TEST_DATABASE_URL` */
  static async create(serverUrl = required('TEST_DATABASE_URL')): Promise<TestDatabase> {
    const name = `barmill_test_${randomBytes(6).toString('hex')}`;
    await runAlone(serverUrl, `create database ${name}`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return new TestDatabase(serverUrl, name, url.href);
  }

  async rows<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, parameters)).rows;
  }

  /** The only row. @throws when there is not exactly one */
  async row<T extends object>(sql: string, parameters: unknown[] = []): Promise<T> {
    const found = await this.rows<T>(sql, parameters);
    if (found.length !== 1) throw new Error(`expected one row, got ${found.length}: ${sql}`);
    return found[0];
  }

  async count(table: string, where = 'true', parameters: unknown[] = []): Promise<number> {
    const { n } = await this.row<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`, parameters);
    return n;
  }

  /** Runs a statement in a transaction that stays open, with its locks, until what comes back is called. */
  async hold(sql: string, parameters: unknown[] = []): Promise<() => Promise<void>> {
    const client = await this.pool.connect();
    await client.query('begin');
    await client.query(sql, parameters);
    return async () => {
      await client.query('commit');
      client.release();
    };
  }

  async drop(): Promise<void> {
    await this.pool.end();
    await runAlone(this.serverUrl, `drop database ${this.name} with (force)`);
  }
}

/** A variable that tools/test.mjs sets. */
export function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run these tests with npm test`);
  return value;
}

async function runAlone(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
