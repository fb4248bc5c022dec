// One file because its parts share one scripted search and one stack, which takes longer to start than any of them.
import { isDeepStrictEqual } from 'node:util';
import {
  chunkTrials,
  engineVersion,
  searchSpec,
  unpackDoubles,
  type Dataset,
  type OpenSearch,
  type SearchSpec,
} from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import { createSearch, searchRequestOf } from '@barmill/optimization';
import { findStrategy, type Parameters } from '@barmill/strategies';
import { completionOf, runSpecOn, searchOf, type ReportedRow } from '@barmill/testing';
import { Logger } from '@nestjs/common';
import { OpenSearches } from '../../apps/optimizer/src/open-searches';
import { ChildPlanner } from '../../apps/optimizer/src/child-planner';
import { Planner } from '../../apps/optimizer/src/planner';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const drawn = {
  method: 'genetic',
  grid: [
    { name: 'fast', values: Array.from({ length: 30 }, (_, i) => i + 2) },
    { name: 'slow', values: Array.from({ length: 60 }, (_, i) => i + 40) },
  ],
  settings: { population: 6 },
  budget: { trials: 33, cpuSeconds: null, wallSeconds: null },
  seed: 5,
};
const searchWith = (changes: object = {}): SearchSpec => searchSpec.parse({ ...searchOf(1), ...drawn, ...changes });

/** What a worker finds: more the nearer both averages are to a place, and nothing at all for some. */
function worth({ fast, slow }: Parameters): number | undefined {
  return Number(fast) % 7 === 0 ? undefined : -Math.abs(Number(fast) - 17) - Math.abs(Number(slow) - 71) / 4;
}

interface Chunk {
  readonly id: string;
  readonly first: number;
  readonly status: string;
  readonly epoch: number;
  readonly trials: unknown;
}

const config = { ASSUMED_NS_PER_CELL: 10 };
const newSearches = () => new OpenSearches(results.client, config);

let results: ResultsUnderTest;
let dataset: Dataset;

beforeAll(async () => {
  Logger.overrideLogger(false);
  results = await ResultsUnderTest.start();
  dataset = await results.dataset();
});
afterAll(async () => await results.stop());

async function planned(search: SearchSpec): Promise<string> {
  const { optimization } = await results.client.runs.submitOptimization({
    tenantId: 'default',
    specJson: JSON.stringify(runSpecOn(dataset)),
    searchJson: JSON.stringify(search),
    totalCombinations: search.budget.trials!,
  });
  await plan(optimization!.id);
  return optimization!.id;
}

async function plan(runId: string): Promise<void> {
  const children = new ChildPlanner(results.client);
  await new Planner(results.client, config as never, children, 'test').plan(runId);
}

const chunksOf = async (runId: string): Promise<Chunk[]> =>
  await results.database.rows<Chunk>(
    'select id, first_index::int as first, status, epoch, trials from work_chunks where run_id = $1 order by first_index',
    [runId],
  );
const openSearch = async (runId: string): Promise<OpenSearch | undefined> =>
  (await results.client.planning.pending({})).searches.find((search) => search.runId === runId);
const optimization = async (runId: string) =>
  await results.client.runs.getOptimization({ tenantId: 'default', id: runId });
const cancel = async (runId: string) =>
  await results.client.runs.cancelOptimization({ tenantId: 'default', id: runId });

/** Dispatches chunks that are planned, and computes those that are out, the last one first. @param failing indices of trials that fail @returns how many */
async function work(runId: string, chunks = 1_000, failing: readonly number[] = []): Promise<number> {
  await results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks }] });
  const out = (await chunksOf(runId)).filter(({ status }) => status === 'dispatched');
  for (const { id, epoch, trials } of out.reverse()) {
    const { token } = await results.client.work.claim({ chunkId: id, epoch, workerId: 'test', redelivered: false });
    const { index, params } = chunkTrials.parse(trials);
    const rows = index.map((each, place): ReportedRow => {
      const outcome = failing.includes(each) ? { error: 'no bars' } : { objective: worth(params[place]) };
      return { index: each, params: params[place], ...outcome };
    });
    await results.client.complete(completionOf({ chunkId: id, token }, rows));
  }
  return out.length;
}

