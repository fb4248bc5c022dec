import type { Answer, Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Optimization } from './support/resources';

jest.setTimeout(60_000);

const limits = { MAX_COMBINATIONS: '1000', MAX_UPLOAD_BYTES: '100000', BODY_LIMIT_BYTES: '20000' };
const names = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1' };
const backtest = { ...names, params: { fast: 5, slow: 20 } };
const optimization = { ...names, param_grid: { fast: [5, 10], slow: [20, 30] } };
const header = 'time,open,high,low,close\n';
const goodRow = '2024-01-01T00:00:00Z,1.1,1.2,1.0,1.1\n';
const nobodys = '01890000-0000-7000-8000-00000000abcd';

let barmill: BarmillUnderTest;

beforeAll(async () => {
  // Nothing here is to be computed.
  barmill = await BarmillUnderTest.start('bad-input', { engines: 0, env: limits });
  await barmill.uploadBars('D1', 300, 13);
});
afterAll(async () => await barmill.stop());

const tables = [
  ...['instruments', 'datasets', 'api_keys', 'backtest_runs', 'backtest_trades', 'equity_curves'],
  ...['optimization_runs', 'optimization_results', 'work_chunks', 'events', 'outbox', 'idempotency_keys'],
];

/** All that a request could leave: rows, files, and what the lists show. */
async function everything(): Promise<unknown> {
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [rows] = await barmill.stored.query(`select ${counts.join(', ')}`);
  const lists = await Promise.all(
    ['datasets', 'backtests', 'optimizations', 'instruments'].map((name) => barmill.api.get(`/v1/${name}`)),
  );
  return { rows, lists, files: barmill.storedFiles() };
}

interface Expectation {
  readonly status: number;
  readonly code: string;
  readonly pointer?: string;
  readonly detail: RegExp;
}

/** The answer is the expected problem, and everything is as it was. */
async function expectRefused(send: () => Promise<Answer<Problem>>, expected: Expectation): Promise<void> {
  const before = await everything();
  const { status, headers, body } = await send();
  expect([status, body.code]).toEqual([expected.status, expected.code]);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ type: `urn:barmill:problem:${expected.code}`, status: expected.status });
  expect(body.trace_id).toBe(headers.get('x-trace-id'));
  expect(body.detail).toMatch(expected.detail);
  if (expected.pointer !== undefined) expect(body.errors.map(({ pointer }) => pointer)).toEqual([expected.pointer]);
  expect(await everything()).toEqual(before);
}

describe('a run is refused, and leaves nothing behind, with', () => {
  it.each<[string, object, Expectation]>([
    [
      'an unknown strategy',
      { strategy: 'sma-corss' },
      { status: 422, code: 'unknown_strategy', pointer: '/strategy', detail: /"sma-corss".*sma-cross/ },
    ],
    [
      'an unknown symbol',
      { symbol: 'EURUDS' },
      { status: 422, code: 'unknown_symbol', pointer: '/symbol', detail: /"EURUDS".*EURUSD/ },
    ],
    [
      'no data set of its symbol and timeframe',
      { timeframe: 'H1' },
      { status: 422, code: 'no_dataset', pointer: '/symbol', detail: /no bars of EURUSD H1.*POST \/v1\/datasets/ },
    ],
    [
      'an unknown timeframe',
      { timeframe: 'D7' },
      { status: 422, code: 'unknown_timeframe', pointer: '/timeframe', detail: /"D7".*M15/ },
    ],
    [
      'a data set that nobody has',
      { dataset_id: nobodys },
      { status: 422, code: 'unknown_dataset', pointer: '/dataset_id', detail: /GET \/v1\/datasets/ },
    ],
    [
      'dates after the data',
      { start_date: '2031-01-01' },
      { status: 422, code: 'dates_outside_data', pointer: '/start_date', detail: /2001-01-01.*2002-02-22/ },
    ],
    [
      'dates before the data',
      { end_date: '1999-01-01' },
      { status: 422, code: 'dates_outside_data', pointer: '/end_date', detail: /2001-01-01.*2002-02-22/ },
    ],
    [
      'dates in the wrong order',
      { start_date: '2001-06-01', end_date: '2001-05-01' },
      { status: 422, code: 'reversed_dates', pointer: '/end_date', detail: /before end_date/ },
    ],
    [
      'an unknown field',
      { vloume: 1 },
      { status: 422, code: 'invalid_body', pointer: '/vloume', detail: /no field "vloume"/ },
    ],
    [
      'a figure of the wrong type',
      { volume: 'much' },
      { status: 422, code: 'invalid_body', pointer: '/volume', detail: /number.*"much"/ },
    ],
  ])('%s', async (_, change, expected) => {
    await expectRefused(() => barmill.api.post<Problem>('/v1/backtests', { ...backtest, ...change }), expected);
    await expectRefused(() => barmill.api.post<Problem>('/v1/optimizations', { ...optimization, ...change }), expected);
  });
});

