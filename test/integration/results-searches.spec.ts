import { chunkTrials, unpackDoubles, type SearchSpec } from '@barmill/contracts';
import { Logger } from '@nestjs/common';
import type { OpenSearches } from '../../apps/optimizer/src/open-searches';
import { drawn, searchWith, SearchesUnderTest, undisturbed } from './searches-under-test';

jest.setTimeout(60_000);

let driven: SearchesUnderTest;

beforeAll(async () => {
  Logger.overrideLogger(false);
  driven = await SearchesUnderTest.start();
});
afterAll(async () => await driven.stop());

async function runToEnd(
  search: SearchSpec,
  decider: () => OpenSearches,
): Promise<{ runId: string; trials: unknown[] }> {
  const runId = await driven.planned(search);
  await driven.goToEnd(runId, decider);
  const trials = (await driven.chunksOf(runId)).flatMap((chunk) => chunkTrials.parse(chunk.trials).params);
  return { runId, trials };
}

describe.each([
  ['genetic', searchWith()],
  ['random', searchWith({ method: 'random', settings: { batch: 6 } })],
  [
    'random that is stopped early',
    searchWith({ method: 'random', settings: { batch: 6 }, stopEarly: { trials: 12, minImprovement: 0 } }),
  ],
])('a search of %s', (_, search) => {
  it('is the same by one optimizer, and by one for each decision', async () => {
    const expected = undisturbed(search);
    const one = driven.newSearches();
    for (const decider of [() => one, () => driven.newSearches()]) {
      const { runId, trials } = await runToEnd(search, decider);
      expect(trials).toEqual(expected);
      expect(await driven.finalized(runId)).toBe('completed');
      const end = expected.length === 33 ? 'budget' : 'no_improvement';
      expect(await driven.optimization(runId)).toMatchObject({ totalCombinations: expected.length, searchEnd: end });
    }
  });

  it('stores a generation once, whoever asks for it again', async () => {
    const runId = await driven.planned(search);
    await driven.work(runId);
    const open = (await driven.openSearch(runId))!;
    await driven.newSearches().ask(open);
    const chunks = await driven.chunksOf(runId);
    // The first may have died before it knew that its decision was stored.
    await expect(driven.newSearches().ask(open)).rejects.toMatchObject({ problem: 'plan_lost' });
    expect(await driven.chunksOf(runId)).toEqual(chunks);
    await driven.cancel(runId);
  });
});

describe('a search', () => {
  it('that learns waits for all results of a generation', async () => {
    const runId = await driven.planned(searchWith({ chunkSize: 2 }));
    const searches = driven.newSearches();
    expect(await driven.openSearch(runId)).toBeUndefined();
    await driven.work(runId, 2);
    expect(await driven.openSearch(runId)).toBeUndefined();
    await driven.work(runId);
    expect(await driven.openSearch(runId)).toMatchObject({ asked: 6, done: 6, generations: 1 });
    await searches.ask((await driven.openSearch(runId))!);
    expect(await driven.openSearch(runId)).toBeUndefined();
    await driven.work(runId);
    expect(await driven.openSearch(runId)).toMatchObject({ asked: 12, done: 12, generations: 2 });
    await driven.cancel(runId);
  });

  it('is decided about by its planner alone, and by nobody once it is canceled', async () => {
    const runId = await driven.planned(searchWith());
    await driven.work(runId);
    const { planToken } = (await driven.openSearch(runId))!;
    const generation = { runId, generation: 1, chunks: [], ended: 'budget' };
    const foreign = driven.results.client.planning.storeGeneration({ ...generation, planToken: planToken + 1 });
    await expect(foreign).rejects.toMatchObject({ code: 'conflict', problem: 'plan_lost' });
    await driven.cancel(runId);
    const late = driven.results.client.planning.storeGeneration({ ...generation, planToken });
    await expect(late).rejects.toMatchObject({ problem: 'plan_lost' });
    expect(await driven.openSearch(runId)).toBeUndefined();
  });

  it('is planned as it is stored, and its figures are read in pages', async () => {
    const search = searchWith();
    const runId = await driven.planned(search);
    const plan = await driven.results.client.planning.readPlan({ runId });
    expect(JSON.parse(plan.searchJson)).toEqual(search);
    await driven.work(runId);
    const page = { runId, limit: 4, metrics: ['sharpe_ratio'] };
    const first = await driven.results.client.planning.readFigures({ ...page, firstIndex: 0 });
    const second = await driven.results.client.planning.readFigures({ ...page, firstIndex: 4 });
    const numbers = (packed: Uint8Array) => [...unpackDoubles(packed, packed.length / 8)];
    expect([first, second].map(({ combinationIndex }) => numbers(combinationIndex))).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    expect(numbers(first.metrics[0])).toEqual(numbers(first.objectiveValue));
    const none = driven.results.client.planning.readFigures({ ...page, firstIndex: 0, metrics: ['sharp'] });
    await expect(none).rejects.toMatchObject({ problem: 'unknown_metric' });
    const nobody = driven.results.client.planning.readPlan({ runId: '01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11' });
    await expect(nobody).rejects.toMatchObject({ problem: 'unknown_run' });
    await driven.cancel(runId);
  });
});