/** Every decision of a search that is planned and all of its work, up to its end. @param decider who takes the next decision */
async function goToEnd(runId: string, decider: () => OpenSearches, failing?: readonly number[]): Promise<void> {
  for (let isDone = false; !isDone;) {
    const open = await openSearch(runId);
    if (open) await decider().ask(open);
    else isDone = (await work(runId, 1_000, failing)) === 0;
  }
}

async function finalized(runId: string): Promise<string> {
  const { finalizable } = await results.client.planning.pending({});
  const { planToken } = finalizable.find((each) => each.runId === runId)!;
  return (await results.client.planning.finalize({ runId, planToken })).status;
}

async function runToEnd(
  search: SearchSpec,
  decider: () => OpenSearches,
): Promise<{ runId: string; trials: unknown[] }> {
  const runId = await planned(search);
  await goToEnd(runId, decider);
  const trials = (await chunksOf(runId)).flatMap((chunk) => chunkTrials.parse(chunk.trials).params);
  return { runId, trials };
}

/** The same in one process. */
function undisturbed(spec: SearchSpec): unknown[] {
  const search = createSearch(searchRequestOf(spec, findStrategy('sma-cross')));
  const trials: unknown[] = [];
  for (let next = search.ask(); next !== null; next = search.ask()) {
    const { firstIndex } = next;
    trials.push(...next.trials);
    search.tell(
      next.trials.map((params, at) => ({ index: firstIndex + at, objective: worth(params) ?? null, feasible: true })),
    );
  }
  return trials;
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
    const one = newSearches();
    for (const decider of [() => one, newSearches]) {
      const { runId, trials } = await runToEnd(search, decider);
      expect(trials).toEqual(expected);
      expect(await finalized(runId)).toBe('completed');
      const end = expected.length === 33 ? 'budget' : 'no_improvement';
      expect(await optimization(runId)).toMatchObject({ totalCombinations: expected.length, searchEnd: end });
    }
  });

  it('stores a generation once, whoever asks for it again', async () => {
    const runId = await planned(search);
    await work(runId);
    const open = (await openSearch(runId))!;
    await newSearches().ask(open);
    const chunks = await chunksOf(runId);
    // The first may have died before it knew that its decision was stored.
    await expect(newSearches().ask(open)).rejects.toMatchObject({ problem: 'plan_lost' });
    expect(await chunksOf(runId)).toEqual(chunks);
    await cancel(runId);
  });
});

describe('a search', () => {
  it('that learns waits for all results of a generation', async () => {
    const runId = await planned(searchWith({ chunkSize: 2 }));
    const searches = newSearches();
    expect(await openSearch(runId)).toBeUndefined();
    await work(runId, 2);
    expect(await openSearch(runId)).toBeUndefined();
    await work(runId);
    expect(await openSearch(runId)).toMatchObject({ asked: 6, done: 6, generations: 1 });
    await searches.ask((await openSearch(runId))!);
    expect(await openSearch(runId)).toBeUndefined();
    await work(runId);
    expect(await openSearch(runId)).toMatchObject({ asked: 12, done: 12, generations: 2 });
    await cancel(runId);
  });

  it('is decided about by its planner alone, and by nobody once it is canceled', async () => {
    const runId = await planned(searchWith());
    await work(runId);
    const { planToken } = (await openSearch(runId))!;
    const generation = { runId, generation: 1, chunks: [], ended: 'budget' };
    const foreign = results.client.planning.storeGeneration({ ...generation, planToken: planToken + 1 });
    await expect(foreign).rejects.toMatchObject({ code: 'conflict', problem: 'plan_lost' });
    await cancel(runId);
    const late = results.client.planning.storeGeneration({ ...generation, planToken });
    await expect(late).rejects.toMatchObject({ problem: 'plan_lost' });
    expect(await openSearch(runId)).toBeUndefined();
  });

  it('is planned as it is stored, and its figures are read in pages', async () => {
    const search = searchWith();
    const runId = await planned(search);
    const plan = await results.client.planning.readPlan({ runId });
    expect(JSON.parse(plan.searchJson)).toEqual(search);
    await work(runId);
    const page = { runId, limit: 4, metrics: ['sharpe_ratio'] };
    const first = await results.client.planning.readFigures({ ...page, firstIndex: 0 });
    const second = await results.client.planning.readFigures({ ...page, firstIndex: 4 });
    const numbers = (packed: Uint8Array) => [...unpackDoubles(packed, packed.length / 8)];
    expect([first, second].map(({ combinationIndex }) => numbers(combinationIndex))).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    expect(numbers(first.metrics[0])).toEqual(numbers(first.objectiveValue));
    const none = results.client.planning.readFigures({ ...page, firstIndex: 0, metrics: ['sharp'] });
    await expect(none).rejects.toMatchObject({ problem: 'unknown_metric' });
    const nobody = results.client.planning.readPlan({ runId: '01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11' });
    await expect(nobody).rejects.toMatchObject({ problem: 'unknown_run' });
    await cancel(runId);
  });
});

