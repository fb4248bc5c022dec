import { queues, type Dataset } from '@barmill/contracts';
import { BrokerProbe, eventually, required, reserveBroker, ScriptedOptimization } from '@barmill/testing';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  describe('with one thread, which another chunk has,', () => {
    let first: ScriptedOptimization;
    let second: ScriptedOptimization;
    let engine: ServiceProcess;
    let letGo: () => Promise<void>;
    const secondFile = () => join(folder, 'cache', `${datasets[1].sha256}.col`);
    let datasets: readonly [Dataset, Dataset];

    const waiting = async () => await second.chunkRow(second.chunks[0]);
    const onBroker = async <T>(work: (probe: BrokerProbe) => Promise<T>) => {
      const probe = await BrokerProbe.connect(broker());
      try {
        return await work(probe);
      } finally {
        await probe.close();
      }
    };
    const ready = async () => await onBroker(async (probe) => (await probe.look(queues.sweep.name)).ready);
    const done = async (run: ScriptedOptimization) =>
      await eventually('done', async () => (await run.chunkRow(run.chunks[0])).status === 'done', { withinMs: 30_000 });

    beforeEach(async () => {
      await onBroker(async (probe) => await probe.purge(queues.sweep.name));
      rmSync(join(folder, 'cache'), { recursive: true, force: true });
      datasets = [await results.dataset(1), await results.dataset(2)];
      const around = { client: results.client, database: results.database };
      first = await ScriptedOptimization.planned({ ...around, dataset: datasets[0] }, [2]);
      second = await ScriptedOptimization.planned({ ...around, dataset: datasets[1] }, [2]);
      await first.dispatch();
      await eventually('it is queued', async () => (await ready()) === 1);
      // The engine's claim waits for this lock, and its thread with it.
      letGo = await results.database.hold('select 1 from work_chunks where id = $1 for update', [first.chunks[0].id]);
      engine = await ServiceProcess.start('engine', {
        RESULTS_URL: results.address,
        RABBITMQ_URL: broker(),
        CACHE_DIR: join(folder, 'cache'),
        WORKER_ID: 'engine',
      });
      await eventually('the first message is taken', async () => (await ready()) === 0);
      await second.dispatch();
    });

    it('takes the next message, fetches its data set and says that it holds it, but claims it only when the thread is free', async () => {
      await eventually('its data set is there', () => existsSync(secondFile()), { withinMs: 20_000 });
      await eventually('it is known to be held', async () => (await waiting()).leaseLive, { withinMs: 20_000 });
      expect(await ready()).toBe(0);
      expect(await waiting()).toMatchObject({ status: 'dispatched', token: 0, owner: null });
      await letGo();
      await done(first);
      await done(second);
      expect(await waiting()).toMatchObject({ token: 1, attempts: 0 });
      await engine.stop();
    });

    it('gives the next message back as soon as it is told to leave', async () => {
      await eventually('its data set is there', () => existsSync(secondFile()), { withinMs: 20_000 });
      expect(await ready()).toBe(0);
      const stopped = engine.stop();
      await eventually('it is back', async () => (await ready()) === 1, { withinMs: 5_000 });
      expect(await waiting()).toMatchObject({ status: 'dispatched', token: 0 });
      await letGo();
      await stopped;
    });
  });
});
