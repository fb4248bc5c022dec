import type { FindRequest, PageQuery } from '@barmill/contracts';
import { backtestFields, batchFields, type Field } from '@barmill/queries';
import { runSpecOn, seedBacktest, seededId, TestDatabase } from '@barmill/testing';
import { BatchesQueries } from '../../apps/results/src/batches/batches.queries';
import { migrate } from '../../apps/results/src/database/migrate';
import { KeptRankings } from '../../apps/results/src/library/kept-rankings';
import { LibraryQueries } from '../../apps/results/src/library/library.queries';
import { SummaryQueries } from '../../apps/results/src/library/summary.queries';
import { rowsRead } from './query-plans';
import { withDataSource } from './with-data-source';

jest.setTimeout(120_000);

const runs = 20_000;
const combinations = 6_000;
const tenantId = 'default';
const runId = seededId(0xf0000);
/** An optimization that has ended, so large that rankings of it are kept. */
const largeId = seededId(0xf0010);
const large = 24_000;
const limit = 50;

/** Half of the runs are of another tenant; figures repeat, so that orders have ties; one in ten lacks them. */
const seed = `
  insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
    values ('${seededId(1)}', '${tenantId}', 'X', 'H1', 's', 'a', 1, now(), now(), false, false, 0, '[]', 1);
  insert into backtest_runs (id, tenant_id, status, strategy, strategy_version, symbol, timeframe, dataset_id, spec, params, tags, is_favorite,
      created_at, metric_version, sharpe_ratio, kurtosis, total_trades)
    select ('01890000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, case when n % 2 = 0 then '${tenantId}' else 'another' end,
      case when n % 1000 = 0 then 'failed' else 'completed' end, 's' || n % 70, 1, 'SYM' || n % 40, 'H1', '${seededId(1)}', '{}', '{}',
      case when n % 500 = 0 then array['rare'] else '{}' end, n % 400 = 0, timestamptz '2024-01-01' + n * interval '1 minute', 1,
      case when n % 10 > 0 then (n * 7919) % 5000 / 1000.0 end, n % 977, n % 300
    from generate_series(1, ${runs}) n;
  insert into optimization_runs (id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations)
    select ('01890000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '${tenantId}', 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}', ${combinations}
    from generate_series(${0xf0000}, ${0xf0003}) n;
  insert into optimization_results (run_id, combination_index, tenant_id, params, status, objective_value, sharpe_ratio, kurtosis)
    select r.id, n, '${tenantId}', '{}', 'succeeded', case when n % 10 > 0 then (n * 7919) % 1000 end, n % 1000, n % 977
    from optimization_runs r, generate_series(0, ${combinations - 1}) n;
  insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index)
    select run_id, '${tenantId}', 'objective', row_number() over (partition by run_id order by objective_value desc nulls last, combination_index), combination_index
    from optimization_results where combination_index < ${combinations / 2};
  insert into optimization_runs (id, tenant_id, status, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations,
      completed_combinations)
    values ('${largeId}', '${tenantId}', 'completed', 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}', ${large}, ${large});
  insert into optimization_results (run_id, combination_index, tenant_id, params, status, kurtosis)
    select '${largeId}', n, '${tenantId}', '{}', 'succeeded', case when n % 10 > 0 then (n * 7919) % 977 end from generate_series(0, ${large - 1}) n;
  analyze`;

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create();
  await withDataSource(database, migrate);
  await database.rows(seed);
});
afterAll(async () => await database.drop());

/** What the statements of `find` read. */
async function readBy(find: (library: LibraryQueries, summaries: SummaryQueries) => Promise<unknown>) {
  return await withDataSource(
    database,
    async (dataSource) =>
      await rowsRead(
        dataSource,
        async (source) => await find(new LibraryQueries(source, new KeptRankings(source)), new SummaryQueries(source)),
      ),
  );
}

const order = (...keys: string[]) =>
  keys.map((key) => ({ field: key.replace(/^-/, ''), isDescending: key.startsWith('-') }));
const compared = (field: string, operator: string, value: object) => ({ comparison: { field, operator, value } });
const pageOf = (query: Partial<PageQuery>): FindRequest => ({
  tenantId,
  query: { filter: null, order: order('-id'), after: [], limit, counts: false, ...query } as PageQuery,
});

/** Rows of the page, once for the keys and once for the rows themselves, and the one that tells whether there are more. */
const onePage = 2 * limit + 2;