describe('searches that are open', () => {
  const asked = async (resting: string[] = []) =>
    (await results.client.planning.pending({ resting })).searches.map(({ runId }) => runId);
  let runs: string[];
  afterEach(async () => {
    for (const runId of runs) await cancel(runId);
  });

  it('take no place from one that asks for more while they wait for results, however many there are', async () => {
    runs = [];
    for (let k = 0; k < 21; k++) runs.push(await planned(searchWith({ seed: k })));
    expect(await asked()).toEqual([]);
    const last = runs[20];
    await work(last);
    expect(await asked()).toEqual([last]);
  });

  it('that do not learn wait while they are 5,000 trials ahead', async () => {
    const random = { method: 'random', settings: { batch: 6 }, budget: { ...drawn.budget, trials: 33 } };
    runs = [await planned(searchWith(random))];
    const [runId] = runs;
    expect(await asked()).toEqual([runId]);
    const aheadBy = async (trials: number) =>
      await results.database.rows('update optimization_runs set asked_combinations = $2 where id = $1', [
        runId,
        trials,
      ]);
    await aheadBy(5_000);
    expect(await asked()).toEqual([runId]);
    await aheadBy(5_001);
    expect(await asked()).toEqual([]);
  });

  it('are asked in turn: more than a page of them, the one that was asked longest ago first', async () => {
    runs = [];
    const random = (seed: number) => searchWith({ method: 'random', settings: { batch: 3 }, seed });
    for (let k = 0; k < 22; k++) runs.push(await planned(random(k)));
    const searches = newSearches();
    const page = (await results.client.planning.pending({})).searches;
    expect(page.map(({ runId }) => runId)).toEqual(runs.slice(0, 20));
    for (const search of page) await searches.ask(search);
    expect((await asked()).slice(0, 3)).toEqual([runs[20], runs[21], runs[0]]);
  });

  it('and those that are planned or judged are left out while they rest', async () => {
    const ready = await planned(searchWith({ method: 'random', settings: { batch: 6 } }));
    const judged = await planned(searchWith({ budget: { ...drawn.budget, trials: 6 } }));
    await goToEnd(judged, newSearches);
    const { optimization: pending } = await results.client.runs.submitOptimization({
      ...{ tenantId: 'default', specJson: JSON.stringify(runSpecOn(dataset)), totalCombinations: 1 },
      searchJson: JSON.stringify(searchOf(1)),
    });
    runs = [ready, judged, pending!.id];
    const waiting = async (resting: string[]) => {
      const { searches, finalizable, plannable } = await results.client.planning.pending({ resting });
      return [...searches.map(({ runId }) => runId), ...finalizable.map(({ runId }) => runId), ...plannable];
    };
    expect(await waiting([])).toEqual(runs);
    expect(await waiting([ready, judged])).toEqual([pending!.id]);
    expect(await waiting(runs)).toEqual([]);
  });

  it('end as failed where they cannot be asked again, with the reason, and nothing of them goes on', async () => {
    const runId = await planned(searchWith({ method: 'random', settings: { batch: 6 }, chunkSize: 2 }));
    runs = [];
    await work(runId, 1);
    await results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks: 1 }] });
    await results.database.rows('update optimization_runs set asked_combinations = 5 where id = $1', [runId]);
    const open = (await openSearch(runId))!;
    const searches = newSearches();
    const refused = 'expected a generation to end after 5 trials, none does';
    await expect(searches.ask(open)).rejects.toThrow(new RangeError(refused));
    await searches.fail(open, refused);
    expect(await optimization(runId)).toMatchObject({ status: 'failed', errorMessage: refused });
    expect((await chunksOf(runId)).map(({ status }) => status)).toEqual(['done', 'cancelled', 'cancelled']);
    expect(await results.database.count('optimization_rankings', 'run_id = $1', [runId])).toBe(2);
    await expect(searches.fail(open, refused)).rejects.toMatchObject({ problem: 'plan_lost' });
  });
});

