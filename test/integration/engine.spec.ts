import { BrokerProbe, eventually, required, reserveBroker, ScriptedOptimization } from '@barmill/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResultsUnderTest } from './results-under-test';
import { ServiceProcess } from './service-process';

jest.setTimeout(60_000);

describe('an engine', () => {
  const broker = () => required('TEST_RABBITMQ_URL');
  let folder: string;
  let release: () => Promise<void>;
  let results: ResultsUnderTest;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barmill-engine-'));
    release = await reserveBroker();
    const probe = await BrokerProbe.connect(broker());
    await probe.reset();
    await probe.close();
    results = await ResultsUnderTest.start({ env: { RABBITMQ_URL: broker() } });
  }, 180_000);
  afterAll(async () => {
    await results.stop();
    await release();
    rmSync(folder, { recursive: true, force: true });
  });

  it('computes its chunks though no data set can be written into its cache', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'A folder cannot be below this.');
    const around = { client: results.client, database: results.database, dataset: await results.dataset() };
    const run = await ScriptedOptimization.planned(around, [3, 2]);
    await run.dispatch();
    const engine = await ServiceProcess.start('engine', {
      RESULTS_URL: results.address,
      RABBITMQ_URL: broker(),
      CACHE_DIR: join(file, 'cache'),
      WORKER_ID: 'engine',
    });
    try {
      for (const chunk of run.chunks) {
        const ended = await eventually(
          'the chunk leaves the engine',
          async () => {
            const row = await run.chunkRow(chunk);
            return !['dispatched', 'running'].includes(row.status) && row;
          },
          { withinMs: 30_000 },
        );
        expect(ended).toMatchObject({ status: 'done', attempts: 0, error: null });
      }
      expect(engine.log().some((line) => line.includes('data set not cached'))).toBe(true);
    } finally {
      await engine.stop();
    }
  });
});
