import { seedBacktest, seededId, TestDatabase, runSpecOn } from '@barmill/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/results/src/database/data-source';
import { migrate } from '../../apps/results/src/database/migrate';
import { RobustQueries } from '../../apps/results/src/robust-set/robust.queries';
import { TimeframesRepository } from '../../apps/results/src/robust-set/timeframes.repository';
import { rowsRead } from './query-plans';

jest.setTimeout(60_000);

const tenantId = 'default';
const dataset = { id: seededId(0xd0), sha256: 'a'.repeat(64) };

let database: TestDatabase;
let dataSource: DataSource;
let timeframes: TimeframesRepository;

beforeAll(async () => {
  database = await TestDatabase.create();
  dataSource = await new DataSource(dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 })).initialize();
  await migrate(dataSource);
  timeframes = new TimeframesRepository(dataSource);
  await database.rows(
    `insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
     values ($1, $2, 'X', 'H1', 's', 'a', 1, now(), now(), false, false, 0, '[]', 1)`,
    [dataset.id, tenantId],
  );
  await seed();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

interface Run {
  readonly strategy?: string;
  readonly version?: number;
  readonly symbol?: string;
  readonly timeframe?: string;
  readonly ratio: number | null;
  readonly weighted: number | null;
  readonly status?: string;
  readonly of?: string;
}

async function run(number: number, given: Run): Promise<void> {
  const { strategy = 'cross', version = 1, symbol = 'EURUSD', timeframe = 'H1', ratio, weighted, status, of } = given;
  const plain = runSpecOn(dataset);
  const spec = {
    ...{ ...plain, timeframe, strategy: { name: strategy, version, document: null } },
    instrument: { ...plain.instrument, symbol },
  };
  const metrics = { return_dd_ratio: ratio, stability_weighted_rar: weighted };
  const query = async (sql: string, parameters?: unknown[]) => await database.rows(sql, parameters);
  await seedBacktest(query, { id: seededId(number), tenantId: of ?? tenantId, spec, status, metrics });
}

/** By hand: cross on EURUSD (0.5 + 1 + 3) / 3 = 1.5, without D1 (0.5 + 1) / 2 = 0.75; on GBPUSD 0.9; dip version 2 on EURUSD 2. */
async function seed(): Promise<void> {
  await run(1, { ratio: 0.5, weighted: 0.2 });
  await run(2, { ratio: 1, weighted: 0.9 });
  await run(3, { timeframe: 'D1', ratio: 3, weighted: 0.4 });
  await run(4, { timeframe: 'M5', ratio: null, weighted: 0.8 });
  await run(5, { symbol: 'GBPUSD', ratio: 0.9, weighted: 1 });
  await run(6, { strategy: 'dip', version: 2, ratio: 2, weighted: null });
  await run(7, { strategy: 'dip', version: 1, ratio: -2, weighted: 5 });
  // None of these counts.
  await run(8, { ratio: 100, weighted: 100, status: 'failed' });
  await run(9, { ratio: 100, weighted: 100, of: 'another' });
  await run(10, { ratio: 100, weighted: 100 });
  await database.rows(`update backtest_runs set origin = 'reproduced', origin_run_id = id where id = $1`, [
    seededId(10),
  ]);
}

const find = async (asked: object = {}, source = dataSource) =>
  await new RobustQueries(source, new TimeframesRepository(source)).find({
    ...{ tenantId, filter: null, minRatio: 1, minRuns: 1, limit: 50, after: null, _filter: 'filter', _after: 'after' },
    ...asked,
  } as never);
const told = async (asked: object = {}) =>
  (await find(asked)).pairs.map(({ place, runs, measured, best }) => [
    `${place!.strategy} ${place!.version} ${place!.symbol}`,
    ...[place!.ratio, runs, measured, best?.id ?? null],
  ]);

