import { backtestMoves, chunkMoves, optimizationMoves, walkForwardMoves, windowMoves } from '@barmill/contracts';
import { metricIds } from '@barmill/metrics';
import { TestDatabase } from '@barmill/testing';
import { randomUUID } from 'node:crypto';
import { metricColumnNames, metricColumnTypes } from '../../apps/results/src/database/metric-columns';
import { migrate } from '../../apps/results/src/database/migrate';
import { ResultsUnderTest } from './results-under-test';
import { withDataSource } from './with-data-source';

jest.setTimeout(60_000);

/** Columns that hold no metric. */
const otherColumns: Record<string, readonly string[]> = {
  backtest_runs: [
    ...[
      'id',
      'tenant_id',
      'status',
      'strategy',
      'strategy_version',
      'strategy_id',
      'symbol',
      'timeframe',
      'dataset_id',
      'spec',
      'params',
    ],
    ...['metric_notes', 'result_hash', 'trades_hash', 'bars', 'execution_ms', 'engine_version', 'metric_version'],
    ...['ruined', 'rejections', 'is_favorite', 'row_version', 'charged_to'],
    ...['run_hash', 'is_forced', 'batch_ids', 'made_by_batch', 'other_dataset_ids', 'deleted_at', 'deleted_from'],
    ...['origin', 'origin_run_id', 'origin_index', 'expected_result_hash', 'walk_forward_id'],
    ...['error_message', 'notes', 'tags', 'sequence', 'created_at', 'started_at', 'completed_at'],
  ],
  optimization_results: [
    ...[
      'run_id',
      'combination_index',
      'market',
      'tenant_id',
      'params',
      'status',
      'error',
      'objective_value',
      'metric_notes',
    ],
    'result_hash',
  ],
};
const machines = {
  backtest_runs: backtestMoves,
  optimization_runs: optimizationMoves,
  work_chunks: chunkMoves,
  walk_forward_tests: walkForwardMoves,
  walk_forward_windows: windowMoves,
};
/** The column by which a row is found again. */
const idOf = (table: string) => (table === 'walk_forward_windows' ? 'walk_forward_id' : 'id');

