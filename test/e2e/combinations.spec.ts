import { runSpecOn, searchOf, seededId, seedOptimization, type SeededResult } from '@barmill/testing';
import type { Problem } from './support/api-client';
import { barmill as commandLine } from './support/command-line';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, Optimization, ResultRow } from './support/resources';

jest.setTimeout(90_000);

interface Row extends ResultRow {
  readonly params: Record<string, number>;
}
interface Opened extends Backtest {
  readonly origin: { readonly kind: string; readonly id: string; readonly combination_index: number | null } | null;
}
interface Reproduction {
  readonly id: string;
  readonly status: string;
  readonly verdict: string | null;
  readonly differences: readonly { readonly field: string; readonly expected: unknown; readonly got: unknown }[];
}
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly value: number | null;
  readonly combinations: number;
  readonly combination_index: number | null;
}
interface Heatmap {
  readonly better: string;
  readonly x: { readonly parameter: string; readonly bins: readonly { first: number; last: number; values: number }[] };
  readonly y: Heatmap['x'] | null;
  readonly cells: readonly Cell[];
}
interface Importance {
  readonly measured: number;
  readonly mean: number | null;
  readonly parameters: readonly { parameter: string; share: number | null; reason: string | null }[];
}

let barmill: BarmillUnderTest;
let path: string;
let rows: readonly Row[];
const seeded = `/v1/optimizations/${seededId(0x100)}`;
const open = async (index: number, of = path) => await barmill.api.submit<Opened>(`${of}/results/${index}/open`, {});
const refusal = async (at: string, method = 'GET') => {
  const { status, body } = await barmill.api.request<Problem>(at, { method });
  return { status, code: body.code, detail: body.detail };
};

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('combinations');
  const dataset = await barmill.uploadBars('D1', 600, 5);
  const request = {
    ...{ strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1', spread_pips: 1, optimize_metric: 'psr' },
    ...{ param_grid: { fast: [3, 5, 8], slow: [12, 20, 30, 40] }, constraints: ['fast + slow < 48'], chunk_size: 5 },
  };
  path = `/v1/optimizations/${(await barmill.api.submit<Optimization>('/v1/optimizations', request)).id}`;
  await barmill.ended<Optimization>(path);
  rows = await barmill.api.all<Row>(`${path}/results?order_by=combination_index`);
  const values = [1, 2, 4];
  const grid = [
    { name: 'fast', values },
    { name: 'slow', values },
    { name: 'once', values: [7] },
  ];
  // Sharpe is 10 · fast + slow where fast is no 4, and missing there; the drawdown is the same in all.
  const results = values.flatMap((fast, i) =>
    values.map((slow, j): SeededResult => ({
      ...{ index: 3 * i + j, params: { fast, slow, once: 7 }, objective: fast === 4 ? null : 10 * fast + slow },
      metrics: { sharpe_ratio: fast === 4 ? null : 10 * fast + slow, max_drawdown_pct: 5, total_trades: 0 },
      ...(fast === 4 && slow === 4 && { error: 'no bars', metrics: {} }),
    })),
  );
  await seedOptimization(async (sql, parameters = []) => await barmill.stored.query(sql, parameters), {
    ...{ id: seededId(0x100), spec: runSpecOn(dataset, { timeframe: 'D1' }), results },
    search: { ...searchOf(1, 'minimize'), grid },
  });
});
afterAll(async () => await barmill.stop());

