import { eventually } from '@barmill/testing';
import { Nemesis } from '../../tools/check-kill/nemesis.mjs';
import type { Reference } from '../../tools/check-kill/reference.mjs';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Optimization } from './support/resources';
import { expectUnharmed, longSeries, submitSweep, sweepRequest, untilBusy, untilDone } from './support/sweeps';

jest.setTimeout(180_000);

/** 40 × 40 combinations in 20 chunks, each of more than half a second. */
const sweep = sweepRequest(40, 80);

let barmill: BarmillUnderTest;
let reference: Promise<Reference> | undefined;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('survival', { engines: 2, ownServers: true, env: { SWEEP_SLOTS: '1' } });
  await barmill.uploadBars(longSeries.timeframe, longSeries.bars, longSeries.seed);
});
afterAll(async () => await barmill.stop());

/** The same for every run of this search. */
function referenceOf(runId: string): Promise<Reference> {
  reference ??= barmill.referenceOf(runId);
  return reference;
}

function nemesisOf(runId: string): Nemesis {
  const progress = async () => await barmill.stored.chunks(runId);
  return new Nemesis({ stack: barmill.stack, progress, seed: 1, mostKills: 3, leastLeft: 2 });
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

it('loses and doubles nothing when engines are killed while they compute', async () => {
  const id = await submitSweep(barmill, sweep);
  for (const [engine, done] of [
    ['engine-1', 1],
    ['engine-2', 4],
  ] as const) {
    await untilDone(barmill, id, done);
    await untilBusy(barmill, engine);
    await barmill.stack.kill(engine);
  }
  await expectUnharmed(barmill, id, await referenceOf(id));
});

it('stays paused through the death of services, goes on where it was, and comes out as undisturbed', async () => {
  const id = await submitSweep(barmill, sweepRequest(8, 40));
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
  await expectUnharmed(barmill, id, await barmill.referenceOf(id));
});

it('loses and doubles nothing when results, optimizer and the broker are killed in turn', async () => {
  const id = await submitSweep(barmill, sweep);
  const killed = await nemesisOf(id).rage(['results', 'optimizer', 'rabbitmq']);
  expect([...killed].sort()).toEqual(['optimizer', 'rabbitmq', 'results']);
  await expectUnharmed(barmill, id, await referenceOf(id));
});
