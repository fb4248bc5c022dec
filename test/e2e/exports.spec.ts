import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { eventually, runSpecOn, searchOf, seedBacktest, seededId, seedOptimization } from '@barmill/testing';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, EquityCurve, Optimization } from './support/resources';

jest.setTimeout(120_000);

type Row = Record<string, unknown>;

let barmill: BarmillUnderTest;
let backtest: Backtest;
let optimization: Optimization;
const query = async (sql: string, parameters: unknown[] = []) => await barmill.stored.query(sql, parameters);

async function file(path: string): Promise<{ headers: Headers; text: string }> {
  const response = await barmill.api.open(path);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}: ${text}`);
  return { headers: response.headers, text };
}
const ndjson = async (path: string): Promise<Row[]> => {
  const { text } = await file(path);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);
};
const csv = async (path: string): Promise<string[]> => (await file(path)).text.split('\r\n').slice(0, -1);
const bytes = async (path: string) => await (await barmill.api.open(path)).arrayBuffer();
const refused = async (path: string) => await barmill.api.request<Problem>(path);

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('exports');
  const dataset = await barmill.uploadBars('H1', 3_000, 5);
  const request = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'H1' };
  const { id } = await barmill.api.submit<Backtest>('/v1/backtests', { ...request, params: { fast: 5, slow: 20 } });
  const search = { param_grid: { fast: { min: 3, max: 12, step: 1 }, slow: { min: 20, max: 59, step: 1 } } };
  const run = await barmill.api.submit<Optimization>('/v1/optimizations', { ...request, ...search });
  backtest = await barmill.ended<Backtest>(`/v1/backtests/${id}`);
  optimization = await barmill.ended<Optimization>(`/v1/optimizations/${run.id}`);
  const spec = runSpecOn(dataset, { timeframe: 'H1' });
  const usd = { ...spec, instrument: { ...spec.instrument, symbol: 'USDJPY' } };
  await seedBacktest(query, { id: seededId(1), spec: usd, notes: '=HYPERLINK("x")', tags: ['a', '=b'] });
  await seedBacktest(query, { id: seededId(2), spec: usd, notes: '-5', metrics: { sharpe_ratio: 0 } });
  await seedBacktest(query, { id: seededId(3), spec: usd, notes: 'two\r\nlines, "quoted"', status: 'planning' });
  await seedBacktest(query, { id: seededId(4), spec: usd, notes: '', metrics: { sharpe_ratio: -0.1 } });
  await seedBacktest(query, { id: seededId(5), spec: usd, notes: 'secret', tenantId: 'another' });
  await seedOptimization(query, {
    id: seededId(0x100),
    spec,
    search: { ...searchOf(3), grid: [{ name: 'fast', values: [1, 2, 3] }], fixed: { side: '+x', on: true } },
    results: [
      { index: 0, rank: 2, params: { fast: 0.1, side: '+x', on: true }, objective: 1e-7 },
      { index: 1, params: { fast: 2, side: '+x', on: true }, error: 'no "bars"' },
      { index: 2, rank: 1, params: { fast: 3, side: '+x', on: true }, objective: 0.1 + 0.2 },
    ],
  });
});
afterAll(async () => await barmill.stop());

describe('an export', () => {
  it('of trades has what the list of trades has', async () => {
    const trades = await barmill.api.all<Row>(`/v1/backtests/${backtest.id}/trades`);
    expect(trades.length).toBeGreaterThan(50);
    expect(await ndjson(`/v1/backtests/${backtest.id}/trades/export?format=ndjson`)).toEqual(trades);
  });

  it('of an equity curve has every point of it', async () => {
    const curve = await barmill.api.get<EquityCurve>(`/v1/backtests/${backtest.id}/equity-curve?points=all`);
    expect(curve.data.length).toBeGreaterThan(2_000);
    expect(await ndjson(`/v1/backtests/${backtest.id}/equity-curve/export?format=ndjson`)).toEqual(curve.data);
  });

  it('of combinations has them in the order of their list, with the same figures', async () => {
    const path = `/v1/optimizations/${optimization.id}/results`;
    const rows = await ndjson(`${path}/export?format=ndjson`);
    const listed = await barmill.api.all<Row & { metrics: Row; metric_notes: Row }>(path);
    expect(rows).toHaveLength(400);
    expect(rows[0].p_value).toBeGreaterThan(0);
    expect(rows.map((row) => row.combination_index)).toEqual(listed.map((row) => row.combination_index));
    rows.forEach((row, index) => {
      // A sparkline is a picture.
      const { sparkline: _line, ...stored } = listed[index];
      expect(row).toMatchObject({ ...stored, metric_notes: expect.anything() as unknown });
      expect(row.metric_notes ?? {}).toEqual(listed[index].metric_notes);
    });
  });

  it('takes the filter and the order of the list', async () => {
    const asked = 'filter=params.fast<=4 AND metrics.total_trades > 0&order_by=metrics.profit_factor desc';
    const path = `/v1/optimizations/${optimization.id}/results`;
    const listed = await barmill.api.all<Row>(`${path}?${encodeURI(asked)}`);
    const rows = await ndjson(`${path}/export?format=ndjson&${encodeURI(asked)}`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map((row) => row.combination_index)).toEqual(listed.map((row) => row.combination_index));
  });

  it('of backtests keeps zero and missing apart, shows states as the API does, and is of the caller alone', async () => {
    const rows = await ndjson('/v1/backtests/export?format=ndjson&symbol=usdjpy&order_by=id');
    expect(rows.map(({ status }) => status)).toEqual(['completed', 'completed', 'running', 'completed']);
    expect(rows.map(({ metrics }) => (metrics as Row).sharpe_ratio)).toEqual([null, 0, null, -0.1]);
    expect(rows[0]).toMatchObject({ tags: ['a', '=b'], params: {}, is_favorite: false });
  });

  it('as CSV follows RFC 4180 and gives a spreadsheet no formula', async () => {
    const { text, headers } = await file('/v1/backtests/export?symbol=USDJPY&order_by=id');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="backtests.csv"');
    expect(text).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(text).toContain(',-5,');
    expect(text).toContain(',"two\r\nlines, ""quoted""",');
    const [header] = text.split('\r\n', 1);
    expect(header).toMatch(/^id,status,strategy,strategy_version,symbol,timeframe,dataset_id,params,bars,/);
  });

  it('as CSV tells a missing text from an empty one, and writes each double as the shortest text that reads as it', async () => {
    const lines = await csv(`/v1/optimizations/${seededId(0x100)}/results/export`);
    const start = lines.map((line) => line.split(',').slice(0, 10).join(','));
    expect(start).toEqual([
      'rank,combination_index,symbol,timeframe,status,error,objective_value,params.fast,params.on,params.side',
      "1,2,EURUSD,H1,succeeded,,0.30000000000000004,3,true,'+x",
      "2,0,EURUSD,H1,succeeded,,1e-7,0.1,true,'+x",
      `,1,EURUSD,H1,failed,"no ""bars""",,2,true,'+x`,
    ]);
  });

  it('as Parquet has the same values, and says what its columns mean', async () => {
    const path = `/v1/optimizations/${optimization.id}/results/export`;
    const content = await bytes(`${path}?format=parquet`);
    const rows = await ndjson(`${path}?format=ndjson`);
    const read = await parquetReadObjects({ file: content });
    expect(read).toHaveLength(400);
    read.forEach((row, index) => {
      const { metrics, params } = rows[index] as { metrics: Row; params: Row };
      for (const [id, value] of Object.entries(metrics)) expect(plain(row[`metrics.${id}`])).toBe(value);
      expect(row['params.fast']).toBe(params.fast);
      expect(plain(row.combination_index)).toBe(rows[index].combination_index);
      expect(row.result_hash).toBe(rows[index].result_hash);
    });
    const { key_value_metadata: kept } = await parquetMetadataAsync(content);
    const columns = JSON.parse(kept!.find(({ key }) => key === 'columns')!.value!) as Row[];
    expect(columns).toContainEqual({ name: 'params.fast', kind: 'number', description: 'Parameter fast.' });
  });

  it('of trades as Parquet has times as times', async () => {
    const read = await parquetReadObjects({
      file: await bytes(`/v1/backtests/${backtest.id}/trades/export?format=parquet`),
    });
    const trades = await barmill.api.all<Row>(`/v1/backtests/${backtest.id}/trades`);
    expect(read.map((row) => (row.entry_time as Date).toISOString())).toEqual(trades.map((row) => row.entry_time));
    expect(read.map((row) => row.profit)).toEqual(trades.map((row) => row.profit));
  });

  it('of nothing is a header alone', async () => {
    const asked = 'filter=bars > 99999999';
    expect(await csv(`/v1/backtests/export?${encodeURI(asked)}`)).toHaveLength(1);
    expect(await ndjson(`/v1/backtests/export?format=ndjson&${encodeURI(asked)}`)).toEqual([]);
    const content = await bytes(`/v1/backtests/export?format=parquet&${encodeURI(asked)}`);
    expect((await parquetMetadataAsync(content)).num_rows).toBe(0n);
  });

  it.each([
    ['/v1/backtests/export?format=xlsx', 422, 'invalid_query'],
    ['/v1/backtests/export?limit=5', 422, 'invalid_query'],
    ['/v1/backtests/export?filter=sharp_ratio>1', 422, 'unknown_field'],
    [`/v1/backtests/${seededId(0x999)}/trades/export`, 404, 'unknown_run'],
    [`/v1/backtests/${seededId(5)}/trades/export?format=parquet`, 404, 'unknown_run'],
    [`/v1/backtests/${seededId(5)}/equity-curve/export`, 404, 'unknown_run'],
    [`/v1/optimizations/${seededId(0x999)}/results/export`, 404, 'unknown_run'],
  ])('%s is refused before anything is sent', async (path, status, code) => {
    const answer = await refused(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('that nobody reads any more is read no further, and gives its connection back', async () => {
    const id = seededId(0x200);
    await query(
      `insert into optimization_runs select (jsonb_populate_record(r, jsonb_build_object('id', $1::text))).*
       from optimization_runs r where id = $2`,
      [id, seededId(0x100)],
    );
    await query(
      `insert into optimization_results (run_id, tenant_id, combination_index, params, status, sharpe_ratio, metric_notes)
       select $1, 'default', n, '{"fast": 1}', 'succeeded', n, '{}' from generate_series(1, 200000) n`,
      [id],
    );
    const open = async () => {
      const [{ n }] = (await query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and query like '%exported%' and xact_start is not null
           and pid <> pg_backend_pid()`,
      )) as { n: number }[];
      return n;
    };
    const leave = new AbortController();
    const response = await barmill.api.open(`/v1/optimizations/${id}/results/export`, { signal: leave.signal });
    await response.body!.getReader().read();
    expect(await open()).toBe(1);
    leave.abort();
    await eventually('the end of the transaction', async () => (await open()) === 0, { withinMs: 20_000 });
  });
});

/** A whole number of Parquet as JSON has it. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