describe('an optimization is refused, and leaves nothing behind, with', () => {
  it.each<[string, object, Expectation]>([
    [
      'an empty grid',
      { param_grid: {} },
      { status: 422, code: 'empty_grid', pointer: '/param_grid', detail: /parameter/ },
    ],
    [
      'a parameter without a value',
      { param_grid: { fast: [] } },
      { status: 422, code: 'invalid_grid', pointer: '/param_grid/fast', detail: /at least one value/ },
    ],
    [
      'a grid over the limit',
      { param_grid: { fast: { min: 2, max: 51, step: 1 }, slow: { min: 60, max: 80, step: 1 } } },
      { status: 422, code: 'too_many_combinations', pointer: '/param_grid', detail: /1050.*fast 50 × slow 21.*1000/ },
    ],
    [
      'a condition that excludes everything',
      { constraints: ['fast > slow'] },
      { status: 422, code: 'no_combinations', pointer: '/constraints', detail: /None of the 4.*fast > slow/ },
    ],
    [
      'a grid that the strategy itself excludes',
      { param_grid: { fast: [30], slow: [20] } },
      { status: 422, code: 'no_combinations', pointer: '/param_grid', detail: /fast < slow/ },
    ],
    [
      'a condition that cannot be read, with a caret at the place',
      { constraints: ['fast < slow', 'fast <'] },
      { status: 422, code: 'bad_constraint', pointer: '/constraints/1', detail: /\nfast <\n {6}\^/ },
    ],
    [
      'a condition over what is no parameter',
      { constraints: ['fats < slow'] },
      { status: 422, code: 'bad_constraint', pointer: '/constraints/0', detail: /\nfats < slow\n\^/ },
    ],
    [
      'an unknown metric',
      { optimize_metric: 'sharp_ratio' },
      { status: 422, code: 'unknown_metric', pointer: '/optimize_metric', detail: /"sharp_ratio".*sharpe_ratio/ },
    ],
    [
      'an unknown parameter',
      { param_grid: { fsat: [5, 10] } },
      { status: 422, code: 'invalid_grid', pointer: '/param_grid/fsat', detail: /fast/ },
    ],
    [
      'a fixed value outside its bounds',
      { fixed_params: { stop_loss_pips: -1 } },
      { status: 422, code: 'invalid_search', pointer: '/fixed_params/stop_loss_pips', detail: /-1/ },
    ],
  ])('%s', async (_, change, expected) => {
    await expectRefused(() => barmill.api.post<Problem>('/v1/optimizations', { ...optimization, ...change }), expected);
  });
});

describe('a file is refused, and leaves nothing behind, with', () => {
  const upload = (csv: string) => barmill.api.upload<Problem>(csv, { symbol: 'EURUSD', timeframe: 'D1' });

  it.each<[string, string, Expectation]>([
    [
      'rows that are not sorted',
      `${header}2024-01-02,1,1,1,1\n2024-01-03,1,1,1,1\n2024-01-01,1,1,1,1\n`,
      { status: 422, code: 'bad_data', pointer: '/file/rows/4/time', detail: /row 4, column "time": expected .*after/ },
    ],
    [
      'a time twice',
      `${header}2024-01-02,1,1,1,1\n2024-01-02,1,1,1,1\n`,
      { status: 422, code: 'bad_data', pointer: '/file/rows/3/time', detail: /row 3, column "time": expected/ },
    ],
    [
      'a word where a number belongs',
      `${header}${goodRow}2024-01-02T00:00:00Z,1.1,n/a,1.0,1.1\n`,
      {
        status: 422,
        code: 'bad_data',
        pointer: '/file/rows/3/high',
        detail: /expected a number such as 1\.2345, came "n\/a"/,
      },
    ],
    [
      'a high below its close',
      `${header}${goodRow}2024-01-02T00:00:00Z,1.1,1.15,1.0,1.2\n`,
      {
        status: 422,
        code: 'bad_data',
        pointer: '/file/rows/3/high',
        detail: /row 3, column "high": expected .*1\.2.*came 1\.15/,
      },
    ],
    [
      'a row that is too short',
      `${header}${goodRow}2024-01-02T00:00:00Z,1.1\n`,
      { status: 422, code: 'bad_data', pointer: '/file/rows/3', detail: /row 3: expected 5 columns.*came 2/ },
    ],
    ['nothing in it', '', { status: 422, code: 'bad_data', pointer: '/file', detail: /expected .*came/ }],
    ['a column missing', 'time,open,high,low\n2024-01-02,1,1,1\n', { status: 422, code: 'bad_data', detail: /close/ }],
    [
      'more bytes than allowed',
      header + goodRow.repeat(3_000),
      { status: 413, code: 'file_too_large', detail: /100000 bytes/ },
    ],
  ])('%s', async (_, csv, expected) => await expectRefused(() => upload(csv), expected));

  it('a symbol that nobody knows', async () => {
    await expectRefused(() => barmill.api.upload<Problem>(header + goodRow, { symbol: 'NOBODY', timeframe: 'D1' }), {
      status: 422,
      code: 'unknown_symbol',
      detail: /"NOBODY".*EURUSD/,
    });
  });
});

