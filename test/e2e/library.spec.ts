import { runSpecOn, searchOf, seedBacktest, seededId, seedOptimization, type SeededBacktest } from '@barmill/testing';
import type { Page, Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import { runScript } from './support/child-process';

jest.setTimeout(60_000);

interface Found {
  readonly id: string;
  readonly metrics: Record<string, number | boolean | null>;
}
interface Ranked {
  readonly combination_index: number;
  readonly rank: number | null;
  readonly error: string | null;
}
type Counted<Item> = Page<Item> & { readonly total?: number };

let barmill: BarmillUnderTest;
const query = async (sql: string, parameters: unknown[] = []) => await barmill.stored.query(sql, parameters);
const path = (list: string, fields: Record<string, string | number>) =>
  `/v1/${list}?${new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
/** Numbers of the seeded backtests that a query finds, in its order. */
const numbersOf = (page: Page<Found>) => page.data.map(({ id }) => Number.parseInt(id.slice(-12), 16));
const find = async (fields: Record<string, string | number>) =>
  numbersOf(await barmill.api.get<Page<Found>>(path('backtests', fields)));
const refused = async (list: string, fields: Record<string, string | number>) =>
  await barmill.api.request<Problem & { errors: { position?: number; rendering?: string }[] }>(path(list, fields));

beforeAll(async () => {
  // Nothing here is to be computed: rows are written past the services.
  barmill = await BarmillUnderTest.start('library', { engines: 0 });
  const dataset = await barmill.uploadBars('D1', 30, 5);
  const eur = runSpecOn(dataset, { timeframe: 'D1' });
  const usd = { ...eur, timeframe: 'H1', instrument: { ...eur.instrument, symbol: 'USDJPY' } };
  const macd = { ...usd, strategy: { ...usd.strategy, name: 'macd-cross', version: 2 } };
  const seeded: Omit<SeededBacktest, 'id'>[] = [
    { spec: eur, metrics: { sharpe_ratio: 1.5, total_trades: 40, max_drawdown_pct: 12 }, params: { fast: 5 } },
    { spec: eur, metrics: { sharpe_ratio: 0, total_trades: 0, max_drawdown_pct: 0 }, params: { fast: 10 } },
    { spec: eur, metrics: { sharpe_ratio: null, total_trades: 3, max_drawdown_pct: 1 }, tags: ['Trend', 'x'] },
    { spec: usd, metrics: { sharpe_ratio: 1.5, total_trades: 30, max_drawdown_pct: 9 }, notes: 'Best "so far"' },
    { spec: usd, metrics: { sharpe_ratio: -2, total_trades: 7, max_drawdown_recovered: true }, isFavorite: true },
    { spec: macd, status: 'failed', createdAt: '2024-05-01T12:00:00.123Z', params: { side: 'long' } },
    { spec: macd, status: 'pending', createdAt: '2024-06-01T00:00:00Z' },
    { spec: macd, metrics: { sharpe_ratio: 3, total_trades: 99, max_drawdown_pct: 50 }, tenantId: 'another' },
  ];
  for (const [index, run] of seeded.entries()) await seedBacktest(query, { id: seededId(index + 1), ...run });
  await seedOptimization(query, {
    id: seededId(0x100),
    spec: eur,
    search: searchOf(6),
    results: [
      { index: 0, rank: 2, params: { fast: 2 }, objective: 1, metrics: { sharpe_ratio: 1, total_trades: 9 } },
      { index: 1, params: { fast: 3 }, error: 'no bars' },
      { index: 2, rank: 1, params: { fast: 4 }, objective: 2, metrics: { sharpe_ratio: 2, total_trades: 0 } },
      { index: 3, rank: 4, params: { fast: 5 }, objective: null, metrics: { sharpe_ratio: null, total_trades: 4 } },
      { index: 4, rank: 3, params: { fast: 6 }, objective: 1, metrics: { sharpe_ratio: 1, total_trades: 5 } },
      { index: 5, params: { fast: 7 }, error: 'ruined' },
    ],
  });
});
afterAll(async () => await barmill.stop());

describe('a list of backtests', () => {
  it('is of the caller alone, newest first', async () => {
    expect(await find({})).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it.each<[Record<string, string>, number[]]>([
    [{ symbol: 'usdjpy' }, [7, 6, 5, 4]],
    [{ strategy: 'macd-cross', status: 'failed' }, [6]],
    [{ timeframe: 'D1' }, [3, 2, 1]],
    [{ tag: 'Trend' }, [3]],
    [{ tag: 'trend' }, []],
    [{ is_favorite: 'true' }, [5]],
    [{ symbol: 'EURUSD', filter: 'metrics.total_trades > 0' }, [3, 1]],
  ])('takes %p', async (fields, numbers) => {
    expect(await find(fields)).toEqual(numbers);
  });

  it.each<[string, number[]]>([
    ['symbol = eurusd', [3, 2, 1]],
    ['symbol : "jpy"', [7, 6, 5, 4]],
    ['strategy : "CROSS" AND strategy.version = 2', [7, 6]],
    ['strategy != "sma-cross"', [7, 6]],
    ['timeframe = h1 AND status = completed', [5, 4]],
    ['status != completed', [7, 6]],
    ['status = running', []],
    ['tags = "x"', [3]],
    ['tags : "REN"', [3]],
    ['tags != "x" AND symbol = EURUSD', [2, 1]],
    ['is_favorite = false AND symbol = USDJPY', [7, 6, 4]],
    ['notes : "\\"SO FAR\\""', [4]],
    ['created_at >= 2024-05-01', [7, 6]],
    ['created_at = 2024-05-01T12:00:00.123Z', [6]],
    ['created_at > 2024-05-01T12:00:00.123Z', [7]],
    ['created_at < 2024-05-01T12:00:00.123Z AND symbol = USDJPY', [5, 4]],
    ['started_at = null AND timeframe = D1', [3, 2, 1]],
    ['id = "01890000-0000-7000-8000-000000000004"', [4]],
    ['params.fast = 5', [1]],
    ['params.fast >= 5', [2, 1]],
    ['params.side = "long"', [6]],
    ['params.side = null AND timeframe = D1', [3, 2, 1]],
    ['metrics.max_drawdown_recovered = true', [5]],
    ['max_drawdown_pct <= 9 AND total_trades >= 1', [4, 3]],
    ['NOT (symbol = EURUSD OR status != completed)', [5, 4]],
    [`notes = "'; drop table backtest_runs; --"`, []],
  ])('is filtered by %s', async (filter, numbers) => {
    expect(await find({ filter })).toEqual(numbers);
  });

  it('keeps a zero and a missing figure apart', async () => {
    expect(await find({ filter: 'metrics.sharpe_ratio = 0' })).toEqual([2]);
    expect(await find({ filter: 'metrics.sharpe_ratio = null' })).toEqual([7, 6, 3]);
    expect(await find({ filter: 'metrics.sharpe_ratio != null' })).toEqual([5, 4, 2, 1]);
    // A comparison with what is missing is false, and NOT turns that around.
    expect(await find({ filter: 'metrics.sharpe_ratio < 1' })).toEqual([5, 2]);
    expect(await find({ filter: 'metrics.sharpe_ratio != 1.5' })).toEqual([5, 2]);
    expect(await find({ filter: 'NOT metrics.sharpe_ratio = 1.5' })).toEqual([7, 6, 5, 3, 2]);
    expect(await find({ filter: 'NOT metrics.sharpe_ratio != null' })).toEqual([7, 6, 3]);
  });

  it.each<[string, number[]]>([
    ['metrics.sharpe_ratio desc', [4, 1, 2, 5, 7, 6, 3]],
    ['metrics.sharpe_ratio', [5, 2, 1, 4, 3, 6, 7]],
    ['metrics.sharpe_ratio desc, total_trades', [4, 1, 2, 5, 3, 6, 7]],
    ['symbol, metrics.sharpe_ratio desc, id', [1, 2, 3, 4, 5, 6, 7]],
    ['created_at desc, id', [7, 6, 1, 2, 3, 4, 5]],
    ['is_favorite desc', [5, 7, 6, 4, 3, 2, 1]],
    ['params.fast desc', [2, 1, 7, 6, 5, 4, 3]],
    ['strategy_version desc, metrics.max_drawdown_recovered, id', [6, 7, 5, 1, 2, 3, 4]],
  ])('is ordered by %s, what is missing last, and read page by page', async (order, numbers) => {
    expect(await find({ order_by: order })).toEqual(numbers);
    for (const limit of [1, 2, 3]) {
      const all = await barmill.api.all<Found>(path('backtests', { order_by: order }), limit);
      expect(numbersOf({ data: all, next_cursor: null, has_more: false })).toEqual(numbers);
    }
  });

  it('counts what the filter admits when it is asked to', async () => {
    const fields = { filter: 'symbol = USDJPY', limit: 1 };
    const page = await barmill.api.get<Counted<Found>>(path('backtests', { ...fields, include: 'total' }));
    expect([page.total, page.data.length, page.has_more]).toEqual([4, 1, true]);
    expect(await barmill.api.get(path('backtests', fields))).not.toHaveProperty('total');
  });

  it('is cut down to fields', async () => {
    const fields = 'id,metrics.sharpe_ratio,strategy.name';
    const page = await barmill.api.get<Page<object>>(path('backtests', { fields, filter: 'params.fast = 10' }));
    expect(page.data).toEqual([{ id: seededId(2), metrics: { sharpe_ratio: 0 }, strategy: { name: 'sma-cross' } }]);
  });
});

describe('a query is refused, at its character,', () => {
  it.each<[string, Record<string, string>, number, string, number | undefined, RegExp]>([
    [
      'that cannot be read',
      { filter: 'symbol = ' },
      400,
      'malformed_filter',
      9,
      /character 10: expected a number, a text/,
    ],
    [
      'over an unknown metric',
      { filter: 'bars > 1 AND metrics.sharp > 1' },
      422,
      'unknown_field',
      13,
      /no metric "metrics.sharp".*sharpe_ratio/,
    ],
    ['over an unknown field', { filter: 'symbl = X' }, 422, 'unknown_field', 0, /did you mean symbol\?/],
    ['that compares what cannot be', { filter: 'status = done' }, 422, 'invalid_filter', 9, /one of pending, running/],
    [
      'in an order that cannot be read',
      { order_by: 'bars down' },
      400,
      'malformed_order',
      5,
      /asc or desc, got "down"/,
    ],
    ['in an order by an unknown metric', { order_by: 'metrics.sharp desc' }, 422, 'unknown_field', 0, /sharpe_ratio/],
    ['in an order by what has none', { order_by: 'id, tags' }, 422, 'invalid_order', 4, /no list is ordered by tags/],
    [
      'for unknown fields',
      { fields: 'id,metric' },
      422,
      'unknown_field',
      3,
      /did you mean metric_version, metric_notes\?; the fields are id, status/,
    ],
    ['for an unknown state', { status: 'done' }, 422, 'invalid_query', undefined, /status/],
    ['for an unknown timeframe', { timeframe: 'D7' }, 422, 'invalid_filter', 0, /one of M1, M5/],
    ['for too many', { limit: '1001' }, 422, 'invalid_query', undefined, /limit/],
    ['with an unknown parameter', { sort: 'id' }, 422, 'invalid_query', undefined, /sort/],
  ])('%s', async (_, fields, status, code, position, detail) => {
    const answer = await refused('backtests', fields);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(detail);
    expect(answer.body.errors[0].position).toBe(position);
    if (position !== undefined) expect(answer.body.errors[0].rendering).toBeDefined();
  });
});

describe('a cursor', () => {
  const order = { order_by: 'metrics.sharpe_ratio desc', limit: 2 };
  const firstCursor = async () => (await barmill.api.get<Page<Found>>(path('backtests', order))).next_cursor!;
  const forged = async (change: (place: unknown[]) => unknown) => {
    const [list, place] = JSON.parse(Buffer.from(await firstCursor(), 'base64url').toString()) as [string, unknown[]];
    return Buffer.from(JSON.stringify([list, change(place)])).toString('base64url');
  };

  it('belongs to one filter, one order and one resource', async () => {
    const cursor = await firstCursor();
    expect(await find({ ...order, cursor })).toEqual([2, 5]);
    const others: [string, Record<string, string | number>][] = [
      ['backtests', { ...order, filter: 'symbol = USDJPY' }],
      ['backtests', { order_by: 'metrics.sharpe_ratio' }],
      ['backtests', {}],
      ['backtests', { ...order, symbol: 'USDJPY' }],
      ['optimizations', order],
      [`optimizations/${seededId(0x100)}/results`, { order_by: 'metrics.sharpe_ratio desc' }],
    ];
    for (const [list, fields] of others) {
      const { status, body } = await refused(list, { ...fields, cursor });
      expect([list, status, body.code]).toEqual([list, 400, 'invalid_cursor']);
    }
  });

  it.each<[string, (place: unknown[]) => unknown]>([
    ['of a wrong id', ([value]) => [value, "x' or true"]],
    ['of a number in place of an id', ([value]) => [value, 7]],
    ['of a text in place of a number', ([, id]) => ['1.5', id]],
    ['of a missing id', ([value]) => [value, null]],
    ['of too few values', ([value]) => [value]],
    ['of an object', ([value]) => [value, { text: 'x' }]],
    ['of no list', () => 'x'],
  ])('that was forged %s is refused', async (_, change) => {
    const { status, body } = await refused('backtests', { ...order, cursor: await forged(change) });
    expect([status, body.code]).toEqual([400, 'invalid_cursor']);
  });
});

describe('the combinations of an optimization', () => {
  const list = `optimizations/${seededId(0x100)}/results`;
  const rows = async (fields: Record<string, string | number>) =>
    (await barmill.api.all<Ranked>(path(list, fields), 2)).map((row) => row.combination_index);

  it('come by rank, and after the ranked ones those that failed', async () => {
    expect(await rows({})).toEqual([2, 0, 4, 3, 1, 5]);
    const page = await barmill.api.get<Page<Ranked>>(path(list, {}));
    expect(page.data.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, null, null]);
  });

  it.each<[Record<string, string>, number[]]>([
    [{ order_by: 'combination_index' }, [0, 1, 2, 3, 4, 5]],
    [{ order_by: 'objective_value desc' }, [2, 4, 0, 5, 3, 1]],
    [{ order_by: 'metrics.total_trades, combination_index' }, [2, 3, 4, 0, 1, 5]],
    [{ order_by: 'params.fast desc' }, [5, 4, 3, 2, 1, 0]],
    [{ filter: 'params.fast >= 4 AND status = succeeded' }, [2, 4, 3]],
    [{ filter: 'metrics.total_trades = 0' }, [2]],
    [{ filter: 'metrics.sharpe_ratio = null' }, [3, 1, 5]],
    [{ filter: 'rank <= 2' }, [2, 0]],
    [{ filter: 'rank = null', order_by: 'rank' }, [1, 5]],
    [{ filter: 'error : "RUIN"' }, [5]],
  ])('are found by %p', async (fields, indexes) => {
    expect(await rows(fields)).toEqual(indexes);
  });

  it('that failed say why', async () => {
    const page = await barmill.api.get<Page<Ranked>>(path(list, { filter: 'status = failed' }));
    expect(page.data.map(({ error }) => error)).toEqual(['no bars', 'ruined']);
  });

  it('know the parameters that there are', async () => {
    const { status, body } = await refused(list, { filter: 'params.fats > 1' });
    expect([status, body.code]).toEqual([422, 'unknown_field']);
    expect(body.detail).toMatch(/did you mean fast\?; the parameters are fast/);
  });

  it('are those of no other optimization', async () => {
    const { status, body } = await refused(`optimizations/${seededId(0x101)}/results`, {});
    expect([status, body.code]).toEqual([404, 'unknown_run']);
  });
});

describe('a list of optimizations', () => {
  it.each([
    ['metrics.sharpe_ratio = 2 AND metrics.total_trades = 0', 1],
    ['metrics.sharpe_ratio > 2', 0],
    ['optimize_metric = sharpe_ratio AND direction = maximize AND method = grid', 1],
    ['best_value >= 2 AND params.fast = 4 AND total_combinations = 6', 1],
    ['status = completed_with_failures AND cpu_seconds = 0 AND symbol = eurusd', 1],
  ])('is filtered by %s', async (filter, count) => {
    const page = await barmill.api.get<Page<object>>(path('optimizations', { filter, order_by: 'metrics.sqn desc' }));
    expect(page.data).toHaveLength(count);
  });
});

// The last of this file: it fills the database.
it('every query of the bench is answered', async () => {
  const { apiUrl, key, stackDir, urls } = barmill.stack;
  const output = await runScript('bench-queries.mjs', [JSON.stringify({ apiUrl, key, stackDir, urls })]);
  const rows = JSON.parse(output) as { query: string; rows: number; p50_ms: number; p95_ms: number }[];
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    expect([row.query, row.rows > 0, row.p50_ms > 0, row.p95_ms >= row.p50_ms]).toEqual([row.query, true, true, true]);
  }
});