describe('a budget of time', () => {
  const random = (budget: object) =>
    searchWith({ method: 'random', settings: { batch: 11 }, chunkSize: 3, budget: { ...drawn.budget, ...budget } });
  const spentOf = async (runId: string) =>
    (await results.client.planning.pending({})).spent.find((each) => each.runId === runId);
  const end = async (runId: string) => await newSearches().end((await spentOf(runId))!);

  it('of the processor is spent by chunks, and what nobody began is dropped', async () => {
    // Each chunk tells of 30 ms.
    const runId = await planned(random({ cpuSeconds: 0.05 }));
    const search = random({});
    await work(runId, 1);
    expect(await spentOf(runId)).toBeUndefined();
    await work(runId, 1);
    expect(await spentOf(runId)).toMatchObject({ reason: 'cpu_budget' });
    await end(runId);
    const left = (await chunksOf(runId)).filter(({ status }) => status !== 'cancelled');
    const trials = left.flatMap((chunk) => chunkTrials.parse(chunk.trials).params);
    expect(trials).toEqual(undisturbed(search).slice(0, trials.length));
    expect(await optimization(runId)).toMatchObject({ totalCombinations: trials.length, searchEnd: 'cpu_budget' });
    expect([await spentOf(runId), await openSearch(runId)]).toEqual([undefined, undefined]);
    expect(await finalized(runId)).toBe('completed');
  });

  it('leaves what is under way, and the first chunk in any case', async () => {
    const under = await planned(random({ wallSeconds: 60 }));
    const none = await planned(random({ wallSeconds: 60 }));
    await results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId: under, chunks: 2 }] });
    for (const runId of [under, none]) {
      await results.database.rows(
        `update optimization_runs set started_at = now() - interval '90 s', paused_seconds = 40 where id = $1`,
        [runId],
      );
      expect(await spentOf(runId)).toBeUndefined();
      await results.database.rows('update optimization_runs set paused_seconds = 20 where id = $1', [runId]);
      expect(await spentOf(runId)).toMatchObject({ reason: 'time_budget' });
      await end(runId);
    }
    const kept = async (runId: string) => (await chunksOf(runId)).filter(({ status }) => status !== 'cancelled').length;
    // Of two that were given out one was begun.
    expect([await kept(under), await kept(none)]).toEqual([1, 1]);
    expect(await optimization(none)).toMatchObject({ status: 'running', searchEnd: 'time_budget' });
    for (const runId of [under, none]) await cancel(runId);
  });

  it('leaves what a worker has begun and all before it', async () => {
    const runId = await planned(random({ cpuSeconds: 0.001 }));
    await work(runId, 1);
    await results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks: 3 }] });
    const begun = (await chunksOf(runId))[2];
    await results.client.work.claim({ chunkId: begun.id, epoch: begun.epoch, workerId: 'test', redelivered: false });
    await end(runId);
    const states = (await chunksOf(runId)).map(({ status }) => status);
    expect(states).toEqual(['done', 'dispatched', 'running', 'cancelled']);
    await cancel(runId);
  });

  it('drops nothing of a search that has asked for all, and does not say so, when all of it is begun', async () => {
    const runId = await planned(random({ cpuSeconds: 0.05, trials: 11 }));
    await newSearches().ask((await openSearch(runId))!);
    await work(runId, 3);
    await results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks: 1 }] });
    expect(await spentOf(runId)).toMatchObject({ reason: 'cpu_budget' });
    const last = (await chunksOf(runId))[3];
    await results.client.work.claim({ chunkId: last.id, epoch: last.epoch, workerId: 'test', redelivered: false });
    const { planToken } = await results.client.planning.readPlan({ runId });
    expect(await spentOf(runId)).toBeUndefined();
    await results.client.planning.endSearch({ runId, planToken, reason: 'cpu_budget' });
    expect(await optimization(runId)).toMatchObject({ totalCombinations: 11, searchEnd: 'budget' });
    await cancel(runId);
  });

  it('is spent once', async () => {
    const runId = await planned(random({ cpuSeconds: 0.001 }));
    await work(runId, 1);
    const spent = (await spentOf(runId))!;
    await newSearches().end(spent);
    await expect(newSearches().end(spent)).rejects.toMatchObject({ problem: 'plan_lost' });
    await cancel(runId);
  });
});