describe('a page of backtests reads no more than it shows', () => {
  const sharpe = 'metrics.sharpe_ratio';
  const id = { text: seededId(runs / 2) };

  it.each<[string, Partial<PageQuery>, number]>([
    // Runs of two tenants take turns, and an order by id may walk over both.
    ['newest first', {}, onePage + limit],
    ['newest first, in the middle', { after: [id] }, onePage + limit],
    ['by when they were made', { order: order('-created_at', '-id') }, onePage],
    ['by a metric, the most first', { order: order(`-${sharpe}`, '-id') }, onePage],
    ['by a metric, the least first', { order: order(sharpe, 'id') }, onePage],
    // Rows with the metric of the place itself come again, up to the place.
    ['by a metric, in the middle', { order: order(`-${sharpe}`, '-id'), after: [{ number: 2.5 }, id] }, onePage + 20],
    ['of one symbol', { filter: compared('symbol', '=', { text: 'sym8' }) as never }, onePage],
    ['of one strategy', { filter: compared('strategy', '=', { text: 's8' }) as never }, onePage],
    ['that failed', { filter: compared('status', '=', { text: 'failed' }) as never }, 2 * 20],
    ['that are favorites', { filter: compared('is_favorite', '=', { flag: true }) as never }, 2 * 50],
    ['with a tag', { filter: compared('tags', '=', { text: 'rare' }) as never }, 2 * 40],
    ['with a metric above what few have', { filter: compared(sharpe, '>=', { number: 4.998 }) as never }, 2 * 20],
  ])('%s', async (_, query, most) => {
    const { read, whole } = await readBy(async (library) => await library.backtests(pageOf(query)));
    expect([read('backtest_runs') > 0, whole]).toEqual([true, []]);
    expect(read('backtest_runs')).toBeLessThanOrEqual(most);
  });

  it('or, by a metric without an index, than the caller has', async () => {
    const query = { order: order('-metrics.kurtosis', '-id') };
    const { read } = await readBy(async (library) => await library.backtests(pageOf(query)));
    expect(read('backtest_runs')).toBeLessThanOrEqual(runs + onePage);
  });
});

describe('a summary', () => {
  it('reads the runs of its days alone', async () => {
    // The last 100 minutes, half of whose runs are the caller's.
    const from = Date.UTC(2024, 0, 1) + (runs - 99) * 60_000;
    const filter = compared('created_at', '>=', { timeUs: from * 1_000 }) as never;
    const { read, whole } = await readBy(
      async (_, summaries) => await summaries.summarize({ tenantId, filter, metric: 'sharpe_ratio' }),
    );
    expect(whole).toEqual([]);
    // Once for the sums; those with the least and with the most may be looked for among them.
    expect(read('backtest_runs')).toBeGreaterThanOrEqual(50);
    expect(read('backtest_runs')).toBeLessThanOrEqual(3 * 50);
  });
});

describe('a page of combinations', () => {
  const results = async (query: Partial<PageQuery>) =>
    await readBy(async (library) => await library.results({ ...pageOf(query), runId }));

  it.each<[string, Partial<PageQuery>, number]>([
    ['by rank', { order: order('rank', 'combination_index') }, onePage],
    [
      'by rank, page 41',
      { order: order('rank', 'combination_index'), after: [{ number: 2_000 }, { number: 1 }] },
      onePage + 1,
    ],
    ['by index', { order: order('combination_index') }, onePage],
    ['by index, page 101', { order: order('combination_index'), after: [{ number: 4_999 }] }, onePage],
    // As many as share the objective of the first and of the last row are read beside them.
    ['by the objective', { order: order('-objective_value', '-combination_index') }, onePage + 12],
    [
      'by the objective, in the middle',
      { order: order('-objective_value', '-combination_index'), after: [{ number: 500 }, { number: 3_000 }] },
      onePage + 18,
    ],
  ])('%s reads no more than it shows', async (_, query, most) => {
    const { read, whole } = await results(query);
    expect(whole).toEqual([]);
    expect(read('optimization_results')).toBeGreaterThanOrEqual(limit);
    expect(read('optimization_results')).toBeLessThanOrEqual(most);
  });

  it.each<[string, Partial<PageQuery>]>([
    ['by any metric', { order: order('-metrics.kurtosis', '-combination_index') }],
    [
      'filtered by any metric',
      {
        filter: compared('metrics.kurtosis', '>', { number: 1e9 }) as never,
        order: order('rank', 'combination_index'),
      },
    ],
    [
      'without a rank',
      { order: order('rank', 'combination_index'), after: [{ isMissing: true }, { number: 4_000 }] as never },
    ],
    ['counted', { order: order('combination_index'), counts: true }],
  ])('%s reads rows of no other optimization', async (_, query) => {
    const { read, whole } = await results(query);
    expect(whole).toEqual([]);
    // Once each for those that have the first key, for those that lack it, and to count.
    expect(read('optimization_results')).toBeLessThanOrEqual(2 * combinations + onePage);
  });
});

