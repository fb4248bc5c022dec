import type { Dataset } from '@barmill/contracts';
import {
  barsAsCsv,
  eventually,
  plainRows,
  runSpecOn,
  ScriptedOptimization,
  seedBacktest,
  seededId,
  uploadCsv,
} from '@barmill/testing';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';
const unknownRun = { code: 'not_found', problem: 'unknown_run' };

let results: ResultsUnderTest;
let dataset: Dataset;
const query = async (sql: string, parameters: unknown[] = []) => await results.database.rows(sql, parameters);

beforeAll(async () => {
  results = await ResultsUnderTest.start({ env: { RETENTION_DAYS: '30', RETENTION_TAG_DAYS: 'scratch=2' } });
  dataset = await results.dataset();
});
afterAll(async () => await results.stop());

let volume = 0;
/** A backtest that no other asks for. */
async function submit(spec: Partial<ReturnType<typeof runSpecOn>> = {}, paramsJson = `{"fast":${++volume}}`) {
  const specJson = JSON.stringify({ ...runSpecOn(dataset), ...spec });
  const { backtest, deduplicated } = await results.client.runs.submitBacktest({
    ...{ tenantId, specJson, paramsJson, deduplicates: true },
  });
  return { id: backtest!.id, deduplicated, paramsJson };
}

async function planned(sizes: number[]): Promise<ScriptedOptimization> {
  return await ScriptedOptimization.planned({ client: results.client, database: results.database, dataset }, sizes);
}

/** Rows that a run has anywhere. */
async function remains(table: string, id: string): Promise<number> {
  const tables = [
    ...['backtest_trades', 'equity_curves', 'optimization_results', 'optimization_rankings', 'work_chunks', 'events'],
  ];
  const counts = tables.map((name) => `(select count(*) from ${name} where run_id = $1)`);
  const sum = `select (${counts.join(' + ')} + (select count(*) from ${table} where id = $1))::int as count`;
  return (await results.database.row<{ count: number }>(sum, [id])).count;
}

async function untilRemoved(table: string, id: string): Promise<void> {
  await eventually('all of it removed', async () => (await remains(table, id)) === 0, { withinMs: 30_000 });
}

async function listed(): Promise<string[]> {
  const query = { order: [{ field: 'id', isDescending: true }], limit: 1_000 };
  return (await results.client.library.findBacktests({ tenantId, query })).backtests.map(({ id }) => id);
}

describe('a deleted backtest', () => {
  it('is nowhere from then on, and its rows are removed', async () => {
    const { id } = await submit();
    expect(await listed()).toContain(id);
    expect(await results.client.removal.deleteBacktest({ tenantId, id })).toEqual({ runs: 1 });
    const { runs, library } = results.client;
    await expect(runs.getBacktest({ tenantId, id })).rejects.toMatchObject(unknownRun);
    await expect(runs.cancelBacktest({ tenantId, id })).rejects.toMatchObject(unknownRun);
    await expect(runs.listTrades({ tenantId, runId: id, limit: 1 })).rejects.toMatchObject(unknownRun);
    await expect(runs.readEvents({ tenantId, runId: id, limit: 9 })).rejects.toMatchObject(unknownRun);
    await expect(library.editBacktest({ tenantId, id, anyVersion: true, notes: 'x' })).rejects.toMatchObject(
      unknownRun,
    );
    await expect(results.client.removal.deleteBacktest({ tenantId, id })).rejects.toMatchObject(unknownRun);
    expect(await listed()).not.toContain(id);
    await untilRemoved('backtest_runs', id);
  });

  it('is told to the engines and to those who watch it, if it went on', async () => {
    const { id } = await submit();
    await results.client.removal.deleteBacktest({ tenantId, id });
    const told = await results.database.rows<{ key: string }>(
      `select key from outbox where body->>'runId' = $1 order by id`,
      [id],
    );
    expect(told.map(({ key }) => key)).toEqual(expect.arrayContaining(['run.cancel', 'backtest.ended']));
  });

  it('stands for no other that asks the same', async () => {
    const first = await submit();
    await results.client.removal.deleteBacktest({ tenantId, id: first.id });
    const second = await submit({}, first.paramsJson);
    expect([second.deduplicated, second.id === first.id]).toEqual([false, false]);
  });

  it('is not another tenant’s to delete', async () => {
    const { id } = await submit();
    await expect(results.client.removal.deleteBacktest({ tenantId: 'other', id })).rejects.toMatchObject(unknownRun);
    expect(await listed()).toContain(id);
  });
});

