import { eventually } from '@barmill/testing';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import { runLocally } from './support/local-run';
import type { Backtest, EquityCurve } from './support/resources';

jest.setTimeout(90_000);

interface Run {
  readonly id: string;
  readonly status: string;
  readonly completed_at: string | null;
}

interface WalkForward extends Run {
  readonly paused_seconds: number;
  readonly run_hash: string;
  readonly windows: Readonly<Record<string, number>>;
  readonly matrix: readonly { readonly id: string | null; readonly status: string; readonly windows: number }[] | null;
}

interface Window {
  readonly status: string;
  readonly is_paused: boolean;
  readonly figure_notes: object;
  readonly training_run_id: string;
  readonly test_run_id: string;
  readonly test: { readonly start: string; readonly end: string };
}

const request = {
  strategy: 'sma-cross',
  symbol: 'EURUSD',
  timeframe: 'D1',
  param_grid: { fast: [3, 5, 8], slow: { min: 10, max: 30, step: 10 } },
  constraints: ['fast < slow'],
  optimize_metric: 'net_profit',
  train: { months: 6 },
  test: { months: 2 },
};
const flags = [
  ...['--symbol', 'EURUSD', '--timeframe', 'D1', '-g', 'fast=3,5,8', '-g', 'slow=10:30:10', '-c', 'fast < slow'],
  ...['-m', 'net_profit', '--train', '6mo', '--test', '2mo', '--threads', '1'],
];

const lengthsAt = flags.indexOf('--train');

let barmill: BarmillUnderTest;
let bars: string;
let ended: WalkForward;
let windows: Window[];
const path = '/v1/walk-forwards';
const ends = ['completed', 'skipped', 'failed'];
/** What does not tell when and by which runs it was computed. */
const figuresOf = (whole: object) =>
  Object.fromEntries(
    Object.entries(whole).filter(([name]) => /^(out_of|optimal|initial|final|p_value|drift)/.test(name)),
  );
const noneIfEmpty = (notes: object) => (Object.keys(notes).length > 0 ? notes : null);
const windowsOf = async (id: string) => await barmill.api.all<Window>(`${path}/${id}/windows`);
const submit = async (more: object) => await barmill.api.submit<WalkForward>(path, { ...request, ...more });
const finished = async ({ id }: Run) => await barmill.ended<WalkForward>(`${path}/${id}`);

beforeAll(async () => {
  // What a killed engine held goes to another after that.
  barmill = await BarmillUnderTest.start('walk-forward', { env: { LEASE_MS: '3000' } });
  await barmill.uploadBars('D1', 400, 11);
  bars = join(barmill.stack.stackDir, 'bars.csv');
  writeFileSync(bars, await barmill.csvOf('D1', 400, 11));
  ended = await finished(await submit({}));
  windows = await windowsOf(ended.id);
});
afterAll(async () => await barmill.stop());

it('equals a walk forward in a single process, to the last bit', async () => {
  const local = await runLocally<Record<string, unknown>>(['walk-forward', 'sma-cross', bars, ...flags]);
  // Its data set is a file.
  const { rows, equity, config: _, ...run } = local;
  expect(ended).toMatchObject(run);
  expect(rows).toHaveLength(6);
  expect(windows).toMatchObject(rows as object);
  const curve = await barmill.api.get<EquityCurve>(`${path}/${ended.id}/equity-curve?points=0`);
  expect(curve.data.map((point) => point.equity)).toEqual(equity);
});