describe('a list', () => {
  const valueOf: Readonly<Record<Field['type'], object>> = {
    ...{ number: { number: 1 }, time: { timeUs: 1 }, flag: { flag: true }, id: { text: runId } },
    ...{ text: { text: 'x' }, symbol: { text: 'x' }, choice: { text: 'x' }, tags: { text: 'x' } },
    parameter: { number: 1 },
  };
  const each = ({ fields }: { fields: readonly Field[] }) =>
    fields.map((field): [string, Field] => [field.name, field]);

  it.each(each(backtestFields))('of backtests is filtered and ordered by %s', async (name, { type, isSortable }) => {
    const filter = compared(name, '=', valueOf[type]) as never;
    const query = { filter, ...(isSortable && { order: order(`-${name}`, '-id') }) };
    await withDataSource(database, async (source) => {
      const asked = { ...pageOf({ order: order('-id'), ...query }), tenantId: 'nobody' };
      expect((await new LibraryQueries(source, new KeptRankings(source)).backtests(asked)).backtests).toEqual([]);
    });
  });

  it.each(each(batchFields))('of batches is filtered and ordered by %s', async (name, { type }) => {
    const filter = compared(name, '=', valueOf[type]) as never;
    await withDataSource(database, async (source) => {
      const asked = pageOf({ filter, order: order(`-${name}`, '-id') });
      expect((await new BatchesQueries(source).find(asked)).batches).toEqual([]);
    });
  });

  it('of backtests tells how each came to be, and what it was submitted with', async () => {
    const own = 'origins';
    const [plain, batched, opened, reproduced] = [1, 2, 3, 4].map((number) => seededId(0xa0000 + number));
    const query = async (sql: string, parameters?: unknown[]) => await database.rows(sql, parameters);
    const spec = runSpecOn({ id: seededId(1), sha256: 'a'.repeat(64) }, { startTimeMs: Date.UTC(2020, 0, 1) });
    const byRisk = { ...spec, execution: { ...spec.execution, sizing: 'risk_pct' as const, riskPct: 2 } };
    for (const id of [plain, batched, opened]) await seedBacktest(query, { id, tenantId: own, spec });
    await seedBacktest(query, { id: reproduced, tenantId: own, spec: byRisk });
    await query(`update backtest_runs set made_by_batch = gen_random_uuid() where id = $1`, [batched]);
    await query(`update optimization_runs set search = '{"method": "grid"}' where id = $1`, [runId]);
    await query(`update backtest_runs set origin = 'opened', origin_run_id = $2, origin_index = 7 where id = $1`, [
      opened,
      runId,
    ]);
    await query(`update backtest_runs set origin = 'reproduced', origin_run_id = $2 where id = $1`, [
      reproduced,
      plain,
    ]);
    const found = async (field: string, value: object, operator = '=') =>
      await withDataSource(database, async (source) => {
        const filter = compared(field, operator, value) as never;
        const page = await new LibraryQueries(source, new KeptRankings(source)).backtests({
          ...pageOf({ filter, order: order('id') }),
          tenantId: own,
        });
        return page.backtests.map(({ id }) => id);
      });
    expect(await found('origin', { text: 'submitted' })).toEqual([plain]);
    expect(await found('origin', { text: 'batch' })).toEqual([batched]);
    expect(await found('origin', { text: 'opened' })).toEqual([opened]);
    expect(await found('origin', { text: 'reproduced' })).toEqual([reproduced]);
    expect(await found('origin_run_id', { text: plain })).toEqual([reproduced]);
    expect(await found('origin_index', { number: 7 })).toEqual([opened]);
    expect(await found('method', { text: 'grid' })).toEqual([opened]);
    expect(await found('risk_pct', { number: 2 })).toEqual([reproduced]);
    expect(await found('volume', { number: 0.1 })).toEqual([plain, batched, opened]);
    expect(await found('start_date', { timeUs: Date.UTC(2020, 0, 1) * 1_000 })).toHaveLength(4);
    expect(await found('start_date', { timeUs: Date.UTC(2020, 0, 1) * 1_000 }, '>')).toEqual([]);
    expect(await found('end_date', { isMissing: true })).toHaveLength(4);
    expect(await found('execution_mode', { text: 'close_price' })).toHaveLength(4);
    expect(await found('initial_balance', { number: 10_000 })).toHaveLength(4);
    expect(await found('spread_pips', { number: 0 })).toHaveLength(4);
  });
});