describe('a deleted optimization', () => {
  it('takes no more work, and is removed when its last worker has stopped', async () => {
    const run = await planned([1, 1]);
    await run.dispatch();
    const token = await run.claimed(run.chunks[0]);
    await results.client.removal.deleteOptimization({ tenantId, id: run.runId });
    await expect(run.optimization()).rejects.toMatchObject(unknownRun);
    expect(await run.claim(run.chunks[1])).toMatchObject({ verdict: 'dropped', reason: 'cancelled' });
    expect(await run.extend(run.chunks[0], token)).toBe('cancelled');
    await results.repairPass();
    expect(await remains('optimization_runs', run.runId)).toBeGreaterThan(0);
    expect(await run.release(run.chunks[0], token, 'cancelled')).toBe('accepted');
    await untilRemoved('optimization_runs', run.runId);
  });

  it('stands what a worker finishes after it was deleted', async () => {
    const run = await planned([1]);
    await run.dispatch();
    const token = await run.claimed(run.chunks[0]);
    await results.client.removal.deleteOptimization({ tenantId, id: run.runId });
    expect(await run.complete(run.chunks[0], token, plainRows(0, 1))).toBe('accepted');
    await untilRemoved('optimization_runs', run.runId);
    expect(await run.complete(run.chunks[0], token, plainRows(0, 1))).toBe('fenced');
  });

  it('of many rows goes in batches, between which others work', async () => {
    const [run, other] = [await planned([1]), await planned([1])];
    await query(
      `insert into optimization_results (run_id, combination_index, tenant_id, params, status)
       select $1, n, 'default', '{}', 'succeeded' from generate_series(1, 100000) n`,
      [run.runId],
    );
    await query(
      `insert into optimization_results (run_id, combination_index, tenant_id, params, status)
       select $1, n, 'default', '{}', 'succeeded' from generate_series(1, 1000) n`,
      [other.runId],
    );
    await results.client.removal.deleteOptimization({ tenantId, id: run.runId });
    const seen = new Set<number>();
    await eventually(
      'all of it removed',
      async () => {
        seen.add(await results.database.count('optimization_results', 'run_id = $1', [run.runId]));
        await other.extend(other.chunks[0], 1);
        return seen.has(0);
      },
      { withinMs: 30_000 },
    );
    expect([...seen].filter((count) => count % 20_000 !== 0)).toEqual([]);
    expect(await results.database.count('optimization_results', 'run_id = $1', [other.runId])).toBe(1_000);
  });
});

describe('a deleted strategy', () => {
  const document = (version: number) => ({ name: 'dip', version });
  const store = async (version: number) =>
    await results.client.strategies.store({
      tenantId,
      strategy: {
        ...{
          name: 'dip',
          version,
          kind: 'rules',
          title: 't',
          description: 'd',
          definitionJson: JSON.stringify(document(version)),
        },
        ...{ parametersJson: '[]', constraints: [], tags: [], contextTfs: [], contentHash: String(version) },
      },
    });
  const runOf = async (version: number) =>
    (await submit({ strategy: { name: 'dip', version, document: document(version) } })).id;

  it('takes its runs with it, those of its other versions stay', async () => {
    await store(1);
    await store(2);
    const [first, second] = [await runOf(1), await runOf(2)];
    expect(await results.client.removal.deleteStrategy({ tenantId, name: 'dip', version: 1 })).toEqual({ runs: 1 });
    await expect(results.client.strategies.get({ tenantId, name: 'dip', version: 1 })).rejects.toMatchObject({
      problem: 'unknown_strategy',
    });
    expect([first, second].map((id) => Boolean(id))).toEqual([true, true]);
    const ids = await listed();
    expect([ids.includes(first), ids.includes(second)]).toEqual([false, true]);
    await expect(runOf(1)).rejects.toMatchObject({ problem: 'unknown_strategy' });
    await eventually('removed', async () => (await results.database.count('strategies', `name = 'dip'`)) === 1);
    expect((await store(1)).deduplicated).toBe(false);
  });

  it('goes with all its versions unless one is named', async () => {
    const ids = [await runOf(1), await runOf(2)];
    await results.client.removal.deleteStrategy({ tenantId, name: 'dip' });
    expect((await listed()).filter((id) => ids.includes(id))).toEqual([]);
    await expect(results.client.removal.deleteStrategy({ tenantId, name: 'dip' })).rejects.toMatchObject({
      problem: 'unknown_strategy',
    });
    await eventually('removed', async () => (await results.database.count('strategies', `name = 'dip'`)) === 0);
  });

  it('waits for a run that is being submitted, and takes it too', async () => {
    await store(3);
    const letGo = await results.database.hold(`select 1 from strategies where name = 'dip' for share`, []);
    const deleted = results.client.removal.deleteStrategy({ tenantId, name: 'dip' });
    const id = await runOf(3);
    await letGo();
    await deleted;
    expect(await listed()).not.toContain(id);
  });
});