describe('a combination', () => {
  it('is read by its index', async () => {
    expect(await barmill.api.get<Row>(`${path}/results/${rows[4].combination_index}`)).toEqual(rows[4]);
  });

  it('opens as a backtest with the same bits, all figures, trades and equity', async () => {
    for (const row of [rows[0], rows[rows.length - 1]]) {
      const { id, origin } = await open(row.combination_index);
      expect(origin).toEqual({ kind: 'opened', id: path.split('/')[3], combination_index: row.combination_index });
      const run = await barmill.ended<Opened>(`/v1/backtests/${id}`);
      expect(run).toMatchObject({ status: 'completed', result_hash: row.result_hash, params: row.params });
      expect(run.metrics).toMatchObject(row.metrics);
      expect(run.metrics.beta).not.toBeUndefined();
      expect(await barmill.api.all(`/v1/backtests/${id}/trades`)).not.toEqual([]);
    }
  });

  it('opens as one and the same backtest, also when many open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, async () => await open(rows[1].combination_index)));
    await barmill.ended<Opened>(`/v1/backtests/${opened[0].id}`);
    opened.push(await open(rows[1].combination_index));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });

  it('opens as another backtest when the first was deleted', async () => {
    const { combination_index: index } = rows[3];
    const first = await barmill.ended<Opened>(`/v1/backtests/${(await open(index)).id}`);
    expect((await barmill.api.request(`/v1/backtests/${first.id}`, { method: 'DELETE' })).status).toBe(204);
    const second = await barmill.ended<Opened>(`/v1/backtests/${(await open(index)).id}`);
    expect(second.id).not.toBe(first.id);
    expect([second.status, second.result_hash]).toEqual(['completed', first.result_hash]);
  });

  it('that comes out otherwise fails with both hashes, and may be opened anew', async () => {
    const { combination_index: index, result_hash: hash } = rows[2];
    const set = async (value: string | null) =>
      await barmill.stored.query(
        'update optimization_results set result_hash = $1 where run_id = $2 and combination_index = $3',
        [value, path.split('/')[3], index],
      );
    await set('another');
    const first = await barmill.ended<Opened>(`/v1/backtests/${(await open(index)).id}`);
    expect(first).toMatchObject({ status: 'failed', metrics: {} });
    for (const part of [`Combination ${index}`, 'expected result_hash another', `got ${hash}`]) {
      expect(first.error_message).toContain(part);
    }
    await set(hash);
    const second = await open(index);
    expect(second.id).not.toBe(first.id);
    expect(await barmill.ended<Opened>(`/v1/backtests/${second.id}`)).toMatchObject({ status: 'completed' });
  });

  it.each<[string, string, string, number, string]>([
    ['that is not there', 'GET', '/results/99', 404, 'unknown_combination'],
    ['that a constraint excludes', 'POST', '/results/11/open', 404, 'unknown_combination'],
    ['with a name for an index', 'GET', '/results/best', 404, 'not_found'],
  ])('%s is refused', async (_, method, rest, status, code) => {
    expect(await refusal(path + rest, method)).toMatchObject({ status, code });
  });

  it('that failed is not opened', async () => {
    expect(await refusal(`${seeded}/results/8/open`, 'POST')).toMatchObject({
      ...{ status: 409, code: 'combination_failed' },
      detail: expect.stringContaining('no bars') as string,
    });
    expect(await refusal(`/v1/optimizations/${seededId(9)}/results/0/open`, 'POST')).toMatchObject({
      ...{ status: 404, code: 'unknown_run' },
    });
  });
});

it.each(['overfitting', 'surface'])(
  'an optimization that was neither judged nor ranked has no %s, and is listed by its indexes',
  async (view) => {
    expect(await refusal(`${seeded}/${view}`)).toMatchObject({ status: 409, code: 'not_judged' });
    expect(await barmill.api.get(`${seeded}/results`)).toMatchObject({
      ranking: null,
      default_ranking: null,
    });
  },
);