it('comes to the same when what computes, decides and stores is killed in its midst', async () => {
  const { id } = await submit({ force: true });
  for (const [service, done] of [
    ['optimizer', 0],
    ['engine-1', 1],
    ['results', 2],
  ] as const) {
    const isThere = async () => (await barmill.api.get<WalkForward>(`${path}/${id}`)).windows.completed >= done;
    await eventually(`${done} windows`, isThere, { withinMs: 30_000, everyMs: 20 });
    await barmill.stack.kill(service);
  }
  const comparable = (text: unknown) =>
    JSON.stringify(text).replaceAll(/"(id|training_run_id|test_run_id|\w+_at|cpu_seconds)":("[^"]*"|[\d.e-]+)/g, '');
  expect(comparable(await barmill.ended(`${path}/${id}`))).toBe(comparable(ended));
  expect(comparable(await windowsOf(id))).toBe(comparable(windows));
  const made =
    'select 1 from backtest_runs where walk_forward_id = $1 union all select 1 from optimization_runs where walk_forward_id = $1';
  expect(await barmill.stored.query(made, [id])).toHaveLength(2 * windows.length);
});

it('waits while it is paused, with the runs of its windows, and comes to the same when it goes on', async () => {
  const { id } = await submit({ force: true, priority: 'low' });
  const begun = async () => (await windowsOf(id)).some(({ training_run_id: run }) => run !== null);
  await eventually('a training', begun, { everyMs: 20 });
  await barmill.api.submit(`${path}/${id}/pause`, {});
  const paused = await barmill.api.get<WalkForward>(`${path}/${id}`);
  expect(paused).toMatchObject({ status: 'paused', priority: 'low', paused_at: expect.any(String) });
  for (const window of await windowsOf(id)) expect(window.is_paused).toBe(!ends.includes(window.status));
  const open = `select 1 from optimization_runs where walk_forward_id = $1 and status in ('pending', 'planning', 'running')`;
  expect(await barmill.stored.query(open, [id])).toEqual([]);
  const { headers } = await barmill.api.open(`${path}/${id}`);
  const edit = {
    method: 'PATCH',
    body: JSON.stringify({ tags: ['again'] }),
    headers: { 'content-type': 'application/json', 'If-Match': headers.get('etag')! },
  };
  expect((await barmill.api.request<WalkForward>(`${path}/${id}`, edit)).body).toMatchObject({ tags: ['again'] });
  await barmill.api.submit(`${path}/${id}/resume`, {});
  const { paused_seconds: seconds, ...whole } = await finished({ ...ended, id });
  expect(seconds).toBeGreaterThan(0);
  expect(figuresOf(whole)).toEqual(figuresOf(ended));
  expect((await windowsOf(id)).map(figuresOf)).toEqual(windows.map(figuresOf));
});

it('says before what it would cost, and who asked the same', async () => {
  const estimate = await barmill.api.submit<Record<string, unknown>>(`${path}/estimate`, request);
  const combinations = { combinations: 9, total_combinations: 9 * windows.length };
  expect(estimate).toMatchObject({ ...combinations, windows: windows.length, trainings: windows.length });
  expect(estimate).toMatchObject({ equal_run_id: ended.id, warnings: expect.arrayContaining([expect.anything()]) });
});

it('is listed by its figures, and its windows and its curve are files', async () => {
  const asked = encodeURI(`order_by=performance_ratio desc&fields=id,tags&filter=tags = "again"`);
  expect(await barmill.api.all(`${path}?${asked}`)).toEqual([{ id: expect.any(String), tags: ['again'] }]);
  const lines = async (what: string) =>
    (await (await barmill.api.open(`${path}/${ended.id}/${what}/export?format=ndjson`)).text())
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Window);
  const { is_paused: _, ...listed } = windows[0];
  const exported = await lines('windows');
  expect(exported[0]).toEqual({ ...listed, figure_notes: noneIfEmpty(listed.figure_notes) });
  expect(exported).toHaveLength(windows.length);
  const curve = await barmill.api.get<EquityCurve>(`${path}/${ended.id}/equity-curve?points=0`);
  expect(await lines('equity-curve')).toEqual(curve.data);
});

