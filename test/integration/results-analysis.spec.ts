import { seededId, TestDatabase } from '@barmill/testing';
import { BreakdownQueries } from '../../apps/results/src/analysis/breakdown.queries';
import { CombinationQueries } from '../../apps/results/src/analysis/combination.queries';
import { GridQueries, type HeatmapColumns } from '../../apps/results/src/analysis/grid.queries';
import { KeptAnswers } from '../../apps/results/src/analysis/kept-answers';
import { migrate } from '../../apps/results/src/database/migrate';
import { rowsRead } from './query-plans';
import { withDataSource } from './with-data-source';

jest.setTimeout(120_000);

const tenantId = 'default';
const combinations = 6_000;
const trades = 2_000;
const runId = seededId(2);
const own = { tenantId, runId };
const axis = (stride: number, size: number, bin = 1) => ({ stride, size, bin });

/** Four optimizations and twenty backtests with trades, of one tenant. The index is 100 · slow + fast; sharpe_ratio is a figure near what fast squared is. */
const seed = `
  insert into datasets (id, tenant_id, symbol, timeframe, source, sha256, bars, first_time, last_time, has_volume, has_spread, gaps, findings, bytes)
    values ('${seededId(1)}', '${tenantId}', 'X', 'H1', 's', 'a', 1, now(), now(), false, false, 0, '[]', 1);
  insert into optimization_runs (id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, search, total_combinations)
    select ('01890000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '${tenantId}', 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}', ${combinations}
    from generate_series(1, 4) n;
  insert into optimization_results (run_id, combination_index, tenant_id, params, status, objective_value, sharpe_ratio, net_profit, sqn)
    select r.id, n, '${tenantId}', '{}', case when n % 1000 = 0 then 'failed' else 'succeeded' end, n, (n % 100) ^ 2 + n / 100, 1e300, 0.1
    from optimization_runs r, generate_series(0, ${combinations - 1}) n;
  insert into backtest_runs (id, tenant_id, strategy, strategy_version, symbol, timeframe, dataset_id, spec, params)
    select ('01890000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '${tenantId}', 's', 1, 'X', 'H1', '${seededId(1)}', '{}', '{}'
    from generate_series(1, 2000) n;
  insert into backtest_trades (run_id, ordinal, tenant_id, trade_number, leg, direction, entry_time, entry_bar, entry_price, volume, profit,
      commission, slippage, equity_after)
    select r.id, n, '${tenantId}', n, 1, 'long', timestamptz '2024-01-01' + n * interval '1 hour', n, 1, 1, n, 0, 0, 1
    from backtest_runs r, generate_series(1, ${trades}) n where r.id <= '${seededId(20)}';
  insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index)
    select run_id, tenant_id, 'objective', combination_index + 1, combination_index from optimization_results;
  analyze`;

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create();
  await withDataSource(database, migrate);
  await database.rows(seed);
});
afterAll(async () => await database.drop());

const askGrid = async <T>(ask: (grid: GridQueries) => Promise<T>): Promise<T> =>
  await withDataSource(
    database,
    async (dataSource) => await ask(new GridQueries(dataSource, new CombinationQueries(dataSource))),
  );
const map = { ...own, metric: 'sharpe_ratio', isLessBetter: false, x: axis(1, 100, 2), y: axis(100, 60, 30) };

describe('what looks over a grid reads rows of one optimization alone', () => {
  it.each<[string, number, (grid: GridQueries) => Promise<unknown>]>([
    ['a heat map', 1, async (grid) => await grid.heatmap({ ...map, aggregate: 'median' })],
    ['an importance', 1, async (grid) => await grid.importance({ ...map, axes: [map.x, map.y] })],
    [
      'the best by each metric',
      2,
      async (grid) => await grid.best({ ...own, metrics: [{ metric: 'sharpe_ratio', isLessBetter: false }] }),
    ],
  ])('%s', async (_, times, ask) => {
    const { read, whole } = await withDataSource(
      database,
      async (dataSource) =>
        await rowsRead(
          dataSource,
          async (source) => await ask(new GridQueries(source, new CombinationQueries(source))),
        ),
    );
    expect(whole).toEqual([]);
    expect(read('optimization_results')).toBeGreaterThanOrEqual(times * (combinations - 6));
    // And the row of what was found.
    expect(read('optimization_results')).toBeLessThanOrEqual(times * combinations + 1);
  });
});

