import { eventually } from '@barmill/testing';
import { Nemesis } from '../../tools/check-kill/nemesis.mjs';
import type { Reference } from '../../tools/check-kill/reference.mjs';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Optimization } from './support/resources';
import { expectUnharmed, longSeries, submitSweep, sweepRequest, untilBusy, untilDone } from './support/sweeps';

jest.setTimeout(180_000);

/** Whether processes are killed in two long searches (`npm run test:survival`), or one of each kind in a short one (`npm test`). */
const isFull = process.env.SURVIVAL_PROOF === 'full';

/** 40 × 40 combinations in 20 chunks, each of more than half a second; and 8 × 40 in shorter ones. */
const long = sweepRequest(40, 80);
const short = (chunkSize: number) => sweepRequest(8, chunkSize);
/** In the short search what a dead engine held goes to another after the lease, and what a dead broker lost is sent again, sooner than by default. */
const patience: Record<string, string> = isFull ? {} : { LEASE_MS: '10000', LOST_DISPATCH_MS: '3000' };

let barmill: BarmillUnderTest;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('survival', {
    engines: 2,
    ownServers: true,
    env: { SWEEP_SLOTS: '1', ...patience },
  });
  await barmill.uploadBars(longSeries.timeframe, longSeries.bars, longSeries.seed);
});
afterAll(async () => await barmill.stop());

const references = new Map<string, Promise<Reference>>();
/** Of a search, however it is cut into chunks: its runs are all to come out the same. */
async function referenceOf(search: 'long' | 'short', runId: string): Promise<Reference> {
  const reference = references.get(search) ?? barmill.referenceOf(runId);
  references.set(search, reference);
  return await reference;
}

it('has services that stay alive and are not ready while the broker is away, and ready again when it is back', async () => {
  const { kill, restart, urls } = barmill.stack;
  const status = async (name: string, probe: string) => (await fetch(`${urls.health[name]}/health/${probe}`)).status;
  const needBroker = ['results', 'engine-1', 'engine-2'];
  await kill('rabbitmq', { hold: true });
  for (const name of needBroker) {
    await eventually(`${name} not ready`, async () => (await status(name, 'ready')) === 503, { withinMs: 30_000 });
  }
  for (const name of Object.keys(urls.health)) expect([name, await status(name, 'live')]).toEqual([name, 200]);
  await restart('rabbitmq');
  for (const name of Object.keys(urls.health)) {
    await eventually(`${name} ready`, async () => (await status(name, 'ready')) === 200, { withinMs: 30_000 });
  }
});

it('stays paused through the death of services, goes on where it was, and comes out as undisturbed', async () => {
  const id = await submitSweep(barmill, short(40));
  const path = `/v1/optimizations/${id}`;
  await untilDone(barmill, id, 1);
  expect((await barmill.api.post<Optimization>(`${path}/pause`, {})).body.status).toBe('paused');
  for (const service of ['optimizer', 'results'] as const) await barmill.stack.kill(service);
  const live = `status in ('dispatched', 'running')`;
  const query = `select count(*)::int as count from work_chunks where run_id = $1 and ${live}`;
  const isStill = async () => (await barmill.stored.query<{ count: number }>(query, [id]))[0].count === 0;
  await eventually('what runs is finished', isStill, { withinMs: 30_000 });
  const { done } = await barmill.stored.chunks(id);
  await barmill.stack.restart('optimizer');
  const run = await barmill.api.get<Optimization>(path);
  expect([run.status, run.chunks.done]).toEqual(['paused', done]);
  expect(done).toBeLessThan(8);
  await barmill.api.post(`${path}/resume`, {});
  await barmill.stack.kill('optimizer');
  await expectUnharmed(barmill, id, await referenceOf('short', id));
});

if (isFull) {
  it('loses and doubles nothing when engines are killed while they compute', async () => {
    const id = await submitSweep(barmill, long);
    for (const [engine, done] of [
      ['engine-1', 1],
      ['engine-2', 4],
    ] as const) {
      await untilDone(barmill, id, done);
      await untilBusy(barmill, engine);
      await barmill.stack.kill(engine);
    }
    await expectUnharmed(barmill, id, await referenceOf('long', id));
  });

  it('loses and doubles nothing when results, optimizer and the broker are killed in turn', async () => {
    const id = await submitSweep(barmill, long);
    const progress = async () => await barmill.stored.chunks(id);
    const nemesis = new Nemesis({ stack: barmill.stack, progress, seed: 1, mostKills: 3, leastLeft: 2 });
    const killed = await nemesis.rage(['results', 'optimizer', 'rabbitmq']);
    expect([...killed].sort()).toEqual(['optimizer', 'rabbitmq', 'results']);
    await expectUnharmed(barmill, id, await referenceOf('long', id));
  });
} else {
  it('loses and doubles nothing when an engine, results, optimizer and the broker are killed almost at once', async () => {
    const id = await submitSweep(barmill, short(20));
    await untilBusy(barmill, 'engine-1');
    for (const service of ['engine-1', 'results', 'optimizer', 'rabbitmq'] as const) {
      await untilBusy(barmill, 'engine-2');
      await barmill.stack.kill(service);
    }
    expect((await barmill.stored.chunks(id)).done).toBeLessThan(16);
    await expectUnharmed(barmill, id, await referenceOf('short', id));
  });
}