it('tells each step to those who follow it', async () => {
  const text = await (await barmill.api.open(`${path}/${ended.id}/events?after=0`)).text();
  const names = [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
  expect([names[0], names.at(-1)]).toEqual(['snapshot', 'end']);
  // Training begun and ended, test begun and ended.
  expect(names.filter((name) => name === 'window')).toHaveLength(4 * windows.length);
  expect(text).toContain('"progress_pct":100');
});

it('is answered with the one that asks the same, and keeps its runs to itself', async () => {
  const again = await barmill.api.post<WalkForward & { deduplicated: boolean }>(path, request);
  expect([again.status, again.body.deduplicated]).toEqual([200, true]);
  expect(again.body.run_hash).toBe(ended.run_hash);
  for (const list of ['/v1/backtests', '/v1/optimizations']) {
    expect(await barmill.api.all(list)).toEqual([]);
    const filter = encodeURIComponent(`walk_forward_id = "${ended.id}"`);
    expect(await barmill.api.all(`${list}?filter=${filter}`)).toHaveLength(windows.length);
  }
  const { status, body } = await barmill.api.request<Backtest>(`/v1/backtests/${windows[0].test_run_id}`);
  expect([status, body.status]).toEqual([200, 'completed']);
});

it('walks with each pair of lengths of a matrix, and tells which do not fit', async () => {
  const lengths = { train: [{ months: 6 }], test: [{ months: 2 }, { months: 3 }, { months: 24 }] };
  const whole = await finished(await submit({ train: undefined, test: undefined, matrix: lengths }));
  expect(whole.status).toBe('completed');
  expect(whole.matrix).toMatchObject([
    { train: { months: 6 }, test: { months: 2 }, status: 'completed', windows: windows.length },
    { train: { months: 6 }, test: { months: 3 }, status: 'completed' },
    { id: null, train: { months: 6 }, status: 'left_out', faults: [{ code: 'outside_data', pointer: '/matrix' }] },
  ]);
  const several = ['--train', '6mo', '--test', '2mo,3mo,24mo'];
  const local = await runLocally<WalkForward & { rows: object[] }>([
    ...['walk-forward', 'sma-cross', bars],
    ...flags.filter((_, place) => place < lengthsAt || place >= lengthsAt + 4),
    ...several,
  ]);
  expect(local.rows).toEqual([]);
  expect(whole).toMatchObject({ windows: local.windows, matrix: local.matrix });
  // The first windows of both train on the same bars.
  const [first, second] = await Promise.all([0, 1].map((cell) => windowsOf(whole.matrix![cell].id!)));
  expect(second[0].training_run_id).toBe(first[0].training_run_id);
  expect(first).toMatchObject(windows.map(({ training_run_id: _a, test_run_id: _b, ...rest }) => rest));
});

it('splits bars by a share, and says where no combination met the conditions', async () => {
  const train = { share: 0.5 };
  const split = await finished(await submit({ train, test: undefined, result_constraints: ['total_trades > 9999'] }));
  expect(split).toMatchObject({
    ...{ status: 'completed', out_of_sample_return_pct: null, is_profitable: null, profitable_windows: 0, drift: null },
    figure_notes: { out_of_sample_return_pct: 'no_parameters' },
  });
  expect(await windowsOf(split.id)).toMatchObject([
    { status: 'skipped', reason: 'no_feasible_combination', optimal_parameters: null, out_of_sample_return_pct: null },
  ]);
});

it.each([
  ['windows beyond the data', { train: { months: 60 } }, '/test', 'outside_data'],
  ['lengths in two units', { test: { days: 30 } }, '/test', 'mixed_units'],
  ['no test', { test: undefined }, '/test', 'missing_field'],
  [
    'a matrix beside a length',
    { matrix: { train: [{ days: 9 }], test: [{ days: 9 }] } },
    '/train',
    'contradicting_windows',
  ],
])('refuses %s before anything is stored', async (_name, more, pointer, code) => {
  const before = (await barmill.api.all(path)).length;
  const { status, body } = await barmill.api.post<Problem>(path, { ...request, ...more });
  expect([status, body.code]).toEqual([422, 'invalid_windows']);
  expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  expect(await barmill.api.all(path)).toHaveLength(before);
});

it('takes all its runs with it when it is cancelled, and when it is deleted', async () => {
  const { id } = await submit({ force: true });
  const cancelled = await barmill.api.post<WalkForward>(`${path}/${id}/cancel`, {});
  expect(cancelled.status).toBe(202);
  expect(await finished({ ...ended, id })).toMatchObject({ status: 'cancelled' });
  const open = `select 1 from optimization_runs where walk_forward_id = $1 and completed_at is null`;
  expect(await barmill.stored.query(open, [id])).toEqual([]);

  expect((await barmill.api.request(`${path}/${ended.id}`, { method: 'DELETE' })).status).toBe(204);
  for (const gone of [`${path}/${ended.id}`, `/v1/optimizations/${windows[0].training_run_id}`]) {
    expect((await barmill.api.request(gone)).status).toBe(404);
  }
  const left = `select 1 from walk_forward_tests where id = $1 union all select 1 from backtest_runs where walk_forward_id = $1`;
  await eventually('its rows removed', async () => (await barmill.stored.query(left, [ended.id])).length === 0);
});
