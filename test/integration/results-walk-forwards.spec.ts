import type { Dataset, OutOfSampleInput } from '@barmill/contracts';
import { runSpecOn, searchOf } from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';
const taken = { code: 'conflict', problem: 'step_taken' };
const hourMs = 3_600_000;
const parametersJson = '{"fast":2,"slow":5}';
const figures: OutOfSampleInput = {
  figures: [
    { id: 'out_of_sample_return_pct', value: 1.5 },
    { id: 'p_value', reason: 'too_few_returns' },
  ],
  isProfitable: true,
};

let results: ResultsUnderTest;
let dataset: Dataset;
let specJson: string;
let seed = 0;

beforeAll(async () => {
  results = await ResultsUnderTest.start();
  dataset = await results.dataset();
  specJson = JSON.stringify(runSpecOn(dataset));
});
afterAll(async () => await results.stop());

const planOf = (more: object = {}) =>
  JSON.stringify({
    ...{
      v: 1,
      train: { bars: 20 },
      test: { bars: 5 },
      mode: 'rolling',
      isOverlapping: false,
      leftOut: [],
      misfits: [],
    },
    ...more,
  });

/** Trainings of 20 bars of H1, tests of the 5 after them. */
function windowsOf(count: number) {
  const stretch = (firstBar: number, endBar: number) => ({
    ...{
      startMs: dataset.firstTimeMs + firstBar * hourMs,
      endMs: dataset.firstTimeMs + endBar * hourMs,
      firstBar,
      endBar,
    },
  });
  return Array.from({ length: count }, (_, index) => ({
    ...{ index, isPartial: false },
    ...{ train: stretch(5 * index, 5 * index + 20), test: stretch(5 * index + 20, 5 * index + 25) },
  }));
}

/** One that no other asks for. */
async function submit(more: object = {}) {
  const submission = {
    ...{ tenantId, specJson, planJson: planOf(), windows: windowsOf(2), totalCombinations: 2, deduplicates: true },
    searchJson: JSON.stringify({ ...searchOf(2), seed: ++seed }),
  };
  const { walkForward, ...how } = await results.client.walkForwards.submit({ ...submission, ...more });
  return { id: walkForward!.id, ...how };
}

const calls = () => results.client.walkForwards;
const states = async (id: string) => (await calls().listWindows({ tenantId, id })).windows.map(({ status }) => status);
const train = async (id: string, position: number) => await calls().startTraining({ id, position, specJson });
const trained = async (id: string, position: number) =>
  await calls().endTraining({ id, position, status: 'trained', parametersJson, trainingObjective: 3 });
const test = async (id: string, position: number) =>
  await calls().startTest({ id, position, specJson, initialBalance: 10_000 });
const tested = async (id: string, position: number) =>
  await calls().endWindow({ id, position, status: 'completed', finalEquity: 10_150, outOfSample: figures });
const curve = [
  { timeMs: [1, 2], equity: [10_000, 10_150], drawdownPct: [0, 0] },
  { timeMs: [3], equity: [10_049.5], drawdownPct: [1] },
];
const finish = async (id: string) =>
  await results.client.finishWalkForward({ id, outOfSample: figures, profitableWindows: 2 }, curve);

async function walk(id: string, count: number): Promise<void> {
  for (let position = 0; position < count; position++) {
    for (const step of [train, trained, test, tested]) await step(id, position);
  }
}

