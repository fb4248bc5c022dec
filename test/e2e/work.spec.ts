import { BrokerProbe, eventually, required, TcpProxy } from '@barmill/testing';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Optimization, ResultRow } from './support/resources';
import {
  expectNothingLeft,
  expectUnharmed,
  longSeries,
  submitSweep,
  sweepRequest,
  untilBusy,
  untilDone,
} from './support/sweeps';

jest.setTimeout(120_000);

interface Chunk {
  readonly id: string;
  readonly epoch: number;
  readonly status: string;
  readonly token: number;
  readonly attempts: number;
  readonly combinations: number;
}

let link: TcpProxy;
let barmill: BarmillUnderTest;

beforeAll(async () => {
  link = await TcpProxy.to(required('TEST_RABBITMQ_URL'));
  barmill = await BarmillUnderTest.start('work', { engines: 2, env: { SWEEP_SLOTS: '1' }, rabbitmqUrl: link.url });
  await barmill.uploadBars(longSeries.timeframe, longSeries.bars, longSeries.seed);
});
afterAll(async () => {
  await barmill.stop();
  await link.close();
});

async function chunksOf(runId: string): Promise<Chunk[]> {
  return await barmill.stored.query<Chunk>(
    `select id, epoch, status, token, attempts, combinations::int from work_chunks where run_id = $1 and wanted = 'figures' order by first_index`,
    [runId],
  );
}

it('computes a chunk once whose message comes again and again', async () => {
  const runId = await submitSweep(barmill, sweepRequest(8, 40));
  const probe = await BrokerProbe.connect(required('TEST_RABBITMQ_URL'));
  const again = async (statuses: readonly string[]): Promise<number> => {
    const chunks = (await chunksOf(runId)).filter(({ status }) => statuses.includes(status));
    for (const { id: chunkId, epoch } of [...chunks, ...chunks]) {
      await probe.publish('bt.work', 'sweep', { v: 1, chunkId, runId, epoch }, { mandatory: true });
    }
    return chunks.length;
  };
  try {
    await untilBusy(barmill, 'engine-1', 'engine-2');
    expect(await again(['dispatched', 'running'])).toBeGreaterThan(1);
    await untilDone(barmill, runId, 3);
    expect(await again(['done', 'dispatched', 'running'])).toBeGreaterThan(3);
    await expectUnharmed(barmill, runId, await barmill.referenceOf(runId));
  } finally {
    await probe.close();
  }
  // Granted once each: a copy of running or finished work is dropped.
  expect((await chunksOf(runId)).map(({ token }) => token)).toEqual(Array(8).fill(1));
});

it('finishes a chunk once, and counts nothing against it, when the link to the broker breaks while it is computed', async () => {
  // One engine, and one chunk of some seconds: its message is back on the new link long before it is done.
  await barmill.stack.kill('engine-2', { hold: true });
  const runId = await submitSweep(barmill, sweepRequest(12, 480));
  await untilBusy(barmill, 'engine-1');
  link.cut();
  await barmill.ended<Optimization>(`/v1/optimizations/${runId}`);
  await barmill.stack.restart('engine-2');
  expect(await barmill.stored.counts(runId)).toEqual({ rows: 480, distinct: 480 });
  expect(await chunksOf(runId)).toMatchObject([{ status: 'done', token: 1, attempts: 0 }]);
  await expectNothingLeft(barmill, runId);
});

it('cancels in mid-sweep: nothing new begins, running chunks are stopped, what is done is kept', async () => {
  // Chunks so long that none ends by itself before it must have been stopped, nor extends its lease, which tells it too.
  const runId = await submitSweep(barmill, sweepRequest(70, 560));
  await untilDone(barmill, runId, 1);
  await untilBusy(barmill, 'engine-1', 'engine-2');
  const { status, body } = await barmill.api.post<Optimization>(`/v1/optimizations/${runId}/cancel`, {});
  const cancelledAt = performance.now();
  expect([status, ['cancelling', 'cancelled'].includes(body.status)]).toEqual([202, true]);
  const granted = async () => (await chunksOf(runId)).filter(({ token }) => token > 0).length;
  const grantedAtCancel = await granted();
  const run = await barmill.ended<Optimization>(`/v1/optimizations/${runId}`);
  expect(run.status).toBe('cancelled');
  // 3 s for what runs, and some for this test's own looking.
  expect(performance.now() - cancelledAt).toBeLessThan(4_000);
  expect(await granted()).toBe(grantedAtCancel);
  const chunks = await chunksOf(runId);
  expect(new Set(chunks.map((chunk) => chunk.status))).toEqual(new Set(['done', 'cancelled']));
  const kept = chunks.filter((chunk) => chunk.status === 'done').reduce((sum, chunk) => sum + chunk.combinations, 0);
  expect(kept).toBeGreaterThan(0);
  expect(run).toMatchObject({ completed_combinations: kept, failed_combinations: 0, total_combinations: 2_800 });
  const rows = await barmill.api.all<ResultRow>(`/v1/optimizations/${runId}/results`);
  expect(rows).toHaveLength(kept);
  expect(rows.every((row) => row.status === 'succeeded')).toBe(true);
  // What it has is ranked, and the run says that it is a part.
  expect(rows.map((row) => row.rank)).toEqual(rows.map((_, place) => place + 1));
  expect([run.ranking, run.best_index]).toEqual(['partial', rows[0].combination_index]);
  await expectNothingLeft(barmill, runId);
});

