import { searchOf } from '@barmill/testing';
import { Logger } from '@nestjs/common';
import { drawn, searchWith, SearchesUnderTest } from './searches-under-test';

jest.setTimeout(60_000);

let driven: SearchesUnderTest;

beforeAll(async () => {
  Logger.overrideLogger(false);
  driven = await SearchesUnderTest.start();
});
afterAll(async () => await driven.stop());

describe('searches that are open', () => {
  const asked = async (resting: string[] = []) =>
    (await driven.results.client.planning.pending({ resting })).searches.map(({ runId }) => runId);
  let runs: string[];
  afterEach(async () => {
    for (const runId of runs) await driven.cancel(runId);
  });

  it('take no place from one that asks for more while they wait for results, however many there are', async () => {
    runs = [];
    for (let k = 0; k < 21; k++) runs.push(await driven.planned(searchWith({ seed: k })));
    expect(await asked()).toEqual([]);
    const last = runs[20];
    await driven.work(last);
    expect(await asked()).toEqual([last]);
  });

  it('that do not learn wait while they are 5,000 trials ahead', async () => {
    const random = { method: 'random', settings: { batch: 6 }, budget: { ...drawn.budget, trials: 33 } };
    runs = [await driven.planned(searchWith(random))];
    const [runId] = runs;
    expect(await asked()).toEqual([runId]);
    const aheadBy = async (trials: number) =>
      await driven.results.database.rows('update optimization_runs set asked_combinations = $2 where id = $1', [
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
    for (let k = 0; k < 22; k++) runs.push(await driven.planned(random(k)));
    const searches = driven.newSearches();
    const page = (await driven.results.client.planning.pending({})).searches;
    expect(page.map(({ runId }) => runId)).toEqual(runs.slice(0, 20));
    for (const search of page) await searches.ask(search);
    expect((await asked()).slice(0, 3)).toEqual([runs[20], runs[21], runs[0]]);
  });

  it('and those that are planned or judged are left out while they rest', async () => {
    const ready = await driven.planned(searchWith({ method: 'random', settings: { batch: 6 } }));
    const judged = await driven.planned(searchWith({ budget: { ...drawn.budget, trials: 6 } }));
    await driven.goToEnd(judged, () => driven.newSearches());
    const pending = await driven.submitted(searchOf(1), 1);
    runs = [ready, judged, pending];
    const waiting = async (resting: string[]) => {
      const { searches, finalizable, plannable } = await driven.results.client.planning.pending({ resting });
      return [...searches.map(({ runId }) => runId), ...finalizable.map(({ runId }) => runId), ...plannable];
    };
    expect(await waiting([])).toEqual(runs);
    expect(await waiting([ready, judged])).toEqual([pending]);
    expect(await waiting(runs)).toEqual([]);
  });

  it('end as failed where they cannot be asked again, with the reason, and nothing of them goes on', async () => {
    const runId = await driven.planned(searchWith({ method: 'random', settings: { batch: 6 }, chunkSize: 2 }));
    runs = [];
    await driven.work(runId, 1);
    await driven.results.client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks: 1 }] });
    await driven.results.database.rows('update optimization_runs set asked_combinations = 5 where id = $1', [runId]);
    const open = (await driven.openSearch(runId))!;
    const searches = driven.newSearches();
    const refused = 'expected a generation to end after 5 trials, none does';
    await expect(searches.ask(open)).rejects.toThrow(new RangeError(refused));
    await searches.fail(open, refused);
    expect(await driven.optimization(runId)).toMatchObject({ status: 'failed', errorMessage: refused });
    expect((await driven.chunksOf(runId)).map(({ status }) => status)).toEqual(['done', 'cancelled', 'cancelled']);
    expect(await driven.results.database.count('optimization_rankings', 'run_id = $1', [runId])).toBe(2);
    await expect(searches.fail(open, refused)).rejects.toMatchObject({ problem: 'plan_lost' });
  });
});
