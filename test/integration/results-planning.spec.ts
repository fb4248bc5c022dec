import { DomainError, onMarkets, type Dataset } from '@barmill/contracts';
import { rank } from '@barmill/optimization';
import {
  barsAsCsv,
  plainRows,
  runSpecOn,
  ScriptedOptimization,
  searchOf,
  uploadCsv,
  type ReportedRow,
} from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

describe('planning', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  const planned = async (sizes: number[], direction?: 'maximize' | 'minimize') =>
    await ScriptedOptimization.planned(
      { client: results.client, database: results.database, dataset },
      sizes,
      direction,
    );
  const inFlight = async () =>
    await results.database.count('work_chunks', `work_class = 'sweep' and status in ('dispatched', 'running')`);

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  describe('a plan', () => {
    it('that another planner has taken over is lost to the first', async () => {
      const run = await planned([1, 1]);
      const { runId, planToken } = run;
      await expect(results.client.planning.claimPlan({ runId, plannerId: 'b' })).rejects.toMatchObject({
        code: 'conflict',
        problem: 'plan_lost',
      });
      const late = results.client.planning.storeChunks({ runId, planToken, chunks: [], last: true });
      await expect(late).rejects.toThrow(DomainError);
    });

    describe('on two markets', () => {
      const submitOn = async (markets: number) => {
        const { dataset: longer } = await uploadCsv(results.client, barsAsCsv({ bars: 70, seed: 2 }));
        const spec = runSpecOn(dataset);
        const other = { ...spec, timeframe: 'H4', dataset: { id: longer!.id, sha256: longer!.sha256 } };
        const { optimization } = await results.client.runs.submitOptimization({
          tenantId: 'default',
          specJson: JSON.stringify(onMarkets([spec, other])),
          searchJson: JSON.stringify({ ...searchOf(2), ...(markets > 1 && { markets }) }),
          totalCombinations: 2 * markets,
        });
        return { runId: optimization!.id, longer: longer! };
      };

      it('goes by the bars of the longer, keeps the data of both, and tells which market failed', async () => {
        const { runId, longer } = await submitOn(2);
        const { bars, planToken } = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
        expect(bars).toBe(70);
        await expect(
          results.client.marketData.deleteDataset({ tenantId: 'default', id: longer.id }),
        ).rejects.toMatchObject({ problem: 'dataset_in_use' });
        const chunks = [{ firstIndex: 0, endIndex: 4, combinations: 4 }];
        await results.client.planning.storeChunks({ runId, planToken, chunks, last: true });
        const move = async (change: string) =>
          await results.database.row<{ id: string }>(
            `update work_chunks set ${change} where run_id = $1 returning id`,
            [runId],
          );
        for (const status of ['dispatched', 'running']) await move(`status = '${status}'`);
        const { id: chunkId } = await move(`status = 'retry_wait', next_at = 'infinity'`);
        const paramsJson = ['{"fast":2}', '{"fast":3}', '{"fast":2}', '{"fast":3}'];
        const failed = { chunkId, combinationIndex: [0, 1, 2, 3], paramsJson, market: [0, 0, 1, 1], error: 'it died' };
        await results.client.planning.failChunk(failed);
        const get = async (combinationIndex: number) =>
          await results.client.analysis.getResult({ tenantId: 'default', runId, combinationIndex });
        expect(await get(1)).toMatchObject({ symbol: 'EURUSD', timeframe: 'H1', status: 'failed' });
        expect(await get(2)).toMatchObject({ symbol: 'EURUSD', timeframe: 'H4', status: 'failed' });
      });

      it('is refused where its search knows of one', async () => {
        await expect(submitOn(1)).rejects.toMatchObject({ problem: 'contradicting_markets' });
      });
    });

    it('goes on where a dead planner stopped, with a higher token', async () => {
      const { optimization } = await results.client.runs.submitOptimization({
        ...(await submission()),
        totalCombinations: 4,
      });
      const runId = optimization!.id;
      const first = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      const chunks = [{ firstIndex: 0, endIndex: 2, combinations: 2 }];
      await results.client.planning.storeChunks({ runId, planToken: first.planToken, chunks, last: false });
      await results.database.rows(
        `update optimization_runs set plan_lease_until = now() - interval '1 s' where id = $1`,
        [runId],
      );
      const second = await results.client.planning.claimPlan({ runId, plannerId: 'b' });
      expect([first.plannedUntil, second.plannedUntil, second.planToken]).toEqual([0, 2, first.planToken + 1]);
      const rest = [{ firstIndex: 2, endIndex: 4, combinations: 2 }];
      const stale = results.client.planning.storeChunks({
        runId,
        planToken: first.planToken,
        chunks: rest,
        last: true,
      });
      await expect(stale).rejects.toMatchObject({ problem: 'plan_lost' });
      await results.client.planning.storeChunks({ runId, planToken: second.planToken, chunks: rest, last: true });
      expect(await results.database.count('work_chunks', 'run_id = $1', [runId])).toBe(2);
    });

    it('knows what a bar of a combination cost, of this version of the strategy, whatever was sought then', async () => {
      const costly = { ...runSpecOn(dataset), strategy: { name: 'sma-cross', version: 70, document: null } };
      const costOf = async (spec: object, search: object = {}, tenantId = 'default') => {
        const facts = { tenantId, specJson: JSON.stringify({ ...costly, ...spec }) };
        const searchJson = JSON.stringify({ ...searchOf(2), ...search });
        return (await results.client.steering.readEstimateFacts({ ...facts, searchJson })).nsPerBarCombination;
      };
      const sought = (metric: string) => ({ objective: { metric, terms: null, direction: 'maximize' } });
      expect(await costOf({})).toBeUndefined();
      for (const [timeframe, cpuMs] of [
        ['H1', 30],
        ['D1', 60],
      ] as const) {
        const run = await planned([2]);
        await run.dispatch();
        await run.run(run.chunks[0], plainRows(0, 2));
        await results.database.rows(
          'update optimization_runs set strategy_version = 70, timeframe = $2 where id = $1',
          [run.runId, timeframe],
        );
        await results.database.rows('update work_chunks set cpu_ms = $2 where run_id = $1', [run.runId, cpuMs]);
      }
      // 30 and 60 ms for two combinations of 50 bars.
      expect(await costOf({}, sought('sharpe_ratio'))).toBe(300_000);
      expect(await costOf({}, sought('net_profit / (1 + total_trades)'))).toBe(300_000);
      expect(await costOf({ timeframe: 'D1' })).toBe(600_000);
      expect(await costOf({ timeframe: 'M5' })).toBe(450_000);
      expect(await costOf({ strategy: { ...costly.strategy, version: 71 } })).toBeUndefined();
      // Figures that the fast kernel does not keep cost more, and nothing has read them.
      expect(await costOf({}, sought('sharpe_ratio * stability_ratio'))).toBeUndefined();
      expect(await costOf({}, { resultConstraints: ['mae < 5'] })).toBeUndefined();
      expect(await costOf({}, { resultConstraints: ['total_trades >= 5'] })).toBe(300_000);
      // A strategy that is built in is the same for all, a stored one is its tenant's own.
      expect(await costOf({}, {}, 'another')).toBe(300_000);
      const [{ id }] = await results.database.rows<{ id: string }>(
        `insert into strategies (id, tenant_id, name, version, kind, definition, parameters, constraints, context_tfs, title, description, tags, content_hash)
         values (gen_random_uuid(), 'default', 'own', 1, 'rules', '{}', '[]', '{}', '{}', '', '', '{}', '') returning id`,
        [],
      );
      await results.database.rows('update optimization_runs set strategy_id = $1 where strategy_version = 70', [id]);
      expect([await costOf({}), await costOf({}, {}, 'another')]).toEqual([300_000, undefined]);
    });

    it('that does not add up to the run is refused, its last page with it', async () => {
      const { optimization } = await results.client.runs.submitOptimization({
        ...(await submission()),
        totalCombinations: 4,
      });
      const runId = optimization!.id;
      const { planToken } = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      const chunks = [{ firstIndex: 0, endIndex: 3, combinations: 3 }];
      const short = results.client.planning.storeChunks({ runId, planToken, chunks, last: true });
      await expect(short).rejects.toMatchObject({ code: 'invalid', problem: 'wrong_plan' });
      expect(await results.database.count('work_chunks', 'run_id = $1', [runId])).toBe(0);
    });
  });

  describe('dispatch', () => {
    it('marks chunks in order and writes a mandatory message for each, in the same transaction', async () => {
      const run = await planned([1, 1, 1]);
      expect(await run.dispatch(2)).toBe(2);
      const states = await Promise.all(run.chunks.map(async (chunk) => await run.chunkRow(chunk)));
      expect(states.map(({ status, epoch }) => [status, epoch])).toEqual([
        ['dispatched', 1],
        ['dispatched', 1],
        ['planned', 0],
      ]);
      const messages = await results.database.rows(
        `select message_id, mandatory, key from outbox where exchange = 'bt.work' and body->>'runId' = $1 order by id`,
        [run.runId],
      );
      const expected = run.chunks
        .slice(0, 2)
        .map(({ id }) => ({ message_id: `${id}:1`, mandatory: true, key: 'sweep' }));
      expect(messages).toHaveLength(2);
      expect(messages).toEqual(expect.arrayContaining(expected));
      await run.cancel();
    });

    it('never goes beyond the window, what runs included', async () => {
      const run = await planned([1, 1, 1, 1, 1]);
      const window = (await inFlight()) + 3;
      const ask = async () =>
        (await results.client.planning.dispatch({ window, shares: [{ runId: run.runId, chunks: 5 }] })).dispatched;
      expect(await ask()).toBe(3);
      const token = await run.claimed(run.chunks[0]);
      expect(await ask()).toBe(0);
      await run.complete(run.chunks[0], token, plainRows(0, 1));
      expect(await ask()).toBe(1);
      await run.cancel();
    });

    it('gives short chunks to interactive slots within a window of their own, and to sweep slots when they come back', async () => {
      const run = await planned([1, 1, 1]);
      const quickInFlight = async () => (await results.client.planning.pending({})).quickInFlight;
      const had = await quickInFlight();
      const ask = async () =>
        await results.client.planning.dispatch({
          ...{ window: 0, shares: [{ runId: run.runId, chunks: 3 }] },
          ...{ quickWindow: had + 1, quick: [{ runId: run.runId, chunks: 2 }] },
        });
      expect([(await ask()).dispatched, (await ask()).dispatched, await quickInFlight()]).toEqual([1, 0, had + 1]);
      const [{ id }] = run.chunks;
      const stateOf = async () =>
        await results.database.row('select status, work_class from work_chunks where id = $1', [id]);
      expect(await stateOf()).toEqual({ status: 'dispatched', work_class: 'interactive' });
      const keys = await results.database.rows('select key from outbox where message_id = $1', [`${id}:1`]);
      expect(keys).toEqual([{ key: 'interactive' }]);
      await results.client.steering.pauseOptimization({ tenantId: 'default', id: run.runId });
      expect(await stateOf()).toEqual({ status: 'planned', work_class: 'sweep' });
      await run.cancel();
    });

    it('keeps to the window when eight planners ask at once', async () => {
      const run = await planned(Array<number>(20).fill(1));
      const window = (await inFlight()) + 7;
      const shares = [{ runId: run.runId, chunks: 5 }];
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => await results.client.planning.dispatch({ window, shares })),
      );
      expect(answers.reduce((sum, { dispatched }) => sum + dispatched, 0)).toBe(7);
      expect(await inFlight()).toBe(window);
      const epochs = await Promise.all(run.chunks.map(async (chunk) => (await run.chunkRow(chunk)).epoch));
      expect(epochs.reduce((sum, epoch) => sum + epoch, 0)).toBe(7);
      await run.cancel();
    });
  });

  describe('finalizing', () => {
    it.each(['maximize', 'minimize'] as const)(
      'ranks as the library does when it shall %s: ties and gaps included',
      async (direction) => {
        const rows = randomRows(300);
        const run = await planned([100, 120, 80], direction);
        await run.dispatch();
        for (const chunk of [...run.chunks].reverse())
          await run.run(chunk, rows.slice(chunk.firstIndex, chunk.endIndex));
        expect(await run.finalize()).toBe('completed_with_failures');
        const stored = await results.database.rows<{ rank: number; index: number }>(
          `select rank::int, combination_index::int as index from optimization_rankings where run_id = $1 and ranking = 'objective' order by rank`,
          [run.runId],
        );
        const rankable = rows
          .filter(({ error }) => error === undefined)
          .map(({ index, objective, drawdownPct }) => ({
            combinationIndex: index,
            objectiveValue: objective ?? null,
            maxDrawdownPct: drawdownPct ?? null,
          }));
        const expected = rank(rankable, { metric: 'sharpe_ratio', direction });
        expect(stored.map(({ index }) => index)).toEqual(expected.map(({ combinationIndex }) => combinationIndex));
        expect(stored.map(({ rank: place }) => place)).toEqual(expected.map((_, at) => at + 1));
        const best = expected[0];
        expect(await run.optimization()).toMatchObject({
          bestValue: best.objectiveValue,
          bestIndex: best.combinationIndex,
        });
        const order = ['rank', 'combination_index'].map((field) => ({ field }));
        const after = [{ number: 1 }, { number: expected[0].combinationIndex }];
        const query = { limit: 2, order, after };
        const page = await results.client.library.findResults({ tenantId: 'default', runId: run.runId, query });
        expect(page.results.map(({ combinationIndex, rank: place }) => [combinationIndex, place])).toEqual([
          [expected[1].combinationIndex, 2],
          [expected[2].combinationIndex, 3],
        ]);
      },
    );

    it('counts the rows first: with one missing the run does not end', async () => {
      const run = await planned([3]);
      await run.dispatch();
      await run.run(run.chunks[0], plainRows(0, 3));
      await results.database.rows('delete from optimization_results where run_id = $1 and combination_index = 1', [
        run.runId,
      ]);
      await expect(run.finalize()).rejects.toMatchObject({ code: 'internal', problem: 'rows_missing' });
      expect((await run.optimization()).status).toBe('running');
      expect(await results.database.count('optimization_rankings', 'run_id = $1', [run.runId])).toBe(0);
      expect(results.log().filter((line) => line.includes(`ALARM: optimization ${run.runId} has 2 rows`))).toHaveLength(
        1,
      );
      await run.cancel();
    });

    it('waits for the last combination', async () => {
      const run = await planned([1, 1]);
      await run.dispatch();
      await run.run(run.chunks[0], plainRows(0, 1));
      expect(await run.finalize()).toBe('running');
      await run.run(run.chunks[1], plainRows(1, 2));
      expect(await run.finalize()).toBe('completed');
    });

    it('twice, also at once, is done once', async () => {
      const run = await planned([4]);
      await run.dispatch();
      await run.run(run.chunks[0], plainRows(0, 4));
      const answers = await Promise.all(Array.from({ length: 4 }, async () => await run.finalize()));
      expect(new Set(answers)).toEqual(new Set(['completed']));
      expect(await run.finalize()).toBe('completed');
      expect(await results.database.count('optimization_rankings', 'run_id = $1', [run.runId])).toBe(4);
      expect((await run.events()).filter(({ type }) => type === 'end')).toHaveLength(1);
    });

    it('with the token of another plan ends nothing', async () => {
      const run = await planned([1]);
      await run.dispatch();
      await run.run(run.chunks[0], plainRows(0, 1));
      const { runId, planToken } = run;
      const { status } = await results.client.planning.finalize({ runId, planToken: planToken + 1 });
      expect([status, (await run.optimization()).status]).toEqual(['running', 'running']);
      await run.finalize();
    });

    it('without any success fails the run, and says the first reason', async () => {
      const run = await planned([2]);
      await run.dispatch();
      await run.run(run.chunks[0], [
        { index: 0, error: 'no bars' },
        { index: 1, error: 'no luck' },
      ]);
      expect(await run.finalize()).toBe('failed');
      expect(await run.optimization()).toMatchObject({ errorMessage: 'No combination succeeded; the first: no bars' });
    });
  });

  describe('the events of a run', () => {
    it('count from 1 without a gap and progress never falls, though chunks end at once and in any order', async () => {
      const run = await planned(Array<number>(12).fill(2));
      await run.dispatch();
      await Promise.all(
        [...run.chunks]
          .reverse()
          .map(async (chunk) => await run.run(chunk, plainRows(chunk.firstIndex, chunk.endIndex))),
      );
      await run.finalize();
      const events = await run.events();
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
      expect(events.map(({ type }) => type)).toEqual(['state', 'state', ...Array<string>(12).fill('progress'), 'end']);
      const progress = events.flatMap(({ type, payload }) =>
        type === 'progress' ? [payload.completed_combinations] : [],
      );
      expect(progress).toEqual(Array.from({ length: 12 }, (_, at) => 2 * (at + 1)));
      expect(events.filter(({ payload }) => payload.progress_pct === 100)).toHaveLength(1);
      expect((await run.optimization()).sequence).toBe(15);
    });

    it('are read on from where a reader stopped, by their tenant alone', async () => {
      const run = await planned([1]);
      const asked = { runId: run.runId, afterSequence: 1, limit: 1 };
      const { events } = await results.client.runs.readEvents({ tenantId: 'default', ...asked });
      expect(events.map(({ sequence, payloadJson }) => [sequence, payloadJson])).toEqual([
        [2, '{"status": "running"}'],
      ]);
      const others = results.client.runs.readEvents({ tenantId: 'another', ...asked });
      await expect(others).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_run' });
    });
  });

  async function submission() {
    const run = await planned([1]);
    const { specJson, searchJson } = await run.optimization();
    return { tenantId: 'default', specJson, searchJson };
  }
});

/** Objectives and drawdowns of few different values, some missing, some rows failed: a linear congruential sequence. */
function randomRows(count: number): ReportedRow[] {
  let state = 12_345;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % below;
  };
  return Array.from({ length: count }, (_, index) => {
    if (next(20) === 0) return { index, error: 'failed' };
    const objective = next(6) === 0 ? undefined : (next(9) - 4) / 8;
    const drawdownPct = next(6) === 0 ? undefined : next(4) * 2.5;
    return { index, objective, drawdownPct };
  });
}