describe('a budget of time', () => {
  const random = (budget: object) =>
    searchWith({ method: 'random', settings: { batch: 11 }, chunkSize: 3, budget: { ...drawn.budget, ...budget } });
  const spentOf = async (runId: string) =>
    (await driven.results.client.planning.pending({})).spent.find((each) => each.runId === runId);
  const end = async (runId: string) => await driven.newSearches().end((await spentOf(runId))!);

  it('of the processor is spent by chunks, and what nobody began is dropped', async () => {
    // Each chunk tells of 30 ms.
    const runId = await driven.planned(random({ cpuSeconds: 0.05 }));
    const search = random({});
    await driven.work(runId, 1);
    expect(await spentOf(runId)).toBeUndefined();
    await driven.work(runId, 1);
    expect(await spentOf(runId)).toMatchObject({ reason: 'cpu_budget' });
    await end(runId);
    const left = (await driven.chunksOf(runId)).filter(({ status }) => status !== 'cancelled');
    const trials = left.flatMap((chunk) => chunkTrials.parse(chunk.trials).params);
    expect(trials).toEqual(undisturbed(search).slice(0, trials.length));
    expect(await driven.optimization(runId)).toMatchObject({
      totalCombinations: trials.length,
      searchEnd: 'cpu_budget',
    });
    expect([await spentOf(runId), await driven.openSearch(runId)]).toEqual([undefined, undefined]);
    expect(await driven.finalized(runId)).toBe('completed');
  });

  it('leaves what is under way, and the first chunk in any case', async () => {
    const under = await driven.planned(random({ wallSeconds: 60 }));
    const none = await driven.planned(random({ wallSeconds: 60 }));
    await driven.results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId: under, chunks: 2 }] });
    for (const runId of [under, none]) {
      await driven.results.database.rows(
        `update optimization_runs set started_at = now() - interval '90 s', paused_seconds = 40 where id = $1`,
        [runId],
      );
      expect(await spentOf(runId)).toBeUndefined();
      await driven.results.database.rows('update optimization_runs set paused_seconds = 20 where id = $1', [runId]);
      expect(await spentOf(runId)).toMatchObject({ reason: 'time_budget' });
      await end(runId);
    }
    const kept = async (runId: string) =>
      (await driven.chunksOf(runId)).filter(({ status }) => status !== 'cancelled').length;
    // Of two that were given out one was begun.
    expect([await kept(under), await kept(none)]).toEqual([1, 1]);
    expect(await driven.optimization(none)).toMatchObject({ status: 'running', searchEnd: 'time_budget' });
    for (const runId of [under, none]) await driven.cancel(runId);
  });

  it('leaves what a worker has begun and all before it', async () => {
    const runId = await driven.planned(random({ cpuSeconds: 0.001 }));
    await driven.work(runId, 1);
    await driven.results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks: 3 }] });
    const begun = (await driven.chunksOf(runId))[2];
    await driven.results.client.work.claim({
      chunkId: begun.id,
      epoch: begun.epoch,
      workerId: 'test',
      redelivered: false,
    });
    await end(runId);
    const states = (await driven.chunksOf(runId)).map(({ status }) => status);
    expect(states).toEqual(['done', 'dispatched', 'running', 'cancelled']);
    await driven.cancel(runId);
  });

  it('drops nothing of a search that has asked for all, and does not say so, when all of it is begun', async () => {
    const runId = await driven.planned(random({ cpuSeconds: 0.05, trials: 11 }));
    await driven.newSearches().ask((await driven.openSearch(runId))!);
    await driven.work(runId, 3);
    await driven.results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks: 1 }] });
    expect(await spentOf(runId)).toMatchObject({ reason: 'cpu_budget' });
    const last = (await driven.chunksOf(runId))[3];
    await driven.results.client.work.claim({
      chunkId: last.id,
      epoch: last.epoch,
      workerId: 'test',
      redelivered: false,
    });
    const { planToken } = await driven.results.client.planning.readPlan({ runId });
    expect(await spentOf(runId)).toBeUndefined();
    await driven.results.client.planning.endSearch({ runId, planToken, reason: 'cpu_budget' });
    expect(await driven.optimization(runId)).toMatchObject({ totalCombinations: 11, searchEnd: 'budget' });
    await driven.cancel(runId);
  });

  it('is spent once', async () => {
    const runId = await driven.planned(random({ cpuSeconds: 0.001 }));
    await driven.work(runId, 1);
    const spent = (await spentOf(runId))!;
    await driven.newSearches().end(spent);
    await expect(driven.newSearches().end(spent)).rejects.toMatchObject({ problem: 'plan_lost' });
    await driven.cancel(runId);
  });
});
