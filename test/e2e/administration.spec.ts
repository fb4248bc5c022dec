import { request } from 'node:http';
import { eventually } from '@barmill/testing';
import type { Answer, Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest } from './support/resources';

jest.setTimeout(60_000);

interface Settings {
  readonly risk_free_rate: number;
}
interface Workers {
  readonly data: readonly {
    readonly id: string;
    readonly sweep_slots: number;
    readonly busy_slots: number;
    readonly running: readonly { readonly run_id: string; readonly combinations: number; readonly attempt: number }[];
  }[];
  readonly waiting: readonly { readonly work_class: string; readonly chunks: number; readonly combinations: number }[];
}

const backtest = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1', params: { fast: 5, slow: 20 } };

let barmill: BarmillUnderTest;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('administration');
  await barmill.uploadBars('D1', 300, 13);
  await barmill.uploadBars('M15', 100_000, 12);
});
afterAll(async () => await barmill.stop());

describe('settings', () => {
  const patch = async (body: unknown, ifMatch?: string): Promise<Answer<Settings & Problem>> =>
    await barmill.api.request('/v1/settings', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', ...(ifMatch !== undefined && { 'If-Match': ifMatch }) },
      body: JSON.stringify(body),
    });
  const rateOf = async (change: object): Promise<number> => {
    const { id } = await barmill.api.submit<Backtest>('/v1/backtests', { ...backtest, ...change });
    return (await barmill.api.get<{ config: Settings }>(`/v1/backtests/${id}`)).config.risk_free_rate;
  };

  it('stand for what a request leaves out: request, then setting, then default', async () => {
    expect(await barmill.api.get('/v1/settings')).toEqual({ risk_free_rate: 0 });
    expect(await rateOf({})).toBe(0);
    const { status, body, headers } = await patch({ risk_free_rate: 0.05 }, '"0"');
    expect([status, body, headers.get('etag')]).toEqual([200, { risk_free_rate: 0.05 }, '"1"']);
    expect([await rateOf({}), await rateOf({ risk_free_rate: 0 }), await rateOf({ risk_free_rate: 0.01 })]).toEqual([
      0.05, 0, 0.01,
    ]);
    expect((await patch({ risk_free_rate: null }, '"1"')).body).toEqual({ risk_free_rate: 0 });
    expect(await rateOf({})).toBe(0);
  });

  it.each<[string, unknown, string | undefined, number, string]>([
    ['without If-Match', { risk_free_rate: 0.1 }, undefined, 428, 'precondition_required'],
    ['by who read something else', { risk_free_rate: 0.1 }, '"77"', 412, 'stale_etag'],
    ['to what is no rate', { risk_free_rate: -1 }, '*', 422, 'invalid_body'],
    ['by a name that none has', { risk_free: 1 }, '*', 422, 'invalid_body'],
    ['to nothing', {}, '*', 422, 'invalid_body'],
  ])('are not changed %s', async (_, body, ifMatch, status, code) => {
    const answer = await patch(body, ifMatch);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await barmill.api.get('/v1/settings')).toEqual({ risk_free_rate: 0 });
  });
});

describe('workers', () => {
  it('show their slots, what they compute, and what waits', async () => {
    const grid = { slow: { min: 40, max: 339, step: 1 }, fast: { min: 5, max: 24, step: 1 } };
    const sweep = { ...backtest, params: undefined, timeframe: 'M15', param_grid: grid, chunk_size: 500 };
    const { id } = await barmill.api.submit<{ id: string }>('/v1/optimizations', sweep);
    const seen = await eventually('work', async () => {
      const workers = await barmill.api.get<Workers>('/v1/workers');
      return workers.data.some(({ running }) => running.some((chunk) => chunk.run_id === id)) && workers;
    });
    const [worker] = seen.data;
    expect(seen.data).toHaveLength(1);
    expect(worker.sweep_slots).toBeGreaterThan(0);
    expect(worker.busy_slots).toBeGreaterThanOrEqual(1);
    expect(worker.running[0]).toMatchObject({ combinations: 500, attempt: 1 });
    for (const { work_class, chunks, combinations } of seen.waiting) {
      expect([work_class, combinations]).toEqual(['sweep', chunks * 500]);
    }
    await barmill.ended(`/v1/optimizations/${id}`);
    const idle = await barmill.api.get<Workers>('/v1/workers');
    expect([idle.data.flatMap(({ running }) => running), idle.waiting]).toEqual([[], []]);
  });
});

describe('what the framework refuses is a problem too', () => {
  const key = 'any';
  interface Sent {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
    readonly key?: null;
  }

  it.each<[string, string, Sent, number, string]>([
    ['a route that is not there', '/v1/nothing', {}, 404, 'not_found'],
    ['a route outside the API', '/nothing', { key: null }, 404, 'not_found'],
    ['a method that a route has not', '/v1/workers', { method: 'PUT' }, 405, 'method_not_allowed'],
    ['a method that a route with an id has not', '/v1/instruments/x', { method: 'PATCH' }, 405, 'method_not_allowed'],
    ['malformed JSON', '/v1/backtests', { method: 'POST', body: '{"a":' }, 400, 'malformed_request'],
    ['no body where one is needed', '/v1/backtests', { method: 'POST', body: '' }, 400, 'malformed_request'],
    [
      'a body of another type',
      '/v1/backtests',
      { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: '<a/>' },
      415,
      'unsupported_media_type',
    ],
    [
      'a body that is too large',
      '/v1/backtests',
      { method: 'POST', body: `"${'x'.repeat(1_100_000)}"` },
      413,
      'body_too_large',
    ],
    ['a malformed URL', '/v1/%E0%A4%A', {}, 400, 'malformed_request'],
    ['an id that is too long', `/v1/strategies/${'x'.repeat(5_000)}`, {}, 414, 'uri_too_long'],
  ])('%s', async (_, path, { method = 'GET', headers, body, ...rest }, status, code) => {
    const answer = await barmill.api.request<Problem>(path, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      body,
      ...rest,
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, type: `urn:barmill:problem:${code}`, instance: path.split('?')[0] });
    expect(answer.body.trace_id).toBe(answer.headers.get('x-trace-id'));
    if (status === 405) expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('headers and URLs that are longer than a request may be', async () => {
    for (const [path, value] of [
      [`/v1/workers?x=${'y'.repeat(40_000)}`, ''],
      ['/v1/workers', 'z'.repeat(40_000)],
    ]) {
      const answer = await raw(path, { 'X-Long': value, Authorization: `Bearer ${key}` });
      expect([answer.status, answer.type]).toEqual([431, expect.stringMatching(/^application\/problem\+json/)]);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 431, code: 'headers_too_large' });
    }
  });

  async function raw(
    path: string,
    headers: Record<string, string>,
  ): Promise<{ status?: number; type?: string; body: string }> {
    return await new Promise((resolve, reject) => {
      const call = request(barmill.stack.apiUrl + path, { headers }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => (body += text));
        answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], body }));
      });
      call.on('error', reject).end();
    });
  }
});
