import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { allKey, GatewayUnderTest } from './gateway-under-test';
import { problemOf } from './problem-of';
import { sampleBacktest, sampleDataset, sampleInstrument, sampleOptimization } from './sample-rows';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start({ MAX_UPLOAD_BYTES: '4000000', BODY_LIMIT_BYTES: '20000' });
  const { results } = gateway;
  results.allow('reader', ['read']);
  results.instruments.push(sampleInstrument());
  results.datasets.push(sampleDataset(), sampleDataset({ id: '01890000-0000-7000-8000-000000000002' }));
  results.backtests.set(sampleBacktest().id, sampleBacktest());
  results.optimizations.set(sampleOptimization().id, sampleOptimization());
});

afterAll(async () => await gateway.stop());

const backtest = { strategy: 'sma-cross', symbol: 'eurusd', timeframe: 'm15', params: { fast: 5, slow: 20 } };
const optimization = {
  strategy: 'sma-cross',
  symbol: 'EURUSD',
  timeframe: 'M15',
  param_grid: { fast: [5, 10, 20], slow: { min: 10, max: 30, step: 10 } },
};

describe('keys', () => {
  it('answers 401 without a key, with another scheme and with an unknown key', async () => {
    const without = await gateway.fetch('/v1/strategies', { key: null });
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="barmill"']);
    expect(await problemOf(without)).toMatchObject({ code: 'missing_key', status: 401, instance: '/v1/strategies' });
    const basic = await gateway.fetch('/v1/strategies', { key: null, headers: { Authorization: 'Basic abc' } });
    expect(await problemOf(basic)).toMatchObject({ code: 'malformed_authorization' });
    expect(await problemOf(await gateway.fetch('/v1/strategies', { key: 'wrong' }))).toMatchObject({
      code: 'unknown_key',
    });
  });

  it('answers 403 where the key lacks the scope', async () => {
    const answer = await gateway.fetch('/v1/backtests', { key: 'reader', method: 'POST' });
    expect(answer.status).toBe(403);
    expect((await gateway.fetch('/v1/strategies', { key: 'reader' })).status).toBe(200);
  });

  it('asks for a key once and trusts it for a while', async () => {
    const checks = gateway.results.keyChecks;
    for (let i = 0; i < 3; i++) await gateway.fetch('/v1/strategies', { key: allKey });
    expect(gateway.results.keyChecks - checks).toBeLessThanOrEqual(1);
  });

  it('gives health, metrics, the document and its page without one', async () => {
    for (const path of ['/health/live', '/metrics', '/openapi.json', '/docs']) {
      expect([path, (await gateway.fetch(path, { key: null })).status]).toEqual([path, 200]);
    }
  });
});

describe('problems', () => {
  it('answers an unknown route with 404 and the id of the request', async () => {
    const answer = await gateway.fetch('/v1/nothing?x=1');
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status: 404, code: 'not_found', instance: '/v1/nothing' });
    expect(problem.trace_id).toBe(answer.headers.get('x-trace-id'));
  });

  it('answers malformed JSON and a malformed URL with 400, another type with 415, a large body with 413', async () => {
    expect((await problemOf(await gateway.post('/v1/backtests', '{"a":'))).status).toBe(400);
    expect((await problemOf(await gateway.fetch('/v1/%E0%A4%A'))).status).toBe(400);
    const xml = await gateway.post('/v1/backtests', '<a/>', { 'Content-Type': 'text/xml' });
    expect((await problemOf(xml)).status).toBe(415);
    const large = await gateway.post('/v1/backtests', { ...backtest, notes: 'x'.repeat(30_000) });
    expect((await problemOf(large)).status).toBe(413);
  });

  it('refuses a body that reaches for the prototype', async () => {
    const answer = await gateway.post('/v1/backtests', '{"params":{"__proto__":{"admin":true}}}');
    expect(answer.status).toBe(400);
  });

  it('names every fault of a body with its pointer', async () => {
    const answer = await gateway.post('/v1/backtests', { ...backtest, symbol: 5, volume: -1, sybmol: 'x' });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/symbol', 'invalid_type'],
      ['/volume', 'too_small'],
      ['/sybmol', 'unknown_field'],
    ]);
  });

  it('names a fault of the query', async () => {
    const problem = await problemOf(await gateway.fetch('/v1/backtests?limit=5000'));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_query' });
    expect(problem.errors[0].pointer).toBe('query "limit"');
  });

  it('takes an id that is no UUID for an id that nothing has', async () => {
    expect((await gateway.fetch('/v1/backtests/17')).status).toBe(404);
  });

  it('answers 503 with Retry-After while results is away', async () => {
    const alone = await GatewayUnderTest.start();
    try {
      await alone.fetch('/v1/strategies');
      alone.results.stop();
      const answer = await alone.fetch('/v1/instruments');
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
      expect((await problemOf(answer)).detail).not.toMatch(/127\.0\.0\.1/);
      const ready = await alone.fetch('/health/ready', { key: null });
      expect([ready.status, await ready.json()]).toMatchObject([503, { error: { results: { status: 'down' } } }]);
    } finally {
      await alone.stop();
    }
  });
});