it('estimates a sweep, extends it when it has ended, and computes only what is missing, to the same bits', async () => {
  const short = { ...sweepRequest(1, 40), end_date: '2001-02-01', force: false };
  interface Estimate {
    readonly combinations: number;
    readonly workers: number;
    readonly equal_run_id: string | null;
    readonly at_workers: { readonly wall_seconds: number };
    readonly cpu_seconds: number;
  }
  const estimate = async () =>
    (await barmill.api.post<Estimate>('/v1/optimizations/estimate?workers=4', short)).body as unknown as Estimate;
  expect(await estimate()).toMatchObject({ combinations: 40, workers: 2, equal_run_id: null });
  const id = await submitSweep(barmill, short);
  await barmill.ended<Optimization>(`/v1/optimizations/${id}`);
  const again = await estimate();
  expect(again.equal_run_id).toBe(id);
  expect(again.at_workers.wall_seconds).toBeCloseTo(again.cpu_seconds / 4, 9);

  const path = `/v1/optimizations/${id}`;
  expect((await barmill.api.post(`${path}/extend`, {})).body.code).toBe('nothing_to_extend');
  // New values of the fastest axis leave holes between what is there; those of the slowest are ranges. The longest average stays, and with it the first bar.
  const grid = { slow: { min: 58, max: 60, step: 1 }, fast: { min: 4, max: 45, step: 1 } };
  const larger = await barmill.api.post<Optimization>(`${path}/extend`, { param_grid: grid });
  expect([larger.status, larger.body.parent_id]).toEqual([202, id]);
  const child = larger.body as unknown as Optimization;
  await expectUnharmed(barmill, child.id, await barmill.referenceOf(child.id));
  expect(await barmill.api.get(`/v1/optimizations/${child.id}`)).toMatchObject({
    total_combinations: 3 * 42,
    cached_combinations: 40,
  });
  const computed = await barmill.stored.query<{ sum: number; named: number }>(
    `select sum(combinations)::int as sum, count(trials)::int as named from work_chunks where run_id = $1 and wanted = 'figures'`,
    [child.id],
  );
  expect(computed[0].sum).toBe(3 * 42 - 40);
  expect(computed[0].named).toBeGreaterThan(0);
});

it('leaves a finished run as it is when it is cancelled', async () => {
  const runId = await submitSweep(barmill, { ...sweepRequest(1, 40), end_date: '2001-02-01' });
  await barmill.ended<Optimization>(`/v1/optimizations/${runId}`);
  const { status, body } = await barmill.api.post(`/v1/optimizations/${runId}/cancel`, {});
  expect([status, body.code]).toEqual([409, 'not_cancellable']);
});

it('counts no attempt and loses nothing when an engine is told to end in mid-sweep', async () => {
  const runId = await submitSweep(barmill, sweepRequest(10, 40));
  for (const [engine, done] of [
    ['engine-1', 1],
    ['engine-2', 4],
  ] as const) {
    await untilDone(barmill, runId, done);
    await untilBusy(barmill, engine);
    await barmill.stack.restart(engine);
  }
  await barmill.ended<Optimization>(`/v1/optimizations/${runId}`);
  expect(await barmill.stored.counts(runId)).toEqual({ rows: 400, distinct: 400 });
  expect((await chunksOf(runId)).map(({ attempts }) => attempts)).toEqual(Array(10).fill(0));
  await expectNothingLeft(barmill, runId);
});

it('serves figures of its work, at each service', async () => {
  const metrics = await Promise.all(
    Object.entries(barmill.stack.urls.health).map(async ([name, url]) => {
      const response = await fetch(`${url}/metrics`);
      return [name, response.status, await response.text()] as const;
    }),
  );
  expect(metrics.map(([name, status]) => [name, status])).toEqual(
    ['results', 'gateway', 'optimizer', 'engine-1', 'engine-2'].map((name) => [name, 200]),
  );
  const of = (name: string) => metrics.find(([one]) => one === name)![2];
  expect(of('results')).toMatch(/^barmill_rows_stored_total\{.*kind="combination".*\} [1-9]/m);
  expect(of('engine-1')).toMatch(/^barmill_engine_busy_threads\{.*work_class="sweep".*\} 0/m);
  expect(of('optimizer')).toMatch(/^barmill_decisions_total\{.*kind="dispatch".*\} [1-9]/m);
  expect(of('gateway')).toMatch(/^barmill_gateway_\w+/m);
  await eventually(
    'all ready',
    async () => {
      const ready = await Promise.all(
        Object.values(barmill.stack.urls.health).map(async (url) => (await fetch(`${url}/health/ready`)).status),
      );
      return ready.every((status) => status === 200);
    },
    { withinMs: 10_000 },
  );
});