describe('an extended search', () => {
  const larger = (search: SearchSpec, changes: object = {}): SearchSpec =>
    searchSpec.parse({ ...search, budget: { ...search.budget, trials: 70 }, ...changes });
  const fresh = newSearches;
  /** Computed by the engines of this code, to its end. */
  const parentOf = async (search: SearchSpec, failing?: readonly number[]): Promise<string> => {
    const runId = await planned(search);
    await goToEnd(runId, fresh, failing);
    await finalized(runId);
    await sign(runId);
    return runId;
  };
  const sign = async (runId: string) =>
    await results.database.rows('update optimization_runs set engine_version = $2, metric_version = $3 where id = $1', [
      runId,
      engineVersion,
      METRIC_VERSION,
    ]);
  const extended = async (id: string, search: SearchSpec): Promise<string> => {
    const { optimization: child } = await results.client.steering.extendOptimization({
      ...{ tenantId: 'default', id, keyId: '', searchJson: JSON.stringify(search) },
      ...{ totalCombinations: search.budget.trials!, tradeFrom: 0 },
    });
    return child!.id;
  };
  const rowsOf = async (runId: string) =>
    await results.database.rows<{ params: Parameters; objective: number | null }>(
      `select params, objective_value as objective, result_hash as hash, status from optimization_results
       where run_id = $1 order by combination_index`,
      [runId],
    );
  const computedBy = async (runId: string): Promise<number> =>
    (await chunksOf(runId)).reduce((sum, { trials }) => sum + chunkTrials.parse(trials).index.length, 0);

  it.each([
    // The last generation of the smaller budget is half a one.
    ['genetic', searchWith()],
    ['random', searchWith({ method: 'random', settings: { batch: 6 } })],
    ['sobol', searchWith({ method: 'sobol', settings: { batch: 6 } })],
  ])('%s is what it had been with the larger budget from the beginning, whoever decides', async (_, search) => {
    const parent = await parentOf(search);
    const runId = await extended(parent, larger(search));
    await plan(runId);
    expect(await openSearch(runId)).toMatchObject({ asked: 0, done: 0, generations: 0 });
    await goToEnd(runId, fresh);
    expect(await finalized(runId)).toBe('completed');
    const whole = await rowsOf(runId);
    expect(whole.map(({ params }) => params)).toEqual(undisturbed(larger(search)));
    const had = await rowsOf(parent);
    const taken = whole.filter((row, index) => isDeepStrictEqual(row, had[index])).length;
    expect(taken).toBeGreaterThanOrEqual(30);
    const best = Math.max(...whole.map(({ objective }) => objective ?? -Infinity));
    expect(await optimization(runId)).toMatchObject({
      ...{ totalCombinations: 70, completedCombinations: 70, cachedCombinations: taken, bestValue: best },
      searchEnd: 'budget',
    });
    expect(await computedBy(runId)).toBe(70 - taken);
  });

  it('computes what failed anew, and all that a search which learns asks otherwise for then', async () => {
    const search = searchWith({ seed: 6 });
    const failed = [0, 1, 2, 3];
    const runId = await extended(await parentOf(search, failed), larger(search));
    await plan(runId);
    await goToEnd(runId, fresh);
    expect(await finalized(runId)).toBe('completed');
    expect((await rowsOf(runId)).map(({ params }) => params)).toEqual(undisturbed(larger(search)));
    const { cachedCombinations } = await optimization(runId);
    expect(cachedCombinations).toBeGreaterThanOrEqual(2);
    expect(await computedBy(runId)).toBe(70 - cachedCombinations);
  });

  it('goes on after an early stop that it does without', async () => {
    const random = { method: 'random', settings: { batch: 6 }, constraints: ['fast < slow'] };
    const search = searchWith({ ...random, stopEarly: { trials: 12, minImprovement: 0 } });
    const parent = await parentOf(search);
    expect((await optimization(parent)).searchEnd).toBe('no_improvement');
    const without = larger(search, { stopEarly: null });
    const runId = await extended(parent, without);
    await plan(runId);
    await goToEnd(runId, fresh);
    expect((await rowsOf(runId)).map(({ params }) => params)).toEqual(undisturbed(without));
    expect(await optimization(runId)).toMatchObject({
      totalCombinations: 70,
      cachedCombinations: (await optimization(parent)).totalCombinations,
    });
    await finalized(runId);
  });

  it('goes on with what a cancelled one has, and with a budget of time anew', async () => {
    const search = searchWith({ method: 'random', settings: { batch: 11 }, chunkSize: 3 });
    const cancelled = await planned(search);
    await work(cancelled, 2);
    await cancel(cancelled);
    await sign(cancelled);
    const timed = searchWith({ ...search, seed: 6, budget: { ...drawn.budget, cpuSeconds: 0.05 } });
    const spent = await planned(timed);
    await work(spent, 2);
    await fresh().end((await results.client.planning.pending({})).spent.find((each) => each.runId === spent)!);
    await finalized(spent);
    await sign(spent);
    for (const [parent, same] of [
      [cancelled, search],
      [spent, timed],
    ] as const) {
      const { completedCombinations: had } = await optimization(parent);
      const runId = await extended(parent, same);
      expect(runId).not.toBe(parent);
      await plan(runId);
      expect((await results.client.planning.pending({})).spent.map((each) => each.runId)).not.toContain(runId);
      await fresh().ask((await openSearch(runId))!);
      expect(await optimization(runId)).toMatchObject({
        ...{ cachedCombinations: had, completedCombinations: had, engineVersion },
      });
      await cancel(runId);
    }
  });

  it('computes what it no more can take over of a parent that was deleted meanwhile', async () => {
    const search = searchWith({ seed: 8 });
    const parent = await parentOf(search);
    const runId = await extended(parent, larger(search));
    await plan(runId);
    const searches = fresh();
    await searches.ask((await openSearch(runId))!);
    await results.client.removal.deleteOptimization({ tenantId: 'default', id: parent });
    await expect(searches.ask((await openSearch(runId))!)).rejects.toMatchObject({ problem: 'parent_lost' });
    await goToEnd(runId, () => searches);
    expect((await rowsOf(runId)).map(({ params }) => params)).toEqual(undisturbed(larger(search)));
    expect(await optimization(runId)).toMatchObject({ completedCombinations: 70, cachedCombinations: 6 });
    await finalized(runId);
  });

  it('of another version computes everything', async () => {
    const search = searchWith({ seed: 9 });
    const parent = await parentOf(search);
    await results.database.rows('update optimization_runs set metric_version = 0 where id = $1', [parent]);
    const runId = await extended(parent, larger(search));
    await plan(runId);
    await fresh().ask((await openSearch(runId))!);
    expect(await optimization(runId)).toMatchObject({
      cachedCombinations: 0,
      cacheNote: expect.stringMatching(/computed anew/) as string,
    });
    await cancel(runId);
  });

  it('is refused where no budget finds more', async () => {
    const all = { method: 'random', grid: [{ name: 'fast', values: [2, 3, 4] }], settings: {} };
    const search = searchWith({ ...all, fixed: { slow: 50 } });
    const parent = await parentOf(search);
    expect((await optimization(parent)).searchEnd).toBe('exhausted');
    await expect(extended(parent, larger(search))).rejects.toMatchObject({ problem: 'nothing_to_extend' });
  });
});