it('a combination is one row', async () => {
  const { read, whole } = await withDataSource(
    database,
    async (dataSource) =>
      await rowsRead(
        dataSource,
        async (source) => await new CombinationQueries(source).result({ ...own, combinationIndex: 4_321 }),
      ),
  );
  expect([read('optimization_results'), whole]).toEqual([1, []]);
});

it('a breakdown reads the trades of one backtest alone', async () => {
  const { read, whole } = await withDataSource(
    database,
    async (dataSource) =>
      await rowsRead(
        dataSource,
        async (source) => await new BreakdownQueries(source).breakdown({ ...own, by: 'weekday' }),
      ),
  );
  expect([read('backtest_trades'), whole]).toEqual([trades, []]);
});

function cellOf({ x, y, ...columns }: HeatmapColumns, ofX: number, ofY: number) {
  const place = x.findIndex((value, cell) => value === ofX && y[cell] === ofY);
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[place]]));
}

describe('a heat map', () => {
  it('takes neighboring values together, and leads to the best of them', async () => {
    const cells = await askGrid(async (grid) => await grid.heatmap({ ...map, aggregate: 'best' }));
    expect(Object.values(cells).map((column: unknown[]) => column.length)).toEqual(Array(6).fill(50 * 2));
    // fast 98 and 99, slow 0 to 29.
    expect(cellOf(cells, 49, 0)).toEqual({
      combinations: 60,
      measured: 60,
      value: 99 ** 2 + 29,
      combinationIndex: 2_999,
    });
    // The first of each thousand failed: fast 0, slow 0, 10 and 20.
    expect(cellOf(cells, 0, 0)).toMatchObject({ combinations: 57, value: 30 });
  });

  it('shows what combinations are ranked by', async () => {
    const cells = await askGrid(
      async (grid) => await grid.heatmap({ ...map, metric: 'objective_value', aggregate: 'best' }),
    );
    // The index is the objective: fast 99, slow 29.
    expect(cellOf(cells, 49, 0)).toMatchObject({ value: 2_999, combinationIndex: 2_999 });
  });

  it('has the mean of figures whose sum is beyond a double', async () => {
    const { value } = await askGrid(
      async (grid) => await grid.heatmap({ ...map, metric: 'net_profit', aggregate: 'mean' }),
    );
    expect(value).toEqual(Array(100).fill(expect.closeTo(1e300, -290)));
  });
});

describe('an importance', () => {
  it('is of a figure that is everywhere the same, however rounded or large, of nobody', async () => {
    for (const metric of ['sqn', 'net_profit']) {
      const { least, most, shares } = await askGrid(
        async (grid) => await grid.importance({ ...own, metric, axes: [map.x, map.y] }),
      );
      expect([least === most, shares.map(({ share }) => share)]).toEqual([true, [undefined, undefined]]);
    }
  });

  it('is that of the parameter that decides', async () => {
    const { shares } = await askGrid(async (grid) => await grid.importance({ ...map, axes: [map.x, map.y] }));
    expect(shares[0].share).toBeGreaterThan(0.999);
    expect(shares[1].share).toBeLessThan(0.001);
    expect(shares.map(({ groups }) => groups)).toEqual([100, 60]);
  });
});

describe('an answer', () => {
  const ask = async (found: string, metric = 'm', tenant = tenantId) =>
    await withDataSource(
      database,
      async (dataSource) =>
        await new KeptAnswers(dataSource).answer('x', { ...own, tenantId: tenant, metric }, async () =>
          Promise.resolve({ found }),
        ),
    );

  it('is kept once the optimization has ended, for the same question alone', async () => {
    expect(await ask('early')).toEqual({ found: 'early' });
    await database.rows('alter table optimization_runs disable trigger legal_moves');
    await database.rows(`update optimization_runs set status = 'completed' where id = '${runId}'`);
    expect(await ask('first')).toEqual({ found: 'first' });
    expect(await ask('second')).toEqual({ found: 'first' });
    expect(await ask('other', 'n')).toEqual({ found: 'other' });
    await expect(ask('first', 'm', 'another')).rejects.toMatchObject({ problem: 'unknown_run' });
  });

  it('is found anew where many are kept', async () => {
    for (let n = 0; n < 98; n++) await ask('kept', String(n));
    expect([await ask('late', 'z'), await ask('later', 'z')]).toEqual([{ found: 'late' }, { found: 'later' }]);
    expect(await ask('again', '7')).toEqual({ found: 'kept' });
    expect(await database.count('optimization_answers')).toBe(100);
  });
});