describe('submitting', () => {
  it('sends the complete specification of a backtest', async () => {
    const answer = await gateway.post('/v1/backtests', backtest, { 'Idempotency-Key': 'k-1' });
    expect([answer.status, answer.headers.get('location')]).toEqual([202, `/v1/backtests/${sampleBacktest().id}`]);
    const sent = gateway.results.submitted.backtest!;
    expect(JSON.parse(sent.paramsJson)).toEqual({ fast: 5, slow: 20, stop_loss_pips: 0, take_profit_pips: 0 });
    expect(JSON.parse(sent.specJson)).toMatchObject({ timeframe: 'M15', execution: { spreadPips: 1.5 } });
    expect(sent.idempotency).toMatchObject({ key: 'k-1', requestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('sends no idempotency without a key', async () => {
    await gateway.post('/v1/backtests', backtest);
    expect(gateway.results.submitted.backtest!.idempotency).toBeNull();
  });

  it('counts the combinations that the constraints leave', async () => {
    const answer = await gateway.post('/v1/optimizations', optimization);
    expect(answer.status).toBe(202);
    const sent = gateway.results.submitted.optimization!;
    // 3 × 3, less (10, 10), (20, 10) and (20, 20), where fast is not below slow.
    expect(sent.totalCombinations).toBe(6);
    expect(JSON.parse(sent.searchJson)).toMatchObject({
      grid: [
        { name: 'fast', values: [5, 10, 20] },
        { name: 'slow', values: [10, 20, 30] },
      ],
      objective: { metric: 'sharpe_ratio', direction: 'maximize' },
    });
  });

  it.each([
    ['an unknown symbol', { symbol: 'XXX' }, 'unknown_symbol', /Known symbols: EURUSD/],
    ['an unknown strategy', { strategy: 'magic' }, 'unknown_strategy', /sma-cross/],
    ['an unknown timeframe', { timeframe: 'M7' }, 'unknown_timeframe', /M15/],
    ['no data', { timeframe: 'H1' }, 'no_dataset', /POST \/v1\/datasets\?symbol=EURUSD&timeframe=H1/],
    ['a wrong parameter', { params: { fast: 1 } }, 'invalid_parameters', /fast/],
    ['dates outside the data', { start_date: '2025-01-01' }, 'dates_outside_data', /2024-01-11/],
  ])('refuses %s', async (_, change, code, detail) => {
    const answer = await gateway.post('/v1/backtests', { ...backtest, ...change });
    expect(answer.status).toBe(422);
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ code });
    expect(problem.detail).toMatch(detail);
  });
});

describe('lists', () => {
  it('goes from page to page by the cursor', async () => {
    const first = (await (await gateway.fetch('/v1/datasets?limit=1')).json()) as Record<string, never>;
    expect(first).toMatchObject({ has_more: true, data: [{ id: '01890000-0000-7000-8000-000000000001' }] });
    const second = await (await gateway.fetch(`/v1/datasets?limit=1&cursor=${first.next_cursor}`)).json();
    expect(second).toMatchObject({
      has_more: false,
      next_cursor: null,
      data: [{ id: '01890000-0000-7000-8000-000000000002' }],
    });
  });

  it('refuses a cursor of another list', async () => {
    const { next_cursor } = (await (await gateway.fetch('/v1/datasets?limit=1')).json()) as Record<string, never>;
    const answer = await gateway.fetch(`/v1/backtests?cursor=${next_cursor}`);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'invalid_cursor']);
  });
});

