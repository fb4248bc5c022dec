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
      expect((await calls().pending({})).ids).not.toContain(id);
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