describe('a step of a walk forward', () => {
  it('is taken once, however many come with it', async () => {
    const { id } = await submit();
    const outcomes = await Promise.allSettled([train(id, 0), train(id, 0), train(id, 0)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await results.database.count('optimization_runs', 'walk_forward_id = $1', [id])).toBe(1);
    await trained(id, 0);
    await expect(trained(id, 0)).rejects.toMatchObject(taken);
    await Promise.allSettled([test(id, 0), test(id, 0)]);
    expect(await results.database.count('backtest_runs', 'walk_forward_id = $1', [id])).toBe(1);
    expect(await states(id)).toEqual(['testing', 'planned']);
  });

  it('is not the test of a window before the one before has ended', async () => {
    const { id } = await submit();
    for (const step of [train, trained]) for (const position of [0, 1]) await step(id, position);
    await expect(test(id, 1)).rejects.toMatchObject(taken);
    expect(await results.database.count('backtest_runs', 'walk_forward_id = $1', [id])).toBe(0);
    for (const step of [test, tested]) await step(id, 0);
    await test(id, 1);
    expect(await states(id)).toEqual(['completed', 'testing']);
  });

  it('is the test of any window where tests overlap', async () => {
    const { id } = await submit({ planJson: planOf({ isOverlapping: true }) });
    for (const step of [train, trained, test]) await step(id, 1);
    expect(await states(id)).toEqual(['planned', 'testing']);
  });

  it('waits for a decision as long as it is not taken', async () => {
    const pending = async (id: string) => (await calls().pending({})).ids.includes(id);
    const { id } = await submit({ windows: windowsOf(1) });
    expect(await pending(id)).toBe(true);
    await train(id, 0);
    expect(await pending(id)).toBe(false);
    await results.client.runs.cancelOptimization({ tenantId, id: (await windows(id))[0].trainingRunId! });
    expect([await pending(id), (await windows(id))[0].isRunEnded]).toEqual([true, true]);
    await trained(id, 0);
    expect(await pending(id)).toBe(true);
    await test(id, 0);
    expect(await pending(id)).toBe(false);
  });
});

const windows = async (id: string) => (await calls().listWindows({ tenantId, id })).windows;

describe('a walk forward', () => {
  it('ends with its last window, with its figures and its curve', async () => {
    const { id } = await submit();
    await expect(finish(id)).rejects.toMatchObject(taken);
    await walk(id, 2);
    expect(await finish(id)).toEqual({ status: 'completed' });
    await expect(finish(id)).rejects.toMatchObject(taken);
    const ended = await calls().get({ tenantId, id });
    expect(ended).toMatchObject({ status: 'completed', profitableWindows: 2, windows: { total: 2, completed: 2 } });
    expect(ended.outOfSample).toMatchObject(figures);
    expect((await windows(id))[1]).toMatchObject({ parametersJson: '{"fast": 2, "slow": 5}', outOfSample: figures });
    const parts: unknown[] = [];
    for await (const part of results.client.raw.walkForwards.streamEquity({ tenantId, id })) parts.push(part);
    const joined = { timeMs: [1, 2, 3], equity: [10_000, 10_150, 10_049.5], drawdownPct: [0, 0, 1] };
    expect(parts).toEqual([joined]);
  });

  it.each([
    [['failed', 'failed'], 'failed', 'No window could be tested; the first: it broke'],
    [['failed', 'skipped'], 'failed', 'No window could be tested; the first: it broke'],
    [['skipped', 'skipped'], 'completed', undefined],
  ])('whose trainings were %j ends as %s', async (outcomes, status, errorMessage) => {
    const { id } = await submit();
    for (const [position, outcome] of outcomes.entries()) {
      await train(id, position);
      await calls().endTraining({ id, position, status: outcome, reason: 'it broke' });
    }
    expect(await finish(id)).toEqual({ status });
    const ended = await calls().get({ tenantId, id });
    expect([ended.status, ended.errorMessage]).toEqual([status, errorMessage]);
  });

  it('is the one that was made before, of the same key and of the same question', async () => {
    const idempotency = { key: 'w1', requestSha256: 'x', caller: 'c' };
    const asked = { searchJson: JSON.stringify(searchOf(2)), idempotency };
    const first = await submit(asked);
    expect(await submit(asked)).toEqual({ id: first.id, replayed: true, deduplicated: false });
    expect(await submit({ ...asked, idempotency: null })).toMatchObject({ id: first.id, deduplicated: true });
    const longer = { ...asked, idempotency: null, planJson: planOf({ train: { bars: 21 } }) };
    expect(await submit(longer)).toMatchObject({ deduplicated: false });
  });

  it('that cannot go on ends as failed, with the reason, and with what it runs', async () => {
    const cell = { planJson: planOf(), windows: windowsOf(1) };
    const matrix = { train: [{ bars: 20 }], test: [{ bars: 5 }, { bars: 6 }] };
    const whole = await submit({ windows: [], planJson: planOf({ matrix }), cells: [cell, cell] });
    const [first, second] = (await calls().get({ tenantId, id: whole.id })).cells;
    // The one before its first step, the other with a training that goes on.
    await train(second.id, 0);
    for (const { id } of [first, second]) {
      expect(await calls().fail({ id, error: 'no such bars' })).toEqual({ status: 'failed' });
      expect(await calls().get({ tenantId, id })).toMatchObject({ status: 'failed', errorMessage: 'no such bars' });
      await expect(calls().fail({ id, error: 'again' })).rejects.toMatchObject(taken);
    }
    const run = (await windows(second.id))[0].trainingRunId!;
    expect(await results.client.runs.getOptimization({ tenantId, id: run })).toMatchObject({ status: 'cancelled' });
    expect((await calls().get({ tenantId, id: whole.id })).status).toBe('failed');
  });

  it('is left alone while it rests', async () => {
    const { id } = await submit();
    expect((await calls().pending({ resting: [] })).ids).toContain(id);
    expect((await calls().pending({ resting: [id] })).ids).not.toContain(id);
  });

  it('of a matrix ends with the last of its parts', async () => {
    const matrix = { train: [{ bars: 20 }], test: [{ bars: 5 }, { bars: 6 }] };
    const cell = { planJson: planOf(), windows: windowsOf(1) };
    const { id } = await submit({ windows: [], planJson: planOf({ matrix }), cells: [cell, cell] });
    const whole = async () => await calls().get({ tenantId, id });
    const [first, second] = (await whole()).cells;
    expect((await calls().pending({})).ids).not.toContain(id);
    await walk(first.id, 1);
    await finish(first.id);
    expect((await whole()).status).toBe('running');
    await walk(second.id, 1);
    await finish(second.id);
    expect(await whole()).toMatchObject({ status: 'completed', windows: { total: 2, completed: 2 } });
  });

  it('that is cancelled ends its runs, and takes no further step', async () => {
    const { id } = await submit();
    await train(id, 0);
    expect(await calls().cancel({ tenantId, id })).toMatchObject({ status: 'cancelled' });
    const run = (await windows(id))[0].trainingRunId!;
    expect(await results.client.runs.getOptimization({ tenantId, id: run })).toMatchObject({ status: 'cancelled' });
    await expect(train(id, 1)).rejects.toMatchObject(taken);
    expect(await calls().cancel({ tenantId, id })).toMatchObject({ status: 'cancelled' });
  });

  it('is no cancelling matter once it has ended, nor another tenant’s', async () => {
    const { id } = await submit({ windows: windowsOf(1) });
    await expect(calls().get({ tenantId: 'other', id })).rejects.toMatchObject({ problem: 'unknown_walk_forward' });
    await expect(calls().cancel({ tenantId: 'other', id })).rejects.toMatchObject({ problem: 'unknown_walk_forward' });
    await walk(id, 1);
    await finish(id);
    await expect(calls().cancel({ tenantId, id })).rejects.toMatchObject({ problem: 'not_cancellable' });
  });

  it('tells nobody but itself what happens to its runs', async () => {
    const { id } = await submit();
    await train(id, 0);
    const run = (await windows(id))[0].trainingRunId!;
    await results.client.runs.cancelOptimization({ tenantId, id: run });
    const steps = await results.database.rows(
      `select key from outbox where body->>'runId' = $1 and key = 'walk_forward.step'`,
      [id],
    );
    expect(steps).toHaveLength(1);
    const query = { order: [{ field: 'id', isDescending: true }], limit: 1_000 };
    const { optimizations } = await results.client.library.findOptimizations({ tenantId, query });
    expect(optimizations.map((one) => one.id)).not.toContain(run);
  });
});

const trainingOf = async (id: string, position = 0) =>
  await results.client.runs.getOptimization({ tenantId, id: (await windows(id))[position].trainingRunId! });
const bars = (count: number) => ({ bars: count });

/** A matrix of two pairs of lengths that train on the same bars. */
async function submitMatrix(): Promise<{ id: string; parts: string[] }> {
  const matrix = { train: [bars(20)], test: [bars(5), bars(6)] };
  const cells = matrix.test.map((length) => ({ planJson: planOf({ test: length }), windows: windowsOf(2) }));
  const { id } = await submit({ windows: [], planJson: planOf({ matrix }), cells });
  return { id, parts: (await calls().get({ tenantId, id })).cells.map((cell) => cell.id) };
}

describe('a walk forward that is paused', () => {
  const paused = async (id: string) => (await calls().get({ tenantId, id })).status === 'paused';

  it('takes no step, and its trainings are dispatched no more', async () => {
    const { id } = await submit();
    await train(id, 0);
    const { status, pausedAtMs } = await calls().pause({ tenantId, id });
    expect([status, pausedAtMs]).toEqual(['paused', expect.any(Number)]);
    expect((await trainingOf(id)).status).toBe('paused');
    expect((await windows(id)).map(({ isPaused }) => isPaused)).toEqual([true, true]);
    expect((await calls().pending({})).ids).not.toContain(id);
    await expect(train(id, 1)).rejects.toMatchObject(taken);
    expect((await calls().pause({ tenantId, id })).pausedAtMs).toBe(pausedAtMs);

    const resumed = await calls().resume({ tenantId, id });
    expect([resumed.status, resumed.pausedAtMs, resumed.pausedSeconds > 0]).toEqual(['running', undefined, true]);
    expect((await trainingOf(id)).status).toBe('pending');
    expect((await windows(id)).map(({ isPaused }) => isPaused)).toEqual([false, false]);
    expect((await calls().pending({})).ids).toContain(id);
    expect((await calls().resume({ tenantId, id })).status).toBe('running');
    await train(id, 1);
  });

  it('before its first step waits for that when it is resumed, and can be cancelled', async () => {
    const { id } = await submit();
    await calls().pause({ tenantId, id });
    expect((await calls().resume({ tenantId, id })).status).toBe('pending');
    await train(id, 0);
    await calls().pause({ tenantId, id });
    expect((await calls().cancel({ tenantId, id })).status).toBe('cancelled');
    expect((await trainingOf(id)).status).toBe('cancelled');
  });

  it('of a matrix is so in all parts; a part that goes on takes the matrix along, and no other part', async () => {
    const { id, parts } = await submitMatrix();
    await calls().pause({ tenantId, id });
    expect(await Promise.all([id, ...parts].map(paused))).toEqual([true, true, true]);
    await calls().resume({ tenantId, id: parts[0] });
    expect(await Promise.all([id, ...parts].map(paused))).toEqual([false, false, true]);
    await calls().resume({ tenantId, id });
    expect(await paused(parts[1])).toBe(false);
  });

  it('is none that has ended, nor another tenant’s', async () => {
    const { id } = await submit({ windows: windowsOf(1) });
    const unknown = { problem: 'unknown_walk_forward' };
    await expect(calls().pause({ tenantId: 'other', id })).rejects.toMatchObject(unknown);
    await expect(calls().resume({ tenantId: 'other', id })).rejects.toMatchObject(unknown);
    await walk(id, 1);
    await finish(id);
    await expect(calls().pause({ tenantId, id })).rejects.toMatchObject({ problem: 'not_pausable' });
    await expect(calls().resume({ tenantId, id })).rejects.toMatchObject({ problem: 'not_resumable' });
  });
});

describe('the priority of a walk forward', () => {
  it('is that of its trainings, of those that go on too', async () => {
    const { id } = await submit({ priority: 'high' });
    await train(id, 0);
    const { rowVersion, priority } = await calls().get({ tenantId, id });
    expect([priority, (await trainingOf(id)).priority]).toEqual(['high', 'high']);
    const edited = await calls().edit({ tenantId, id, versions: [rowVersion], priority: 'low', notes: 'slowly' });
    expect([edited.priority, edited.notes, (await trainingOf(id)).priority]).toEqual(['low', 'slowly', 'low']);
    await train(id, 1);
    expect((await trainingOf(id, 1)).priority).toBe('low');
    const stale = calls().edit({ tenantId, id, versions: [rowVersion], priority: 'high' });
    await expect(stale).rejects.toMatchObject({ problem: 'stale_etag' });
    expect((await trainingOf(id)).priority).toBe('low');
  });
});

describe('windows of a matrix that train on the same bars', () => {
  it('share one training', async () => {
    const { parts } = await submitMatrix();
    for (const part of parts) for (const position of [0, 1]) await train(part, position);
    const runs = await Promise.all(parts.map(async (part) => (await windows(part)).map((one) => one.trainingRunId)));
    expect(runs[1]).toEqual(runs[0]);
    expect(await results.database.count('optimization_runs', 'walk_forward_id = any($1::uuid[])', [parts])).toBe(2);
  });

  it('keep it when the part that began it is cancelled, paused or deleted', async () => {
    const { parts } = await submitMatrix();
    const [first, second] = parts;
    for (const position of [0, 1]) await train(first, position);
    await train(second, 0);
    await calls().pause({ tenantId, id: first });
    const states = async () => [(await trainingOf(second)).status, (await trainingOf(first, 1)).status];
    expect(await states()).toEqual(['pending', 'paused']);
    // What is paused waits for others: the second part begins its own.
    await train(second, 1);
    expect((await windows(second))[1].trainingRunId).not.toBe((await windows(first))[1].trainingRunId);
    await calls().cancel({ tenantId, id: first });
    expect(await states()).toEqual(['pending', 'cancelled']);
    await calls().delete({ tenantId, id: first });
    expect((await trainingOf(second)).status).toBe('pending');
  });
});

describe('the list of walk forwards', () => {
  it('is filtered by its fields and ordered by its figures, without parts of a matrix', async () => {
    const { id } = await submit({ notes: 'wanted', windows: windowsOf(1) });
    await walk(id, 1);
    await finish(id);
    const { id: open } = await submit({ notes: 'wanted' });
    const { id: matrix, parts } = await submitMatrix();
    const find = async (more: object) => {
      const order = [
        { field: 'out_of_sample_return_pct', isDescending: true },
        { field: 'id', isDescending: true },
      ];
      const found = await calls().list({ tenantId, query: { order, limit: 100, counts: true, ...more } });
      return { ids: found.walkForwards.map((one) => one.id), total: found.end!.total };
    };
    const filter = { comparison: { field: 'notes', operator: '=', value: { text: 'wanted' } } };
    expect(await find({ filter })).toEqual({ ids: [id, open], total: 2 });
    const { ids } = await find({});
    expect(ids).toContain(matrix);
    expect(ids).not.toContain(parts[0]);
  });
});

it('tells webhooks of a walk forward, of a matrix once for all parts, and of none of their runs', async () => {
  const events = ['walk_forward.running', 'walk_forward.completed', 'optimization.running', 'backtest.running'];
  const webhook = { tenantId, url: 'https://example.com', events, description: '', secret: 's' };
  const { id: webhookId } = await results.client.webhooks.create(webhook);
  const { id, parts } = await submitMatrix();
  for (const part of parts) {
    await walk(part, 2);
    await finish(part);
  }
  const { deliveries } = await results.client.webhooks.listDeliveries({ tenantId, webhookId, limit: 10, afterId: '' });
  const told = deliveries.map(({ event, payloadJson }) => [event, (JSON.parse(payloadJson) as { data: object }).data]);
  const of = (status: string) => [`walk_forward.${status}`, { type: 'walk_forward', id, status, error: null }];
  expect(told).toEqual([of('completed'), of('running')]);
});