describe('the combinations of a large optimization that has ended, by a metric', () => {
  const byKurtosis = { ...pageOf({ order: order('-metrics.kurtosis', '-combination_index') }), runId: largeId };
  const rankings = async (id: string) =>
    (
      await database.rows<{ ranking: string }>('select distinct ranking from optimization_rankings where run_id = $1', [
        id,
      ])
    ).map(({ ranking }) => ranking);

  it('come page by page in one order, within what is kept of it and beyond', async () => {
    const pages = await withDataSource(database, async (dataSource) => {
      const library = new LibraryQueries(dataSource, new KeptRankings(dataSource));
      const found: number[] = [];
      for (let query = { ...byKurtosis.query!, limit: 1_000 }; ;) {
        const { results, end } = await library.results({ ...byKurtosis, query });
        found.push(...results.map(({ combinationIndex }) => combinationIndex));
        if (!end!.hasMore) return found;
        query = { ...query, after: end!.last };
      }
    });
    const sorted = await database.rows<{ index: number }>(
      `select combination_index::int as index from optimization_results where run_id = $1
       order by kurtosis desc nulls last, combination_index desc`,
      [largeId],
    );
    expect(pages).toEqual(sorted.map(({ index }) => index));
  });

  it.each<[string, PageQuery['after']]>([
    ['first', []],
    ['later', [{ number: 976 }, { number: 1_622 }]],
  ])('are read in no more than the rows that a page shows, the %s one, once the order is kept', async (_, after) => {
    const ask = async (library: LibraryQueries) =>
      await library.results({ ...byKurtosis, query: { ...byKurtosis.query!, after } });
    await readBy(ask);
    const { read, whole } = await readBy(ask);
    expect([whole, await rankings(largeId)]).toEqual([[], ['kurtosis desc, desc']]);
    // The rows of the page, and the figure at which it ends.
    expect(read('optimization_results')).toBe(limit + 1);
    expect(read('optimization_rankings')).toBeLessThanOrEqual(limit + 3);
  });

  it('are counted without being read', async () => {
    const counted = { ...pageOf({ order: order('combination_index'), counts: true }), runId: largeId };
    const { read } = await readBy(async (library) => {
      expect((await library.results(counted)).end).toMatchObject({ total: large });
    });
    expect(read('optimization_results')).toBeLessThanOrEqual(onePage);
  });

  it('are kept of no optimization that goes on or is small', async () => {
    await readBy(async (library) => await library.results({ ...byKurtosis, runId }));
    expect(await rankings(runId)).toEqual(['objective']);
  });
});

describe('the combinations of an optimization that has just ended, of which Postgres has no statistics', () => {
  const newId = seededId(0xf0020);
  const fresh = 3_000;
  const ranking = (name: string, place: string) =>
    `insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index)
     select '${newId}', '${tenantId}', '${name}', ${place}, n from generate_series(0, ${fresh - 1}) n`;

  beforeAll(async () => {
    await database.rows(`
      alter table optimization_rankings set (autovacuum_enabled = false);
      alter table optimization_results set (autovacuum_enabled = false);
      insert into optimization_runs (id, tenant_id, status, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations,
          completed_combinations)
        values ('${newId}', '${tenantId}', 'completed', 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}', ${fresh}, ${fresh});
      insert into optimization_results (run_id, combination_index, tenant_id, params, status, objective_value, sharpe_ratio)
        select '${newId}', n, '${tenantId}', '{}', 'succeeded', -n, n from generate_series(0, ${fresh - 1}) n;
      ${ranking('objective', 'n + 1')};
      ${ranking('plateau', `${fresh} - n`)}`);
  });

  it.each<[string, Partial<PageQuery>]>([
    ['by plateaus', { order: order('plateau_rank', 'combination_index') }],
    ['by plateaus, all at once', { order: order('plateau_rank', 'combination_index'), limit: fresh }],
    ['by rank, all at once', { order: order('rank', 'combination_index'), limit: fresh }],
    ['by a metric', { order: order('-metrics.sharpe_ratio', '-combination_index') }],
    [
      'by plateaus with a filter',
      {
        filter: compared('metrics.sharpe_ratio', '>', { number: 9 }) as never,
        order: order('plateau_rank', 'combination_index'),
      },
    ],
    [
      'by rank with a filter on the other rank',
      {
        filter: compared('plateau_rank', '<', { number: 2_000 }) as never,
        order: order('rank', 'combination_index'),
      },
    ],
  ])('%s are found without reading a ranking again for each of them', async (_, query) => {
    const { read } = await readBy(async (library) => await library.results({ ...pageOf(query), runId: newId }));
    // Both rankings for each statement: those of the page, those that have no rank, the rows; and once the place where a page of a ranking ends.
    expect(read('optimization_rankings')).toBeLessThanOrEqual(7 * fresh + 2);
    expect(read('optimization_results')).toBeLessThanOrEqual(3 * fresh);
  });
});