describe('a backtest', () => {
  const reproduced = async (id: string) => {
    const { status, headers, body } = await barmill.api.post<Reproduction>(`/v1/backtests/${id}/reproduce`, {});
    expect([status, headers.get('location')]).toEqual([202, `/v1/backtests/${id}/reproductions/${body.id}`]);
    await barmill.ended<Backtest>(`/v1/backtests/${body.id}`);
    return await barmill.api.get<Reproduction>(headers.get('location')!);
  };

  it('reproduces identically, and what differs is told', async () => {
    const { id } = await barmill.ended<Opened>(`/v1/backtests/${(await open(rows[0].combination_index)).id}`);
    expect(await reproduced(id)).toMatchObject({ status: 'completed', verdict: 'identical', differences: [] });

    await barmill.stored.query(`update backtest_runs set net_profit = 0, trades_hash = 'x' where id = $1`, [id]);
    const { verdict, differences } = await reproduced(id);
    expect(verdict).toBe('different');
    expect(differences).toEqual([
      { field: 'trades_hash', expected: 'x', got: expect.any(String) as string },
      { field: 'metrics.net_profit', expected: 0, got: rows[0].metrics.net_profit },
    ]);
  });

  it('that has not completed, or is not there, is not reproduced', async () => {
    await barmill.stored.query(`update optimization_results set result_hash = 'y' where run_id = $1`, [
      seededId(0x100),
    ]);
    const failing = await open(0, seeded);
    await barmill.ended<Opened>(`/v1/backtests/${failing.id}`);
    expect(await refusal(`/v1/backtests/${failing.id}/reproduce`, 'POST')).toMatchObject({
      ...{ status: 409, code: 'not_completed' },
    });
    expect(await refusal(`/v1/backtests/${seededId(9)}/reproduce`, 'POST')).toMatchObject({
      ...{ status: 404, code: 'unknown_run' },
    });
    const another = (await open(rows[1].combination_index)).id;
    expect(await refusal(`/v1/backtests/${another}/reproductions/${failing.id}`)).toMatchObject({
      ...{ status: 404, code: 'unknown_run' },
    });
  });
});

describe('a heat map', () => {
  const map = async (query: string, of = path) => await barmill.api.get<Heatmap>(`${of}/heatmap?${query}`);
  const triples = ({ cells }: Heatmap) => cells.map(({ x, y, value }) => [x, y, value]);

  it('has a cell for each pair of values that has a combination, with its figure and the way to it', async () => {
    const found = await map('x=slow&y=fast');
    expect(found.x.bins.map(({ first }) => first)).toEqual([12, 20, 30, 40]);
    const expected = rows.map((row) => ({
      x: [12, 20, 30, 40].indexOf(row.params.slow),
      y: [3, 5, 8].indexOf(row.params.fast),
      ...{ value: row.metrics.psr, combinations: 1, measured: 1, combination_index: row.combination_index },
    }));
    expect(found.cells).toHaveLength(11);
    expect(found.cells).toEqual(expected.sort((a, b) => a.x - b.x || a.y - b.y));
  });

  it.each<[string, (number | null)[][]]>([
    // The optimization minimizes its objective, so the best has the least.
    [
      'x=fast',
      [
        [0, 0, 11],
        [1, 0, 21],
        [2, 0, null],
      ],
    ],
    [
      'x=fast&aggregate=mean',
      [
        [0, 0, (11 + 12 + 14) / 3],
        [1, 0, (21 + 22 + 24) / 3],
        [2, 0, null],
      ],
    ],
    [
      'x=fast&aggregate=median',
      [
        [0, 0, 12],
        [1, 0, 22],
        [2, 0, null],
      ],
    ],
    [
      'x=fast&aggregate=count',
      [
        [0, 0, 3],
        [1, 0, 3],
        [2, 0, 0],
      ],
    ],
    [
      'x=slow&aggregate=median',
      [
        [0, 0, 16],
        [1, 0, 17],
        [2, 0, 19],
      ],
    ],
    // A zero is a value.
    [
      'x=fast&metric=total_trades',
      [
        [0, 0, 0],
        [1, 0, 0],
        [2, 0, 0],
      ],
    ],
  ])('%s aggregates what else varies', async (query, expected) => {
    expect(triples(await map(query, seeded))).toEqual(expected);
  });

  it('leads to the first of the best', async () => {
    const { better, cells } = await map('x=fast&metric=max_drawdown_pct', seeded);
    expect(better).toBe('lower');
    expect(cells.map(({ combination_index: index }) => index)).toEqual([0, 3, 6]);
  });

  it.each<[string, number, string]>([
    ['x=slower', 422, 'unknown_parameter'],
    ['x=fast&y=fast', 422, 'invalid_query'],
    ['x=fast&metric=sharp', 422, 'unknown_metric'],
    ['x=fast&aggregate=sum', 422, 'invalid_query'],
    ['y=fast', 422, 'invalid_query'],
  ])('%s is refused', async (query, status, code) => {
    expect(await refusal(`${path}/heatmap?${query}`)).toMatchObject({ status, code });
  });
});