describe('the robust set', () => {
  it('has the pairs whose mean return by drawdown is at least 1, nulls left out, each with its best run', async () => {
    expect(await told()).toEqual([
      ['dip 2 EURUSD', 2, 1, 1, null],
      ['cross 1 EURUSD', 1.5, 4, 3, seededId(2)],
    ]);
    const [, cross] = (await find()).pairs;
    expect(cross.timeframes).toEqual([
      { timeframe: 'H1', measured: 2, mean: 0.75 },
      { timeframe: 'D1', measured: 1, mean: 3 },
    ]);
    expect(cross.best).toMatchObject({ id: seededId(2), status: 'completed' });
  });

  it.each<[string, object, string[]]>([
    ['above a ratio', { minRatio: 0.9 }, ['dip 2 EURUSD', 'cross 1 EURUSD', 'cross 1 GBPUSD']],
    ['with so many measured runs', { minRuns: 2 }, ['cross 1 EURUSD']],
    [
      'of the runs that a filter admits',
      { filter: { comparison: { field: 'metrics.return_dd_ratio', operator: '>', value: { number: 2 } } } },
      ['cross 1 EURUSD'],
    ],
    ['of nobody', { tenantId: 'nobody' }, []],
  ])('is asked for pairs %s', async (_, asked, pairs) => {
    expect((await told(asked)).map(([pair]) => pair)).toEqual(pairs);
  });

  it('is read page by page', async () => {
    const pairs: string[] = [];
    let after: unknown = null;
    for (;;) {
      const page = await find({ minRatio: -10, limit: 1, after });
      pairs.push(...page.pairs.map(({ place }) => `${place!.strategy} ${place!.version} ${place!.symbol}`));
      if (!page.hasMore) break;
      after = page.pairs[0].place;
    }
    expect(pairs).toEqual(['dip 2 EURUSD', 'cross 1 EURUSD', 'cross 1 GBPUSD', 'dip 1 EURUSD']);
  });

  it('leaves out the timeframes that are not selected, by which its figures change', async () => {
    const edit = async (isSelected: boolean, admittedVersions: number[]) =>
      await timeframes.edit({ tenantId, timeframe: 'd1', isSelected, admittedVersions, admitsAny: false });
    expect(await edit(false, [0])).toEqual({ timeframe: 'D1', isSelected: false, rowVersion: 1 });
    expect((await find()).timeframes).not.toContain('D1');
    expect(await told({ minRatio: 0.7 })).toEqual([
      ['dip 2 EURUSD', 2, 1, 1, null],
      ['cross 1 GBPUSD', 0.9, 1, 1, seededId(5)],
      ['cross 1 EURUSD', 0.75, 3, 2, seededId(2)],
    ]);
    await expect(edit(true, [0])).rejects.toMatchObject({ problem: 'stale_etag' });
    expect(await edit(true, [1])).toEqual({ timeframe: 'D1', isSelected: true, rowVersion: 2 });
    expect((await told()).length).toBe(2);
  });

  it('reads the runs of its tenant from their index alone', async () => {
    await database.rows(`
      insert into backtest_runs (id, tenant_id, status, strategy, strategy_version, symbol, timeframe, dataset_id, spec, params, return_dd_ratio)
        select gen_random_uuid(), case when n % 10 = 0 then 'few' else 'many' end, 'completed', 's' || n % 7, 1, 'X', 'H1', '${dataset.id}', '{}', '{}', 1
        from generate_series(1, 20000) n;
      analyze backtest_runs`);
    await database.rows('vacuum backtest_runs');
    const { read, whole } = await rowsRead(dataSource, async (source) => await find({ tenantId: 'few' }, source));
    expect(whole.filter((table) => table === 'backtest_runs')).toEqual([]);
    expect(read('backtest_runs')).toBe(2_000);
  });
});

describe('timeframes', () => {
  it('are all there, the shortest first, and selected unless set otherwise', async () => {
    const listed = await timeframes.list('nobody');
    expect(listed.map(({ timeframe }) => timeframe)).toEqual(['M1', 'M5', 'M15', 'M30', 'H1', 'H4', 'D1', 'W1']);
    expect(listed.filter(({ isSelected, rowVersion }) => !isSelected || rowVersion !== 0)).toEqual([]);
  });

  it('that there are not cannot be selected', async () => {
    const edit = { tenantId, timeframe: 'H7', isSelected: true, admittedVersions: [], admitsAny: true };
    await expect(timeframes.edit(edit)).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_timeframe' });
  });
});