describe('the equity curve', () => {
  const path = `/v1/backtests/${sampleBacktest().id}/equity-curve`;

  beforeAll(() => {
    for (let part = 0; part < 10; part++) {
      const place = Array.from({ length: 500 }, (_, i) => part * 500 + i);
      gateway.results.equity.push({
        timeMs: place.map((i) => i * 900_000),
        equity: place.map((i) => 10_000 + (i % 7)),
        drawdownPct: place.map((i) => (i === 2_345 ? 9 : 0)),
      });
    }
  });

  it('comes whole with points=all', async () => {
    const answer = await gateway.fetch(`${path}?points=all`);
    const curve = (await answer.json()) as { data: unknown[]; points: number; bars: number };
    expect([curve.data.length, curve.points, curve.bars]).toEqual([5_000, 5_000, 5_000]);
    expect(curve.data[1]).toEqual({ time: '1970-01-01T00:15:00.000Z', equity: 10_001, drawdown_pct: 0 });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('comes thinned out with the deepest drawdown in it', async () => {
    const curve = (await (await gateway.fetch(`${path}?points=100`)).json()) as { data: { drawdown_pct: number }[] };
    expect(curve.data.length).toBeLessThanOrEqual(100);
    expect(curve.data.filter((point) => point.drawdown_pct === 9)).toHaveLength(1);
  });
});

describe('uploads', () => {
  const csv = Buffer.from('time,open,high,low,close\n' + '2024-01-01T00:00:00Z,1,1,1,1\n'.repeat(100_000));
  const sha256 = createHash('sha256').update(csv).digest('hex');

  it('passes a text/csv body on, byte for byte', async () => {
    const answer = await gateway.fetch('/v1/datasets?symbol=EURUSD&timeframe=m15&source=mine', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
    });
    expect(answer.status).toBe(201);
    expect(gateway.results.uploads.at(-1)).toMatchObject({
      header: { tenantId: 'tenant', symbol: 'EURUSD', timeframe: 'M15', source: 'mine' },
      sha256,
      bytes: csv.length,
    });
  });

  it.each([
    ['application/vnd.apache.parquet', 'parquet'],
    ['Application/Vnd.Apache.Parquet; charset=binary', 'parquet'],
    ['text/csv', ''],
  ])('says of a %s body which format it must have', async (type, format) => {
    const answer = await gateway.fetch('/v1/datasets?symbol=EURUSD&timeframe=m15', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: csv,
    });
    expect(answer.status).toBe(201);
    expect(gateway.results.uploads.at(-1)).toMatchObject({ header: { format }, sha256 });
  });

  it('passes the file of a form on, byte for byte', async () => {
    const form = new FormData();
    form.set('symbol', 'EURUSD');
    form.set('timeframe', 'M15');
    form.set('file', new Blob([csv]), 'bars.csv');
    const answer = await gateway.fetch('/v1/datasets', { method: 'POST', body: form });
    expect(answer.status).toBe(201);
    expect(gateway.results.uploads.at(-1)).toMatchObject({ header: { source: 'bars.csv' }, sha256 });
  });

  it('refuses fields that come after the file', async () => {
    const uploads = gateway.results.uploads.length;
    const form = new FormData();
    form.set('symbol', 'EURUSD');
    form.set('file', new Blob([csv]), 'bars.csv');
    form.set('timeframe', 'M15');
    const problem = await problemOf(await gateway.fetch('/v1/datasets', { method: 'POST', body: form }));
    expect(problem.detail).toMatch(/^Fields must come before the file\. form "timeframe"/);
    expect(gateway.results.uploads).toHaveLength(uploads);
  });

  it('gives a form up in which something follows the file', async () => {
    const before = gateway.results.abandonedUploads;
    const form = new FormData();
    form.set('symbol', 'EURUSD');
    form.set('timeframe', 'M15');
    form.set('file', new Blob([csv]), 'bars.csv');
    form.set('source', 'late');
    const problem = await problemOf(await gateway.fetch('/v1/datasets', { method: 'POST', body: form }));
    expect(problem.code).toBe('part_after_file');
    await waitFor(() => gateway.results.abandonedUploads > before);
  });

  it('refuses a file over the limit while it is read', async () => {
    const pieces = new ReadableStream({
      start: (controller) => {
        for (let i = 0; i < 2; i++) controller.enqueue(csv);
        controller.close();
      },
    });
    const answer = await gateway.fetch('/v1/datasets?symbol=EURUSD&timeframe=M15', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: pieces,
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([413, 'file_too_large']);
  });

  it('passes on what results says of a row, before the file has ended', async () => {
    gateway.results.refuseUploadAfter = 1_000;
    const answer = await gateway.fetch('/v1/datasets?symbol=EURUSD&timeframe=M15', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
    });
    gateway.results.refuseUploadAfter = Number.POSITIVE_INFINITY;
    expect(await problemOf(answer)).toMatchObject({
      status: 422,
      code: 'bad_row',
      detail: expect.stringContaining('row 3'),
    });
  });

  it('gives the upload up when the client leaves', async () => {
    const before = gateway.results.abandonedUploads;
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /v1/datasets?symbol=EURUSD&timeframe=M15 HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n' +
        `Authorization: Bearer ${allKey}\r\nContent-Length: 1000000\r\n\r\ntime,open\r\n`,
    );
    await waitFor(async () => /upload_bytes_total.* [1-9]/.test(await (await gateway.fetch('/metrics')).text()));
    socket.destroy();
    await waitFor(() => gateway.results.abandonedUploads > before);
  });
});