describe('a deleted batch', () => {
  const batchOf = async (...paramsJsons: string[]) => {
    const items = paramsJsons.map((paramsJson) => {
      const itemJson = JSON.stringify({ strategy: { name: 'sma-cross', version: null }, symbol: 'EURUSD' });
      return { itemJson, specJson: JSON.stringify(runSpecOn(dataset)), paramsJson };
    });
    return await results.client.batches.submit({ tenantId, items, deduplicates: true });
  };

  it('takes the runs that it made with it, and leaves those that it was answered with', async () => {
    const [own, there] = [`{"slow":${++volume}}`, `{"slow":${++volume}}`];
    const other = await batchOf(there);
    const batch = await batchOf(own, there);
    const [ownId, thereId] = batch.items.map(({ runId }) => runId!);
    expect(await results.client.removal.deleteBatch({ tenantId, id: batch.id })).toEqual({ runs: 1 });
    const gone = { code: 'not_found', problem: 'unknown_batch' };
    await expect(results.client.batches.get({ tenantId, id: batch.id })).rejects.toMatchObject(gone);
    await expect(results.client.removal.deleteBatch({ tenantId, id: batch.id })).rejects.toMatchObject(gone);
    await expect(results.client.runs.readEvents({ tenantId, runId: batch.id, limit: 9 })).rejects.toMatchObject(
      unknownRun,
    );
    const ids = await listed();
    expect([ids.includes(ownId), ids.includes(thereId)]).toEqual([false, true]);
    const query = { order: [{ field: 'id', isDescending: true }], limit: 1_000 };
    const { batches } = await results.client.batches.find({ tenantId, query });
    expect(batches.map(({ id }) => id)).toEqual([other.id]);
    await untilRemoved('backtest_runs', ownId);
    await untilRemoved('batches', batch.id);
    expect(await results.database.count('batch_items', 'batch_id = $1', [batch.id])).toBe(0);
  });

  it('is told of runs that are deleted by themselves, and ends without them', async () => {
    const [one, two] = [`{"slow":${++volume}}`, `{"slow":${++volume}}`];
    const batch = await batchOf(one, two);
    const [first, second] = batch.items.map(({ runId }) => runId!);
    const events = async () =>
      (await results.client.runs.readEvents({ tenantId, runId: batch.id, limit: 99 })).events.map((event) => ({
        ...{ sequence: event.sequence, type: event.type },
        ...(JSON.parse(event.payloadJson) as { counts?: object; runs?: { run_id: string; status: string }[] }),
      }));
    await results.client.removal.deleteBacktest({ tenantId, id: first });
    await eventually('told of the first', async () => JSON.stringify(await events()).includes('"deleted":1'));
    await results.client.removal.deleteBacktest({ tenantId, id: second });
    await eventually('its end', async () => (await events()).some(({ type }) => type === 'end'));
    const told = await events();
    expect(told.map(({ sequence }) => sequence)).toEqual(told.map((_, index) => index + 1));
    const last = told.at(-2)!;
    expect(last).toMatchObject({ type: 'progress', progress_pct: 100, counts: { total: 2, deleted: 2, pending: 0 } });
    // The first may be among them once more, as its work has been cancelled by then.
    expect(last.runs!.find(({ run_id }) => run_id === second)).toMatchObject({ status: 'deleted', symbol: 'EURUSD' });
    expect(told.at(-1)).toMatchObject({ type: 'end', status: 'completed' });
    const [row] = await results.database.rows<{ status: string; over: boolean }>(
      'select status, completed_at is not null as over from batches where id = $1',
      [batch.id],
    );
    expect(row).toEqual({ status: 'completed', over: true });
  });
});

