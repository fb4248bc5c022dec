import type { Dataset } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { barsAsCsv, eventually, TestDatabase, uploadCsv } from '@barmill/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allocatePorts } from '../../tools/stack/ports.mjs';
import { ServiceProcess } from './service-process';

/** Nobody listens on port 1: messages stay in the outbox, where a test can read them. */
const noBroker = 'amqp://127.0.0.1:1';

export interface ResultsOptions {
  readonly database?: TestDatabase;
  readonly env?: Record<string, string>;
}

/** The results service as it ships, in a process of its own, on a database of its own unless one is given. */
export class ResultsUnderTest {
  private constructor(
    /** host:port of its gRPC server. */
    readonly address: string,
    readonly client: ResultsClient,
    readonly database: TestDatabase,
    readonly storageDir: string,
    private readonly process: ServiceProcess,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ database: given, env = {} }: ResultsOptions = {}): Promise<ResultsUnderTest> {
    const folder = mkdtempSync(join(tmpdir(), 'barmill-results-'));
    const database = given ?? (await TestDatabase.create());
    const { grpc } = await allocatePorts({ file: join(folder, 'ports.json'), names: ['grpc'] });
    const address = `127.0.0.1:${grpc}`;
    const storageDir = join(folder, 'storage');
    const client = new ResultsClient(address);
    const cleanUp = async () => {
      client.close();
      if (!given) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    const own = { DATABASE_URL: database.url, RABBITMQ_URL: noBroker, GRPC_URL: address, STORAGE_DIR: storageDir };
    try {
      const process = await ServiceProcess.start('results', { ...own, ...env });
      return new ResultsUnderTest(address, client, database, storageDir, process, cleanUp);
    } catch (error) {
      await cleanUp();
      throw error;
    }
  }

  /** A data set of 50 bars of EURUSD H1; the same bars for the same seed. */
  async dataset(seed = 1): Promise<Dataset> {
    return (await uploadCsv(this.client, barsAsCsv({ seed }))).dataset!;
  }

  /** What it logged, a line for each entry. */
  log(): string[] {
    return this.process.log();
  }

  /**
   * Waits until a whole pass of the repair has come and gone: a key that is a day old is removed by every pass, and a
   * pass that began before the first key was there may have read its figures earlier.
   */
  async repairPass(): Promise<void> {
    for (const key of ['first', 'second']) {
      await this.database.rows(
        `insert into idempotency_keys (tenant_id, key, request_sha256, run_id, created_at)
         values ('repair-pass', $1, '', gen_random_uuid(), now() - interval '25 hours')`,
        [key],
      );
      await eventually('a repair pass', async () => {
        return (await this.database.count('idempotency_keys', `tenant_id = 'repair-pass'`)) === 0;
      });
    }
  }

  /** SIGKILL, as a crash would; what was committed stays in the database if that was given. */
  async kill(): Promise<void> {
    await this.process.kill();
    await this.cleanUp();
  }

  async stop(): Promise<void> {
    await this.process.stop();
    await this.cleanUp();
  }
}