describe('live streams', () => {
  const id = sampleOptimization().id;
  const event = (sequence: number, type: string, payload: object) => ({
    sequence,
    type,
    payloadJson: JSON.stringify(payload),
    createdAtMs: 0,
  });

  it('shows the run, then what happens to it, and ends with it', async () => {
    const { events } = gateway.results;
    events.set(id, [event(3, 'state', { status: 'planning' }), event(4, 'progress', { progress_pct: 50 })]);
    const answer = await gateway.fetch(`/v1/optimizations/${id}/events`);
    events.get(id)!.push(event(5, 'end', { status: 'completed' }));
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(text).toMatch(/^retry: 3000\n\nevent: snapshot\nid: 3\ndata: \{.*"status":"running".*\}\n\n/);
    expect(text.split('\n\n').slice(2)).toEqual([
      'event: progress\nid: 4\ndata: {"progress_pct":50}',
      expect.stringMatching(/^event: log\ndata: .*The run is completed/),
      'event: end\nid: 5\ndata: {"status":"completed"}',
      '',
    ]);
  });

  it('replays what came after Last-Event-ID, with inner states as clients see them', async () => {
    const answer = await gateway.fetch(`/v1/optimizations/${id}/events`, { headers: { 'Last-Event-ID': '2' } });
    const text = await answer.text();
    expect(text.match(/^id: \d+$/gm)).toEqual(['id: 3', 'id: 4', 'id: 5']);
    expect(text).toContain('event: state\nid: 3\ndata: {"status":"running"}');
  });

  it('answers an unknown run with 404 and a wrong id with 400', async () => {
    expect((await gateway.fetch('/v1/backtests/01890000-0000-7000-8000-00000000ffff/events')).status).toBe(404);
    expect((await gateway.fetch(`/v1/optimizations/${id}/events?after=x`)).status).toBe(400);
  });

  it('ends open streams when the process leaves', async () => {
    const leaving = await GatewayUnderTest.start();
    leaving.results.backtests.set(sampleBacktest().id, sampleBacktest());
    const answer = await leaving.fetch(`/v1/backtests/${sampleBacktest().id}/events`);
    const text = answer.text();
    await leaving.stop();
    expect(await text).toMatch(/event: snapshot/);
  });
});

/** Waits for something that happens by itself; the test's own limit ends a wait in vain. */
async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