/** Everything the schema consists of, as sorted lines. */
async function schemaOf(database: TestDatabase): Promise<string[]> {
  const found = await database.rows<{ line: string }>(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
    order by 1`);
  return found.map(({ line }) => line);
}

describe('the migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await TestDatabase.create()));
  afterEach(async () => await database.drop());

  it('make the schema of an empty database, and change nothing the second time', async () => {
    await withDataSource(database, migrate);
    const first = await schemaOf(database);
    const applied = await database.rows('select id, timestamp, name from migrations order by id');
    await withDataSource(database, migrate);
    expect(first.length).toBeGreaterThan(150);
    expect(applied.length).toBeGreaterThan(0);
    expect(await schemaOf(database)).toEqual(first);
    expect(await database.rows('select id, timestamp, name from migrations order by id')).toEqual(applied);
  });

  it('take away again all that they made', async () => {
    await withDataSource(database, async (dataSource) => {
      await migrate(dataSource);
      const { length } = await database.rows('select 1 from migrations');
      for (let undone = 0; undone < length; undone++) await dataSource.undoLastMigration({ transaction: 'each' });
    });
    const left = (await schemaOf(database)).filter((line) => !/\bmigrations/.test(line));
    expect(left).toEqual([]);
  });

  it('are made once when several start together', async () => {
    await Promise.all(Array.from({ length: 4 }, async () => await withDataSource(database, migrate)));
    const names = await database.rows<{ name: string }>('select name from migrations');
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(await database.count('instruments')).toBe(0);
  });

  it('let two replicas come up together on an empty database', async () => {
    const replicas = await Promise.all([ResultsUnderTest.start({ database }), ResultsUnderTest.start({ database })]);
    try {
      const counts = await Promise.all(
        replicas.map(async ({ client }) => {
          return (await client.marketData.listInstruments({ tenantId: 'default' })).instruments.length;
        }),
      );
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts[1]).toBe(counts[0]);
    } finally {
      await Promise.all(replicas.map(async (replica) => await replica.stop()));
    }
  });
});

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
    await withDataSource(database, migrate);
  });
  afterAll(async () => await database.drop());

  it('says of every row whose it is', async () => {
    const without = await database.rows<{ name: string }>(`
      select t.tablename as name from pg_tables t where schemaname = 'public' and tablename <> 'migrations' and not exists (
        select 1 from information_schema.columns c
        where c.table_name = t.tablename and c.column_name = 'tenant_id' and c.is_nullable = 'NO')`);
    expect(without).toEqual([]);
    expect(await database.count('pg_tables', `schemaname = 'public'`)).toBeGreaterThan(10);
  });

  it.each(Object.keys(otherColumns))('has a column in %s for every metric, and no other', async (table) => {
    const columns = await database.rows<{ name: string; type: string; nullable: string }>(
      `select column_name as name, data_type as type, is_nullable as nullable from information_schema.columns where table_name = $1`,
      [table],
    );
    const others = otherColumns[table];
    const metricColumns = columns.filter(({ name }) => !others.includes(name));
    expect(metricColumns).toHaveLength(columns.length - others.length);
    expect(metricColumns.map(({ name }) => name).sort()).toEqual([...metricIds].sort());
    expect(metricColumns.filter(({ nullable }) => nullable !== 'YES')).toEqual([]);
    const typeNames: Record<string, string> = { int4: 'integer', bool: 'boolean', float8: 'double precision' };
    const types = new Map(metricColumns.map(({ name, type }) => [name, type]));
    expect(metricColumnNames.map((name) => [name, types.get(name)])).toEqual(
      metricColumnNames.map((name, index) => [name, typeNames[metricColumnTypes[index]]]),
    );
  });

  it.each(Object.entries(machines))(
    'lets the status of %s move as the contracts say, and no other way',
    async (table, moves) => {
      const states = Object.keys(moves);
      const row = await insertRow(database, table);
      const allowed: string[] = [];
      for (const from of states) {
        for (const to of states) {
          await database.rows(`alter table ${table} disable trigger legal_moves`);
          await database.rows(`update ${table} set status = $2 where ${idOf(table)} = $1`, [row, from]);
          await database.rows(`alter table ${table} enable trigger legal_moves`);
          const moved = await database
            .rows(`update ${table} set status = $2 where ${idOf(table)} = $1`, [row, to])
            .then(
              () => true,
              (error: { code: string; message: string }) => {
                expect(error).toMatchObject({ code: '23514', message: expect.stringContaining(`${from} -> ${to}`) });
                return false;
              },
            );
          if (moved) allowed.push(`${from} -> ${to}`);
        }
      }
      // An update that leaves the status as it is is no move.
      const legal = Object.entries(moves).flatMap(([from, to]) =>
        [...new Set([from, ...to])].map((next) => `${from} -> ${next}`),
      );
      expect(allowed.sort()).toEqual(legal.sort());
    },
  );
});

async function insertRow(database: TestDatabase, table: string): Promise<string> {
  const id = randomUUID();
  const dataset = randomUUID();
  await database.rows(
    `insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
     values ($1, 't', 'X', 'H1', 's', $2, 1, now(), now(), false, false, 0, '[]', 1)`,
    [dataset, id],
  );
  const run = `id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec`;
  const values = `'${id}', 't', 's', 1, 'X', 'H1', '${dataset}', '{}'`;
  const statements: Record<string, string> = {
    backtest_runs: `insert into backtest_runs (${run}, params) values (${values}, '{}')`,
    optimization_runs: `insert into optimization_runs (${run}, search, total_combinations) values (${values}, '{}', 1)`,
    work_chunks: `insert into work_chunks (id, tenant_id, run_kind, run_id, work_class, status, first_index, end_index, combinations)
      values ('${id}', 't', 'backtest', gen_random_uuid(), 'interactive', 'planned', 0, 1, 1)`,
  };
  const test = `insert into walk_forward_tests (${run}, search, plan, total_combinations, is_overlapping) values (${values}, '{}', '{}', 1, false)`;
  if (table.startsWith('walk_forward')) await database.rows(test);
  if (table === 'walk_forward_windows') {
    const times = ['train_start', 'train_end', 'test_start', 'test_end'];
    const bars = ['train_first_bar', 'train_end_bar', 'test_first_bar', 'test_end_bar'];
    await database.rows(
      `insert into walk_forward_windows (walk_forward_id, tenant_id, position, window_index, is_partial, ${[...times, ...bars].join(', ')})
       values ('${id}', 't', 0, 0, false, now(), now(), now(), now(), 0, 1, 1, 2)`,
    );
  }
  if (statements[table]) await database.rows(statements[table]);
  return id;
}