describe('a request is refused, and leaves nothing behind, with', () => {
  const json = { 'Content-Type': 'application/json' };
  const post = (body: string, headers: Record<string, string> = json, key?: string | null) =>
    barmill.api.request<Problem>('/v1/backtests', { method: 'POST', body, headers, key });
  const good = JSON.stringify(backtest);

  it.each<[string, () => Promise<Answer<Problem>>, Expectation]>([
    ['no key', () => post(good, json, null), { status: 401, code: 'missing_key', detail: /Bearer/ }],
    ['a wrong key', () => post(good, json, 'bm_wrong'), { status: 401, code: 'unknown_key', detail: /key/ }],
    ['malformed JSON', () => post('{"symbol": "EURUSD"'), { status: 400, code: 'malformed_request', detail: /JSON/ }],
    ['an empty body', () => post(''), { status: 400, code: 'malformed_request', detail: /empty/ }],
    [
      'another type of content',
      () => post('<run/>', { 'Content-Type': 'text/xml' }),
      { status: 415, code: 'unsupported_media_type', detail: /./ },
    ],
    [
      'a body that is too large',
      () => post(JSON.stringify({ ...backtest, notes: 'x'.repeat(30_000) })),
      { status: 413, code: 'body_too_large', detail: /./ },
    ],
    ['an unknown address', () => barmill.api.request('/v1/backtest'), { status: 404, code: 'not_found', detail: /./ }],
    [
      'the id of nothing',
      () => barmill.api.request(`/v1/optimizations/${nobodys}`),
      { status: 404, code: 'unknown_run', detail: /01890000/ },
    ],
    [
      'the id of nothing to be cancelled',
      () => barmill.api.request(`/v1/backtests/${nobodys}/cancel`, { method: 'POST' }),
      { status: 404, code: 'unknown_run', detail: /01890000/ },
    ],
    [
      'an id that is none',
      () => barmill.api.request('/v1/backtests/17/trades'),
      { status: 404, code: 'not_found', detail: /"17"/ },
    ],
    [
      'the events of nothing',
      () => barmill.api.request(`/v1/optimizations/${nobodys}/events`),
      { status: 404, code: 'unknown_run', detail: /01890000/ },
    ],
    [
      'a cursor that is none',
      () => barmill.api.request('/v1/datasets?cursor=xyz'),
      { status: 400, code: 'invalid_cursor', detail: /cursor/ },
    ],
  ])('%s', async (_, send, expected) => await expectRefused(send, expected));
});

describe('a submission with an idempotency key', () => {
  const submit = (key: string, change: object = {}) =>
    barmill.api.post<Optimization & Problem>(
      '/v1/optimizations',
      { ...optimization, force: true, ...change },
      {
        'Idempotency-Key': key,
      },
    );

  it('makes one run when it is sent many times at once', async () => {
    const before = await barmill.api.all('/v1/optimizations');
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit('at-once')));
    const made = answers.filter(({ status }) => status === 202);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    const others = answers.filter(({ status }) => status !== 202);
    expect(others.map(({ status, body }) => [status, body.code])).toEqual(
      others.map(() => [409, 'idempotency_key_in_progress']),
    );
    expect(await barmill.api.all('/v1/optimizations')).toHaveLength(before.length + 1);
  });

  it('gives the same run again later, and refuses another body', async () => {
    const { body: first } = await submit('later');
    const second = await submit('later');
    expect(second.body).toEqual(first);
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([202, 'true']);
    // The planner goes on with what was submitted, so only what a run is made of is compared.
    const before = await barmill.api.all('/v1/optimizations');
    const { status, body } = await submit('later', { chunk_size: 2 });
    expect([status, body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await barmill.api.all('/v1/optimizations')).toHaveLength(before.length);
  });

  it('is refused when the key is none', async () => {
    const { status, body } = await submit('two words');
    expect([status, body.code]).toEqual([400, 'invalid_idempotency_key']);
  });
});
