import { queues, workMessage, type Dataset, type WorkMessage } from '@barmill/contracts';
import { BrokerProbe, eventually, plainRows, runSpecOn, ScriptedOptimization, TestDatabase } from '@barmill/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { allocatePorts } from '../../tools/stack/ports.mjs';
import type { BackingService } from '../../tools/stack/postgres.mjs';
import { startRabbitMq } from '../../tools/stack/rabbitmq.mjs';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(90_000);

const interactive = queues.interactive.name;
const sweep = queues.sweep.name;

const stateOf = ({ status }: { readonly status: string }) => status;

// A broker of its own: it is killed here, and nobody else may take its messages.
describe('results and its broker', () => {
  let folder: string;
  let startBroker: () => Promise<BackingService>;
  let server: BackingService;
  let database: TestDatabase;
  let results: ResultsUnderTest;
  let dataset: Dataset;

  const startResults = async () =>
    await ResultsUnderTest.start({ database, env: { RABBITMQ_URL: server.url, LOST_DISPATCH_MS: '1000' } });
  const onBroker = async <T>(work: (probe: BrokerProbe) => Promise<T>) => {
    const probe = await BrokerProbe.connect(server.url);
    try {
      return await work(probe);
    } finally {
      await probe.close();
    }
  };
  const ready = async (queue: string) => (await onBroker(async (probe) => await probe.look(queue))).ready;
  const takeAll = async (queue: string) =>
    await onBroker(async (probe) => {
      const taken: { id: string; message: WorkMessage }[] = [];
      for (let next = await probe.take(queue); next; next = await probe.take(queue)) {
        const message = workMessage.parse(JSON.parse(next.content.toString()));
        taken.push({ id: String(next.properties.messageId), message });
      }
      return taken;
    });
  const submit = async () => {
    const specJson = JSON.stringify(runSpecOn(dataset));
    const request = { tenantId: 'default', specJson, paramsJson: '{"fast":5,"slow":20}' };
    const { id: runId } = (await results.client.runs.submitBacktest(request)).backtest!;
    const { id } = await database.row<{ id: string }>('select id from work_chunks where run_id = $1', [runId]);
    return { id, runId };
  };
  const chunkOf = async (id: string) =>
    await database.row<{ status: string; epoch: number; dispatchedAt: Date }>(
      'select status, epoch, dispatched_at as "dispatchedAt" from work_chunks where id = $1',
      [id],
    );
  /** Work that is written from now on is not due. */
  const holdOutbox = async () => {
    await database.rows(`create or replace function hold() returns trigger language plpgsql as
      $$ begin if new.mandatory then new.next_at := 'infinity'; end if; return new; end $$`);
    await database.rows('create trigger hold before insert on outbox for each row execute function hold()');
  };
  const releaseOutbox = async () => {
    await database.rows('drop trigger hold on outbox');
    await database.rows('update outbox set next_at = now()');
  };
  const outboxEmpty = async () =>
    await eventually('the outbox is empty', async () => (await database.count('outbox')) === 0, { withinMs: 30_000 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barmill-results-broker-'));
    const { amqp, distribution, epmd } = await allocatePorts({
      file: join(folder, 'ports.json'),
      names: ['amqp', 'distribution', 'epmd'],
    });
    startBroker = async () =>
      await startRabbitMq({
        dataDir: join(folder, 'data'),
        ports: { amqp, distribution, epmd },
        logFile: join(folder, 'log'),
        cacheDir: resolve(__dirname, '../../.cache/rabbitmq'),
      });
    [server, database] = await Promise.all([startBroker(), TestDatabase.create()]);
    results = await startResults();
    dataset = await results.dataset();
  });
  afterAll(async () => {
    await results.stop();
    await database.drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('publishes what was committed, once, and empties the outbox', async () => {
    const { id, runId } = await submit();
    await eventually('queued', async () => (await ready(interactive)) === 1);
    await outboxEmpty();
    expect(await takeAll(interactive)).toEqual([{ id: `${id}:1`, message: { v: 1, chunkId: id, runId, epoch: 1 } }]);
    await results.client.runs.cancelBacktest({ tenantId: 'default', id: runId });
  });

  it('sends each message once though two replicas carry the same outbox', async () => {
    const second = await startResults();
    try {
      const around = { client: second.client, database, dataset };
      const run = await ScriptedOptimization.planned(around, Array<number>(4_000).fill(1));
      expect(await run.dispatch()).toBe(4_000);
      // Any transaction makes a replica look into the outbox: now both carry.
      await results.client.planning.finalize({ runId: run.runId, planToken: 0 });
      await outboxEmpty();
      expect(await ready(sweep)).toBe(4_000);
      await run.cancel();
    } finally {
      await onBroker(async (probe) => await probe.purge(sweep));
      await second.stop();
    }
  });

  it('keeps a message that no queue takes, and sends it when one does', async () => {
    // The repair declares the queues again whenever it misses one, so this may take more than one try.
    const kept = await eventually('a message is refused', async () => {
      const run = await ScriptedOptimization.planned({ client: results.client, database, dataset }, [1]);
      const id = `${run.chunks[0].id}:1`;
      await onBroker(async (probe) => {
        await probe.deleteQueue(sweep);
        await probe.deleteQueue(queues.unrouted.name);
      });
      await run.dispatch();
      const refused = await eventually('sent or refused', async () => {
        if (results.log().some((line) => line.includes(`no queue takes message ${id}`))) return 'refused';
        return (await database.count('outbox', 'message_id = $1', [id])) === 0 ? 'sent' : undefined;
      });
      return refused === 'refused' ? { run, id } : undefined;
    });
    await onBroker(async (probe) => await probe.declare());
    await outboxEmpty();
    expect((await takeAll(sweep)).map(({ id }) => id)).toContain(kept.id);
    expect(await kept.run.chunkRow(kept.run.chunks[0])).toMatchObject({ status: 'dispatched', epoch: 1 });
    await kept.run.cancel();
  });

  it('takes work back when a lease is over, and leaves alone what lives', async () => {
    const run = await ScriptedOptimization.planned({ client: results.client, database, dataset }, [2, 2]);
    await run.dispatch();
    const [dead, alive] = run.chunks;
    const token = await run.claimed(dead);
    const living = await run.claimed(alive);
    await database.rows('update work_chunks set lease_until = now() where id = $1', [dead.id]);
    await eventually('planned again', async () => (await run.chunkRow(dead)).status === 'planned');
    expect(await run.chunkRow(dead)).toMatchObject({ attempts: 1, token: 1, owner: null });
    expect(await run.chunkRow(alive)).toMatchObject({ status: 'running', attempts: 0 });
    await run.dispatch();
    expect(await run.claim(dead)).toMatchObject({ verdict: 'granted', token: 2, attempt: 2 });
    expect(await run.complete(dead, token, plainRows(0, 2))).toBe('fenced');
    await database.rows('update work_chunks set lease_until = now(), attempts = 4 where id = $1', [dead.id]);
    await eventually('given up', async () => (await run.chunkRow(dead)).nextAt === 'infinity');
    expect((await run.chunkRow(dead)).error).toBe('No worker answered in 5 attempts.');
    expect(await run.complete(alive, living, plainRows(2, 4))).toBe('accepted');
    await run.cancel();
    await onBroker(async (probe) => await probe.purge(sweep));
  });

  it('dispatches again what the broker lost, not before five seconds of empty queue, and nothing that still waits', async () => {
    const run = await ScriptedOptimization.planned({ client: results.client, database, dataset }, [1]);
    await run.dispatch();
    const lost = await submit();
    await eventually('both queued', async () => (await ready(interactive)) === 1 && (await ready(sweep)) === 1);
    await results.repairPass();
    const { now } = await database.row<{ now: Date }>('select now()');
    await onBroker(async (probe) => await probe.purge(interactive));
    // From here on work stays in the outbox: it is not lost, only late.
    await holdOutbox();
    const late = await submit();
    const found = await eventually(
      'dispatched again',
      async () => {
        const chunk = await chunkOf(lost.id);
        return chunk.epoch === 2 ? chunk : undefined;
      },
      { withinMs: 20_000 },
    ).finally(releaseOutbox);
    expect(found.status).toBe('dispatched');
    expect(found.dispatchedAt.getTime() - now.getTime()).toBeGreaterThanOrEqual(5_000);
    expect(await chunkOf(late.id)).toMatchObject({ status: 'dispatched', epoch: 1 });
    expect(await run.chunkRow(run.chunks[0])).toMatchObject({ status: 'dispatched', epoch: 1 });
    await outboxEmpty();
    const ids = (await takeAll(interactive)).map(({ id }) => id).sort();
    expect(ids).toEqual([`${late.id}:1`, `${lost.id}:2`].sort());
    await run.cancel();
    await onBroker(async (probe) => await probe.purge(sweep));
  });

  it('does not dispatch again what waits in a worker', async () => {
    const run = await ScriptedOptimization.planned({ client: results.client, database, dataset }, [1, 1, 1]);
    const [held, stale, lost] = run.chunks;
    await run.dispatch();
    await eventually('queued', async () => (await ready(sweep)) === 3);
    const messages = [
      { chunkId: held.id, epoch: 1 },
      { chunkId: stale.id, epoch: 7 },
    ];
    const beat = { workerId: 'test', sweepSlots: 1, interactiveSlots: 1, engineVersion: 'test' };
    await results.client.work.heartbeat({ ...beat, held: messages });
    await onBroker(async (probe) => await probe.purge(sweep));
    const lostOnes = async () => (await Promise.all([stale, lost].map((chunk) => run.chunkRow(chunk)))).map(stateOf);
    await eventually('put back', async () => (await lostOnes()).every((state) => state === 'planned'), {
      withinMs: 20_000,
    });
    expect(stateOf(await run.chunkRow(held))).toBe('dispatched');
    await results.client.work.heartbeat({ ...beat, leaving: true });
    await run.cancel();
    expect(await run.chunkRow(held)).toMatchObject({ status: 'cancelled', leaseLive: null });
  });

  it('dispatches again what was lost from a queue that is never empty, once work that was dispatched much later runs', async () => {
    const run = await ScriptedOptimization.planned({ client: results.client, database, dataset }, [1, 1, 1]);
    await run.dispatch();
    await eventually('queued', async () => (await ready(sweep)) === 3);
    await results.repairPass();
    const lostMessage = await onBroker(async (probe) => await probe.take(sweep));
    const isLost = ({ id }: { id: string }) => lostMessage!.properties.messageId === `${id}:1`;
    const lost = run.chunks.find(isLost)!;
    const [other, waiting] = run.chunks.filter((chunk) => !isLost(chunk));
    const older = async (ids: string[]) =>
      await database.rows(
        `update work_chunks set dispatched_at = dispatched_at - interval '1 hour' where id = any($1)`,
        [ids],
      );
    const states = async () =>
      await Promise.all([lost, waiting].map(async (chunk) => (await run.chunkRow(chunk)).status));
    await older(run.chunks.map(({ id }) => id));
    await older([lost.id]);
    await results.repairPass();
    expect(await states()).toEqual(['dispatched', 'dispatched']);
    await run.claimed(other);
    await eventually('taken back', async () => (await run.chunkRow(lost)).status === 'planned');
    expect(await states()).toEqual(['planned', 'dispatched']);
    await run.dispatch();
    expect(await run.claim(lost)).toMatchObject({ verdict: 'granted' });
    expect((await run.chunkRow(lost)).epoch).toBe(2);
    expect(await ready(sweep)).toBeGreaterThanOrEqual(2);
    await run.cancel();
    await outboxEmpty();
    await onBroker(async (probe) => await probe.purge(sweep));
  });

  it('sends hints though the work before them does not get away', async () => {
    const { runId } = await submit();
    await outboxEmpty();
    const key = 4_711;
    await database.rows(`create function stick() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(${key}); return old; end $$`);
    await database.rows(`create trigger stick before delete on outbox for each row
      when (old.mandatory) execute function stick()`);
    const letGo = await database.hold('select pg_advisory_xact_lock($1)', [key]);
    try {
      await submit();
      await eventually('the work is sent, and its row not removed', async () => (await ready(interactive)) >= 2);
      await results.client.runs.cancelBacktest({ tenantId: 'default', id: runId });
      await eventually('no hint waits', async () => (await database.count('outbox', 'not mandatory')) === 0);
      expect(await database.count('outbox', 'mandatory')).toBe(1);
    } finally {
      await letGo();
    }
    await outboxEmpty();
    await database.rows('drop trigger stick on outbox');
    await onBroker(async (probe) => await probe.purge(interactive));
  });

  it('loses nothing that was committed while the broker was dead: it goes out when the broker is back', async () => {
    const [first] = [await submit()];
    await outboxEmpty();
    await server.kill();
    const chunks = await Promise.all(Array.from({ length: 20 }, async () => await submit()));
    expect(await database.count('outbox', `exchange = 'bt.work'`)).toBe(20);
    server = await startBroker();
    await outboxEmpty();
    const ids = new Set((await takeAll(interactive)).map(({ id }) => id));
    // The first was confirmed before the broker died, so it is there too.
    expect(ids).toEqual(new Set([first, ...chunks].map(({ id }) => `${id}:1`)));
    const epochs = await Promise.all(chunks.map(async ({ id }) => (await chunkOf(id)).epoch));
    expect(new Set(epochs)).toEqual(new Set([1]));
  });

  it('loses nothing when it dies itself between commit and publish', async () => {
    await server.kill();
    const chunks = await Promise.all(Array.from({ length: 5 }, async () => await submit()));
    await results.kill();
    server = await startBroker();
    results = await startResults();
    await outboxEmpty();
    const ids = (await takeAll(interactive)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(chunks.map(({ id }) => `${id}:1`)));
  });
});