describe('a deleted data set', () => {
  const file = (sha256: string) => existsSync(join(results.storageDir, 'datasets', `${sha256}.col`));
  const remove = async (id: string, of = tenantId) =>
    await results.client.marketData.deleteDataset({ tenantId: of, id });
  const unknown = { problem: 'unknown_dataset' };

  it('is nowhere from then on; its row and its file are removed', async () => {
    const { id, sha256 } = await results.dataset(71);
    expect(file(sha256)).toBe(true);
    await expect(remove(id, 'other')).rejects.toMatchObject(unknown);
    await remove(id);
    await expect(results.client.marketData.getDataset({ tenantId, id })).rejects.toMatchObject(unknown);
    await expect(remove(id)).rejects.toMatchObject(unknown);
    await expect(
      results.client.runs.submitBacktest({
        ...{ tenantId, specJson: JSON.stringify(runSpecOn({ id, sha256 })), paramsJson: '{"slow":9}' },
      }),
    ).rejects.toMatchObject({ code: 'invalid', ...unknown });
    await eventually('removed', async () => (await results.database.count('datasets', 'id = $1', [id])) === 0);
    await eventually('its file removed', () => Promise.resolve(!file(sha256)));
    expect((await results.dataset(71)).sha256).toBe(sha256);
    expect(file(sha256)).toBe(true);
  });

  it.each<[string, (id: string, sha256: string) => Partial<ReturnType<typeof runSpecOn>>]>([
    ['as its own bars', (id, sha256) => ({ dataset: { id, sha256 } })],
    ['as context bars', (id, sha256) => ({ contexts: [{ timeframe: 'H4', dataset: { id, sha256 } }] })],
    ['as finer bars', (id, sha256) => ({ finer: { timeframe: 'M5', dataset: { id, sha256 } } })],
    [
      'for its rates',
      (id, sha256) => ({
        conversion: {
          accountCurrency: 'EUR',
          pairs: [{ symbol: 'EURUSD', timeframe: 'H1', dataset: { id, sha256 }, isInverse: true }],
        },
      }),
    ],
  ])('is none that a run reads %s, until that run is deleted too', async (_, specOf) => {
    const { id, sha256 } = await results.dataset(72);
    const run = await submit(specOf(id, sha256));
    await expect(remove(id)).rejects.toMatchObject({
      ...{ code: 'conflict', problem: 'dataset_in_use', message: expect.stringContaining(run.id) },
    });
    await results.client.removal.deleteBacktest({ tenantId, id: run.id });
    await remove(id);
    await eventually('removed', async () => (await results.database.count('datasets', 'id = $1', [id])) === 0);
    expect(await results.database.count('backtest_runs', 'id = $1', [run.id])).toBe(0);
  });

  it('leaves the file to another data set with that content', async () => {
    const { id, sha256 } = await results.dataset(73);
    const csv = barsAsCsv({ seed: 73 });
    const other = (await uploadCsv(results.client, csv, { symbol: 'GBPUSD' })).dataset!;
    expect(other.sha256).toBe(sha256);
    await remove(id);
    await eventually('removed', async () => (await results.database.count('datasets', 'id = $1', [id])) === 0);
    expect(file(sha256)).toBe(true);
  });

  it('waits for a run that is being submitted, and is refused for it', async () => {
    const { id, sha256 } = await results.dataset(74);
    const letGo = await results.database.hold('select 1 from datasets where id = $1 for share', [id]);
    const refused = remove(id).catch((error: unknown) => error);
    await submit({ dataset: { id, sha256 } });
    await letGo();
    expect(await refused).toMatchObject({ problem: 'dataset_in_use' });
  });
});

describe('runs whose time is over', () => {
  const seeded = async (number: number, daysAgo: number, given: { tags?: string[]; isFavorite?: boolean } = {}) => {
    const id = seededId(number);
    await seedBacktest(query, { id, spec: runSpecOn(dataset), ...given });
    await query(`update backtest_runs set completed_at = now() - make_interval(days => $2) where id = $1`, [
      id,
      daysAgo,
    ]);
    return id;
  };

  it('are deleted by age and by tag, but for favorites and what has the tag keep', async () => {
    const gone = [await seeded(1, 31), await seeded(2, 3, { tags: ['scratch'] })];
    const kept = [
      await seeded(3, 29),
      await seeded(4, 300, { isFavorite: true }),
      await seeded(5, 300, { tags: ['keep'] }),
      await seeded(6, 3, { tags: ['scratch', 'keep'] }),
      await seeded(7, 1, { tags: ['scratch'] }),
    ];
    for (const id of gone) await untilRemoved('backtest_runs', id);
    const ids = await listed();
    expect(kept.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
