import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { marketSpecs, runSpec } from '@barmill/contracts';
import { BrokerProbe, eventually, required, TestDatabase } from '@barmill/testing';
import type { Reference } from '../../../tools/check-kill/reference.mjs';
import { StoredRuns } from '../../../tools/check-kill/stored-run.mjs';
import { endLeftovers } from '../../../tools/stack/child.mjs';
import { isAlive } from '../../../tools/stack/process-table.mjs';
import type { Stack } from '../../../tools/stack/stack.mjs';
import { startStack } from '../../../tools/stack/stack.mjs';
import { ApiClient } from './api-client';
import { runScript } from './child-process';
import type { Dataset } from './resources';

const root = process.cwd();
const home = join(root, '.stack/test');
const prefix = 'e2e-';

interface Options {
  readonly engines?: number;
  readonly env?: Record<string, string>;
  /** A Postgres and a RabbitMQ of its own, for tests that kill those; else the servers of the test run are used. */
  readonly ownServers?: boolean;
  /** The broker's address, if it is not the one of the test run itself. */
  readonly rabbitmqUrl?: string;
}

interface Run {
  readonly id: string;
  readonly status: string;
  readonly completed_at: string | null;
}

/** All services as processes, on their own database, and what a test needs to look at them from outside. */
export class BarmillUnderTest {
  private constructor(
    readonly stack: Stack,
    readonly api: ApiClient,
    /** The database, past all services. */
    readonly stored: StoredRuns,
    private readonly database: TestDatabase | undefined,
  ) {}

  /** @param name of the folder for data and logs */
  static async start(
    name: string,
    { engines = 1, env = {}, ownServers = false, rabbitmqUrl }: Options = {},
  ): Promise<BarmillUnderTest> {
    await removeLeftStacks();
    const stackDir = join(home, `${prefix}${name}-${process.pid}`);
    const database = ownServers ? undefined : await TestDatabase.create();
    const servers = database && {
      databaseUrl: database.url,
      rabbitmqUrl: rabbitmqUrl ?? required('TEST_RABBITMQ_URL'),
    };
    if (!ownServers) await emptyBroker();
    const stack = await startStack({ root, stackDir, engines, durable: false, env, ...servers });
    const { apiUrl, key, urls } = stack;
    return new BarmillUnderTest(stack, new ApiClient(apiUrl, key), new StoredRuns(urls.database), database);
  }

  async stop(): Promise<void> {
    await this.stored.close();
    await this.stack.stop();
    await this.database?.drop();
    rmSync(this.stack.stackDir, { recursive: true, force: true });
  }

  /** Uploads a file of seeded bars, written by a process of its own. */
  async uploadBars(timeframe: string, bars: number, seed: number): Promise<Dataset> {
    const csv = await this.csvOf(timeframe, bars, seed);
    const { status, body } = await this.api.upload<Dataset>(csv, { symbol: 'EURUSD', timeframe });
    if (status !== 201) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  async csvOf(timeframe: string, bars: number, seed: number): Promise<string> {
    const file = join(this.stack.stackDir, `${timeframe}-${bars}-${seed}.csv`);
    await runScript('seeded-csv.mjs', [file, timeframe, String(bars), String(seed)]);
    const csv = readFileSync(file, 'utf8');
    rmSync(file);
    return csv;
  }

  /** Waits until a run has ended, however it did. */
  async ended<Resource extends Run>(path: string, withinMs = 60_000): Promise<Resource> {
    const ask = async (): Promise<Resource | false> => {
      const run = await this.api.get<Resource>(path);
      return run.completed_at !== null && run;
    };
    return await eventually(`the end of ${path}`, ask, { withinMs, everyMs: 50 });
  }

  /** What the optimization must equal to the last bit, computed by the libraries alone in another process. */
  async referenceOf(runId: string): Promise<Reference> {
    const { spec, search } = (await this.stored.run(runId))!;
    const folder = join(this.stack.stackDir, 'storage/datasets');
    const markets = marketSpecs(runSpec.parse(spec));
    const columnFiles = markets.map(({ dataset }) => join(folder, `${dataset.sha256}.col`));
    const output = await runScript('reference.mjs', [], JSON.stringify({ root, spec, search, columnFiles }));
    return JSON.parse(output) as Reference;
  }

  /** Names and sizes of the stored data files. */
  storedFiles(): string[] {
    return readdirSync(join(this.stack.stackDir, 'storage'), { recursive: true }).map(String).sort();
  }
}

/** Tests that ran before may have left messages on purpose. */
async function emptyBroker(): Promise<void> {
  const probe = await BrokerProbe.connect(required('TEST_RABBITMQ_URL'));
  try {
    await probe.reset();
  } finally {
    await probe.close();
  }
}

/** What test runs left that were killed themselves. */
async function removeLeftStacks(): Promise<void> {
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home).filter((each) => each.startsWith(prefix))) {
    const folder = join(home, name);
    if (isAlive(Number(name.split('-').at(-1)))) continue;
    await endLeftovers(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