describe('the importance of parameters', () => {
  it('is the share of variance between the means of their values', async () => {
    const found = await barmill.api.get<Importance>(`${seeded}/importance`);
    // 11 12 14 21 22 24: between fasts 25 of 26.56, between slows the rest; nothing interacts.
    const [fast, slow] = [25, 14 / 9].map((between) => between / (25 + 14 / 9));
    expect([found.measured, found.mean]).toEqual([6, expect.closeTo(52 / 3, 12)]);
    expect(found.parameters).toEqual([
      { parameter: 'fast', share: expect.closeTo(fast, 12) as number, reason: null },
      { parameter: 'slow', share: expect.closeTo(slow, 12) as number, reason: null },
      { parameter: 'once', share: null, reason: 'single_value' },
    ]);
  });

  it.each([
    ['max_drawdown_pct', 'zero_variance', 8],
    ['total_trades', 'zero_variance', 8],
    ['calmar_ratio', 'no_values', 0],
  ])('by %s is null: %s', async (metric, reason, measured) => {
    const found = await barmill.api.get<Importance>(`${seeded}/importance?metric=${metric}`);
    expect(found.measured).toBe(measured);
    expect(found.parameters.map((one) => [one.share, one.reason])).toEqual(Array(3).fill([null, reason]));
  });
});

describe('the best by each metric', () => {
  it('goes by the direction of the metric, of the objective by that of the optimization', async () => {
    const { data, missing } = await barmill.api.get<{
      data: readonly { metric: string; better: string; value: number; result: Row }[];
      missing: readonly string[];
    }>(`${seeded}/best`);
    expect(data.map(({ metric, better, value, result }) => [metric, better, value, result.combination_index])).toEqual(
      [
        ['max_drawdown_pct', 'lower', 5, 0],
        ['sharpe_ratio', 'lower', 11, 0],
      ].sort((a, b) => [...'sm'].indexOf(String(a[0])[0]) - [...'sm'].indexOf(String(b[0])[0])),
    );
    expect(missing).toContain('net_profit');
    expect(missing).not.toContain('total_trades');
  });
});

describe('the command line', () => {
  const run = async (...args: string[]) =>
    await commandLine(args, { BARMILL_URL: barmill.stack.apiUrl, BARMILL_KEY: barmill.stack.key });

  it('opens, reproduces, and ends with 1 where another result comes out', async () => {
    const opened = await run('open', path.split('/')[3], String(rows[3].combination_index), '--json');
    const { id, result_hash: hash } = JSON.parse(opened.output) as Opened;
    expect([opened.code, hash]).toEqual([0, rows[3].result_hash]);
    const same = await run('reproduce', id);
    expect([same.code, same.output]).toEqual([0, expect.stringContaining(': identical')]);
    await barmill.stored.query(`update backtest_runs set result_hash = 'x' where id = $1`, [id]);
    const other = await run('reproduce', id, '--json');
    expect([other.code, (JSON.parse(other.output) as Reproduction).verdict]).toEqual([1, 'different']);
  });

  it('shows a heat map', async () => {
    const { code, output } = await run('heatmap', seededId(0x100), '--x', 'fast', '--y', 'slow');
    expect([code, output.split('\n')]).toEqual([
      0,
      [
        'best sharpe_ratio by fast and slow on EURUSD D1',
        '',
        'slow \\ fast   1   2  4',
        '          1  11  21  –',
        '          2  12  22  –',
        '          4  14  24',
        '',
      ],
    ]);
  });
});
