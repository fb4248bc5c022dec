import type { Dataset } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { barsAsCsv, eventually, TestDatabase, uploadCsv } from '@barmill/testing';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from '../../tools/stack/child.mjs';
import { allocatePorts } from '../../tools/stack/ports.mjs';

const main = resolve(__dirname, '../../dist/apps/results/src/main.js');
/** Nobody listens on port 1: messages stay in the outbox, where a test can read them. */
const noBroker = 'amqp://127.0.0.1:1';

export interface ResultsOptions {
  readonly database?: TestDatabase;
  readonly env?: Record<string, string>;
}

/** The results service as it ships, in a process of its own, on a database of its own unless one is given. */
export class ResultsUnderTest {
  private constructor(
    readonly client: ResultsClient,
    readonly database: TestDatabase,
    readonly storageDir: string,
    private readonly process: Awaited<ReturnType<typeof launch>>,
    private readonly logFile: string,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ database: given, env = {} }: ResultsOptions = {}): Promise<ResultsUnderTest> {
    const folder = mkdtempSync(join(tmpdir(), 'barmill-results-'));
    const database = given ?? (await TestDatabase.create());
    const { grpc, http } = await allocatePorts({ file: join(folder, 'ports.json'), names: ['grpc', 'http'] });
    const logFile = join(folder, 'log');
    const storageDir = join(folder, 'storage');
    const process = await launch({
      command: globalThis.process.execPath,
      args: ['--enable-source-maps', main],
      env: {
        PATH: globalThis.process.env.PATH,
        DATABASE_URL: database.url,
        RABBITMQ_URL: noBroker,
        GRPC_URL: `127.0.0.1:${grpc}`,
        HTTP_HOST: '127.0.0.1',
        HTTP_PORT: String(http),
        STORAGE_DIR: storageDir,
        ...env,
      },
      pidFile: join(folder, 'results.pid'),
      marker: main,
      logFile,
      stopSignal: 'SIGTERM',
      graceMs: 10_000,
    });
    const client = new ResultsClient(`127.0.0.1:${grpc}`);
    const cleanUp = async () => {
      client.close();
      if (!given) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    const results = new ResultsUnderTest(client, database, storageDir, process, logFile, cleanUp);
    try {
      await results.untilItAnswers(`http://127.0.0.1:${http}/health/live`);
    } catch (error) {
      const said = readFileSync(logFile, 'utf8');
      await results.stop();
      throw new Error(`${String(error)}; it said:\n${said}`, { cause: error });
    }
    return results;
  }

  /** A data set of 50 bars of EURUSD H1; the same bars for the same seed. */
  async dataset(seed = 1): Promise<Dataset> {
    return (await uploadCsv(this.client, barsAsCsv({ seed }))).dataset!;
  }

  /** What it logged, a line for each entry. */
  log(): string[] {
    return readFileSync(this.logFile, 'utf8').split('\n');
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

  private async untilItAnswers(url: string): Promise<void> {
    const ended = this.process.exited.then(({ code }) => {
      throw new Error(`results ended with code ${code} before it was up`);
    });
    // It also ends when the test has stopped it, which nobody waits for.
    ended.catch(() => undefined);
    const answers = async () => (await fetch(url, { headers: { connection: 'close' } })).ok;
    await Promise.race([ended, eventually('results is up', answers, { withinMs: 30_000, everyMs: 50 })]);
  }
}
