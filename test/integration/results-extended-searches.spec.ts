import { isDeepStrictEqual } from 'node:util';
import { chunkTrials, engineVersion, searchSpec, type SearchSpec } from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import type { Parameters } from '@barmill/strategies';
import { Logger } from '@nestjs/common';
import { drawn, searchWith, SearchesUnderTest, undisturbed } from './searches-under-test';

jest.setTimeout(60_000);

let driven: SearchesUnderTest;

beforeAll(async () => {
  Logger.overrideLogger(false);
  driven = await SearchesUnderTest.start();
});
afterAll(async () => await driven.stop());

describe('an extended search', () => {
  const larger = (search: SearchSpec, changes: object = {}): SearchSpec =>
    searchSpec.parse({ ...search, budget: { ...search.budget, trials: 70 }, ...changes });
  const fresh = () => driven.newSearches();
  /** Computed by the engines of this code, to its end. */
  const parentOf = async (search: SearchSpec, failing?: readonly number[]): Promise<string> => {
    const runId = await driven.planned(search);
    await driven.goToEnd(runId, fresh, failing);
    await driven.finalized(runId);
    await sign(runId);
    return runId;
  };
  const sign = async (runId: string) =>
    await driven.results.database.rows(
      'update optimization_runs set engine_version = $2, metric_version = $3 where id = $1',
      [runId, engineVersion, METRIC_VERSION],
    );
  const extended = async (id: string, search: SearchSpec): Promise<string> => {
    const { optimization: child } = await driven.results.client.steering.extendOptimization({
      ...{ tenantId: 'default', id, keyId: '', searchJson: JSON.stringify(search) },
      ...{ totalCombinations: search.budget.trials!, tradeFrom: 0 },
    });
    return child!.id;
  };
  const rowsOf = async (runId: string) =>
    await driven.results.database.rows<{ params: Parameters; objective: number | null }>(
      `select params, objective_value as objective, result_hash as hash, status from optimization_results
       where run_id = $1 order by combination_index`,
      [runId],
    );
  const computedBy = async (runId: string): Promise<number> =>
    (await driven.chunksOf(runId)).reduce((sum, { trials }) => sum + chunkTrials.parse(trials).index.length, 0);

  it.each([
    // The last generation of the smaller budget is half a one.
    ['genetic', searchWith()],
    ['random', searchWith({ method: 'random', settings: { batch: 6 } })],
    ['sobol', searchWith({ method: 'sobol', settings: { batch: 6 } })],
  ])('%s is what it had been with the larger budget from the beginning, whoever decides', async (_, search) => {
    const parent = await parentOf(search);
    const runId = await extended(parent, larger(search));
    await driven.plan(runId);
    expect(await driven.openSearch(runId)).toMatchObject({ asked: 0, done: 0, generations: 0 });
    await fresh().ask((await driven.openSearch(runId))!);
    const begun = (await rowsOf(runId)).map(({ objective }) => objective ?? -Infinity);
    expect([begun.length, (await driven.optimization(runId)).bestValue]).toEqual([6, Math.max(...begun)]);
    await driven.goToEnd(runId, fresh);
    expect(await driven.finalized(runId)).toBe('completed');
    const whole = await rowsOf(runId);
    expect(whole.map(({ params }) => params)).toEqual(undisturbed(larger(search)));
    const had = await rowsOf(parent);
    const taken = whole.filter((row, index) => isDeepStrictEqual(row, had[index])).length;
    expect(taken).toBeGreaterThanOrEqual(30);
    const best = Math.max(...whole.map(({ objective }) => objective ?? -Infinity));
    expect(await driven.optimization(runId)).toMatchObject({
      ...{ totalCombinations: 70, completedCombinations: 70, cachedCombinations: taken, bestValue: best },
      searchEnd: 'budget',
    });
    expect(await computedBy(runId)).toBe(70 - taken);
  });

  it('computes what failed anew, and all that a search which learns asks otherwise for then', async () => {
    const search = searchWith({ seed: 6 });
    const failed = [0, 1, 2, 3];
    const runId = await extended(await parentOf(search, failed), larger(search));
    await driven.plan(runId);
    await driven.goToEnd(runId, fresh);
    expect(await driven.finalized(runId)).toBe('completed');
    expect((await rowsOf(runId)).map(({ params }) => params)).toEqual(undisturbed(larger(search)));
    const { cachedCombinations } = await driven.optimization(runId);
    expect(cachedCombinations).toBeGreaterThanOrEqual(2);
    expect(await computedBy(runId)).toBe(70 - cachedCombinations);
  });

  it('goes on after an early stop that it does without', async () => {
    const random = { method: 'random', settings: { batch: 6 }, constraints: ['fast < slow'] };
    const search = searchWith({ ...random, stopEarly: { trials: 12, minImprovement: 0 } });
    const parent = await parentOf(search);
    expect((await driven.optimization(parent)).searchEnd).toBe('no_improvement');
    const without = larger(search, { stopEarly: null });
    const runId = await extended(parent, without);
    await driven.plan(runId);
    await driven.goToEnd(runId, fresh);
    expect((await rowsOf(runId)).map(({ params }) => params)).toEqual(undisturbed(without));
    expect(await driven.optimization(runId)).toMatchObject({
      totalCombinations: 70,
      cachedCombinations: (await driven.optimization(parent)).totalCombinations,
    });
    await driven.finalized(runId);
  });

  it('goes on with what a cancelled one has, and with a budget of time anew', async () => {
    const search = searchWith({ method: 'random', settings: { batch: 11 }, chunkSize: 3 });
    const cancelled = await driven.planned(search);
    await driven.work(cancelled, 2);
    await driven.cancel(cancelled);
    await sign(cancelled);
    const timed = searchWith({ ...search, seed: 6, budget: { ...drawn.budget, cpuSeconds: 0.05 } });
    const spent = await driven.planned(timed);
    await driven.work(spent, 2);
    await fresh().end((await driven.results.client.planning.pending({})).spent.find((each) => each.runId === spent)!);
    await driven.finalized(spent);
    await sign(spent);
    for (const [parent, same] of [
      [cancelled, search],
      [spent, timed],
    ] as const) {
      const { completedCombinations: had } = await driven.optimization(parent);
      const runId = await extended(parent, same);
      expect(runId).not.toBe(parent);
      await driven.plan(runId);
      expect((await driven.results.client.planning.pending({})).spent.map((each) => each.runId)).not.toContain(runId);
      await fresh().ask((await driven.openSearch(runId))!);
      expect(await driven.optimization(runId)).toMatchObject({
        ...{ cachedCombinations: had, completedCombinations: had, engineVersion },
      });
      await driven.cancel(runId);
    }
  });

  it('computes what it no more can take over of a parent that was deleted meanwhile', async () => {
    const search = searchWith({ seed: 8 });
    const parent = await parentOf(search);
    const runId = await extended(parent, larger(search));
    await driven.plan(runId);
    const searches = fresh();
    await searches.ask((await driven.openSearch(runId))!);
    await driven.results.client.removal.deleteOptimization({ tenantId: 'default', id: parent });
    await expect(searches.ask((await driven.openSearch(runId))!)).rejects.toMatchObject({ problem: 'parent_lost' });
    await driven.goToEnd(runId, () => searches);
    expect((await rowsOf(runId)).map(({ params }) => params)).toEqual(undisturbed(larger(search)));
    expect(await driven.optimization(runId)).toMatchObject({ completedCombinations: 70, cachedCombinations: 6 });
    await driven.finalized(runId);
  });

  it('of another version computes everything', async () => {
    const search = searchWith({ seed: 9 });
    const parent = await parentOf(search);
    await driven.results.database.rows('update optimization_runs set metric_version = 0 where id = $1', [parent]);
    const runId = await extended(parent, larger(search));
    await driven.plan(runId);
    await fresh().ask((await driven.openSearch(runId))!);
    expect(await driven.optimization(runId)).toMatchObject({
      cachedCombinations: 0,
      cacheNote: expect.stringMatching(/computed anew/) as string,
    });
    await driven.cancel(runId);
  });

  it('is refused where no budget finds more', async () => {
    const all = { method: 'random', grid: [{ name: 'fast', values: [2, 3, 4] }], settings: {} };
    const search = searchWith({ ...all, fixed: { slow: 50 } });
    const parent = await parentOf(search);
    expect((await driven.optimization(parent)).searchEnd).toBe('exhausted');
    await expect(extended(parent, larger(search))).rejects.toMatchObject({ problem: 'nothing_to_extend' });
  });
});
