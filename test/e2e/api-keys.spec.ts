import { eventually } from '@barmill/testing';
import type { Answer, Page, Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import { readEvents } from './support/event-stream';
import type { Backtest } from './support/resources';

jest.setTimeout(60_000);

interface ApiKey {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly status: string;
  readonly cpu_seconds_today: number;
  readonly last_used_at: string | null;
}
type Method = 'get' | 'post' | 'patch' | 'delete';
interface Operation {
  readonly security: readonly { readonly api_key: readonly string[] }[];
}

const backtest = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1', params: { fast: 5, slow: 20 } };
const nobodys = '01890000-0000-7000-8000-00000000abcd';
const json = { 'Content-Type': 'application/json' };

let barmill: BarmillUnderTest;

beforeAll(async () => {
  // A gateway that would trust a key for an hour: what ends a key at once is what results announces.
  barmill = await BarmillUnderTest.start('api-keys', { env: { KEY_CACHE_MS: '3600000' } });
  await barmill.uploadBars('D1', 300, 13);
});
afterAll(async () => await barmill.stop());

const made = async (body: object): Promise<ApiKey> =>
  await barmill.api.submit<ApiKey>('/v1/api-keys', { name: 'test', scopes: ['read'], ...body });
const asked = async (key: string, path = '/v1/strategies', method = 'GET'): Promise<Answer<Problem>> =>
  await barmill.api.request<Problem>(path, { key, method });
const posted = async (key: string, path: string, body: object): Promise<Answer<Backtest & Problem>> =>
  await barmill.api.request(path, { key, method: 'POST', headers: json, body: JSON.stringify(body) });
const submitted = async (key: string, body: object = { ...backtest, force: true }) =>
  await posted(key, '/v1/backtests', body);
const spentBy = async ({ id }: ApiKey): Promise<number> =>
  await eventually('the charge', async () => {
    const { cpu_seconds_today: seconds } = await barmill.api.get<ApiKey>(`/v1/api-keys/${id}`);
    return seconds > 0 && seconds;
  });
const ended = async (id: string): Promise<Answer<ApiKey & Problem>> =>
  await barmill.api.request(`/v1/api-keys/${id}`, { method: 'DELETE' });

describe('an API key', () => {
  it('is shown once, and only its hash is stored', async () => {
    const { key, ...first } = await made({ name: ' sweeps ', scopes: ['read', 'run', 'read'] });
    expect(key).toMatch(/^bmk_[\w-]{43}$/);
    expect(first).toMatchObject({ name: 'sweeps', prefix: key.slice(0, 12), scopes: ['read', 'run'], status: 'live' });
    const again = await barmill.api.get<ApiKey>(`/v1/api-keys/${first.id}`);
    expect(again).toEqual(first);
    const listed = await barmill.api.get<Page<ApiKey>>('/v1/api-keys?limit=1');
    expect([listed.data, listed.has_more]).toEqual([[first], true]);
    expect(JSON.stringify(await barmill.stored.query('select * from api_keys'))).not.toContain(key.slice(12));
  });

  it('is not kept for an Idempotency-Key either', async () => {
    const once = { 'Idempotency-Key': 'a-key-once' };
    const ask = async () => await barmill.api.post<ApiKey>('/v1/api-keys', { name: 'once', scopes: ['read'] }, once);
    const [first, second] = [await ask(), await ask()];
    const { key, ...shown } = first.body;
    expect([first.status, second.status, second.body]).toEqual([201, 201, shown]);
    expect(JSON.stringify(await barmill.stored.query('select * from idempotency_keys'))).not.toContain(key.slice(12));
  });

  it('tells when it was used', async () => {
    const { id, key } = await made({});
    expect((await asked(key)).status).toBe(200);
    const used = await barmill.api.get<ApiKey>(`/v1/api-keys/${id}`);
    expect(Date.parse(used.last_used_at!)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('ends at once when it is revoked, wherever it was known', async () => {
    const { id, key } = await made({});
    expect((await asked(key)).status).toBe(200);
    const answer = await ended(id);
    expect([answer.status, answer.body.status]).toEqual([200, 'revoked']);
    await eventually('a refusal', async () => (await asked(key)).status === 401);
    expect((await ended(id)).status).toBe(200);
    expect((await ended(nobodys)).body.code).toBe('unknown_api_key');
  });

  it('takes the live streams with it that were opened with it', async () => {
    const { id, key } = await made({});
    const { id: run } = await barmill.api.submit<{ id: string }>('/v1/optimizations', {
      strategy: 'sma-cross',
      symbol: 'EURUSD',
      timeframe: 'D1',
      param_grid: { fast: { min: 2, max: 200, step: 1 }, slow: { min: 3, max: 250, step: 1 } },
    });
    const stream = readEvents(barmill.api.as(key), `/v1/optimizations/${run}/events`);
    await eventually('the open stream', async () => (await barmill.api.get<ApiKey>(`/v1/api-keys/${id}`)).last_used_at);
    await ended(id);
    const { events } = await stream;
    expect(events[0].name).toBe('snapshot');
    expect(events.map(({ name }) => name)).not.toContain('end');
    await barmill.api.submit(`/v1/optimizations/${run}/cancel`, {});
  });

  it('ends by itself', async () => {
    const inTwoSeconds = new Date(Date.now() + 2_000).toISOString();
    const { id, key } = await made({ expires_at: inTwoSeconds });
    expect((await asked(key)).status).toBe(200);
    await eventually('a refusal', async () => (await asked(key)).body.code === 'unknown_key');
    expect((await barmill.api.get<ApiKey>(`/v1/api-keys/${id}`)).status).toBe('expired');
    const rotated = await barmill.api.post<Problem>(`/v1/api-keys/${id}/rotate`, {});
    expect([rotated.status, rotated.body.code]).toEqual([409, 'api_key_ended']);
  });

  it('is replaced by another of the same scopes, at once or after a while', async () => {
    const old = await made({ scopes: ['read', 'run'], requests_per_minute: 500 });
    const next = await barmill.api.submit<ApiKey>(`/v1/api-keys/${old.id}/rotate`, { overlap_s: 600 });
    expect(next).toMatchObject({ name: old.name, scopes: old.scopes, requests_per_minute: 500, status: 'live' });
    expect([(await asked(old.key)).status, (await asked(next.key)).status]).toEqual([200, 200]);
    const last = await barmill.api.submit<ApiKey>(`/v1/api-keys/${next.id}/rotate`, {});
    await eventually('a refusal', async () => (await asked(next.key)).status === 401);
    expect((await asked(last.key)).status).toBe(200);
  });

  it('is not revoked when nobody could make keys any more', async () => {
    const { data } = await barmill.api.get<Page<ApiKey>>('/v1/api-keys');
    const first = data.find(({ name }) => name === 'bootstrap')!;
    const refused = await ended(first.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'last_admin_key']);
    const other = await made({ scopes: ['admin'] });
    expect((await ended(other.id)).status).toBe(200);
    expect((await ended(first.id)).status).toBe(409);
  });

  it.each<[string, object, number, string]>([
    ['no name', { name: ' ' }, 422, 'invalid_body'],
    ['no scope', { scopes: [] }, 422, 'invalid_body'],
    ['an unknown scope', { scopes: ['root'] }, 422, 'invalid_body'],
    ['a time that is over', { expires_at: '2020-01-01T00:00:00Z' }, 422, 'expired_at_once'],
    ['no time', { expires_at: 'tomorrow' }, 422, 'invalid_body'],
    ['no rate', { requests_per_minute: 0 }, 422, 'invalid_body'],
  ])('is not made with %s', async (_, change, status, code) => {
    const before = await barmill.stored.query('select count(*) from api_keys');
    const answer = await barmill.api.post<Problem>('/v1/api-keys', { name: 'test', scopes: ['read'], ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await barmill.stored.query('select count(*) from api_keys')).toEqual(before);
  });
});

it('every operation asks for its scope', async () => {
  const { paths } = await barmill.api.get<{ paths: Record<string, Record<Method, Operation>> }>('/openapi.json');
  const all = ['read', 'run', 'manage'];
  const lacking = new Map<string, string>();
  for (const scope of all) lacking.set(scope, (await made({ scopes: all.filter((one) => one !== scope) })).key);
  lacking.set('admin', (await made({ scopes: all })).key);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { security }]) => ({ path, method, scope: security[0].api_key[0] })),
  );
  expect(operations.length).toBeGreaterThan(25);
  for (const { path, method, scope } of operations) {
    const { status, body } = await asked(lacking.get(scope)!, path.replace(/\{\w+\}/g, nobodys), method.toUpperCase());
    expect([method, path, status, body.code]).toEqual([method, path, 403, 'missing_scope']);
    expect(body.detail).toContain(`"${scope}"`);
  }
});

describe('a key with limits', () => {
  it('is held to its requests a minute, and told when to come again', async () => {
    const { key } = await made({ requests_per_minute: 3 });
    const answers = [];
    for (let k = 0; k < 4; k++) answers.push(await asked(key));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[0].headers.get('ratelimit-policy')).toBe('"key";q=3;w=60');
    expect(answers.map(({ headers }) => headers.get('ratelimit')!.split(';')[1])).toEqual(['r=2', 'r=1', 'r=0', 'r=0']);
    const { body, headers } = answers[3];
    expect([body.code, headers.get('content-type')]).toEqual([
      'rate_limited',
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(20);
  });

  it('submits no more runs when those of the day took its CPU seconds, nor does the key that replaces it', async () => {
    const limited = await made({ scopes: ['read', 'run'], cpu_seconds_per_day: 1e-6 });
    const { id, key } = limited;
    const first = await submitted(key);
    expect(first.status).toBe(202);
    await barmill.ended(`/v1/backtests/${first.body.id}`);
    const spent = await spentBy(limited);
    const [{ ms }] = (await barmill.stored.query('select execution_ms as ms from backtest_runs where id = $1', [
      first.body.id,
    ])) as { ms: number }[];
    expect(spent * 1_000).toBeCloseTo(ms, 6);
    const second = await barmill.api.submit<ApiKey>(`/v1/api-keys/${id}/rotate`, { overlap_s: 60 });
    const runs = await barmill.stored.query('select count(*) from backtest_runs');
    for (const one of [key, second.key]) {
      const refused = await submitted(one);
      expect([refused.status, refused.body.code]).toEqual([429, 'cpu_budget_spent']);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
      expect((await asked(one)).status).toBe(200);
    }
    expect(await barmill.stored.query('select count(*) from backtest_runs')).toEqual(runs);
  });

  it('pays for batches, opened combinations and repetitions too, and for no run that was there', async () => {
    const sweep = { ...backtest, params: undefined, param_grid: { fast: [5, 6], slow: [20] } };
    const optimization = await barmill.api.submit<Backtest>('/v1/optimizations', sweep);
    await barmill.ended(`/v1/optimizations/${optimization.id}`);
    const original = await barmill.api.submit<Backtest>('/v1/backtests', { ...backtest, volume: 0.3 });
    await barmill.ended(`/v1/backtests/${original.id}`);
    const results = `/v1/optimizations/${optimization.id}/results`;
    const batch = { strategies: [{ name: 'sma-cross', params: backtest.params }], symbols: ['EURUSD'] };
    const asks: [string, (volume: number) => object][] = [
      ['/v1/batches', (volume) => ({ ...batch, timeframes: ['D1'], volume })],
      [`${results}/0/open`, () => ({})],
      [`/v1/backtests/${original.id}/reproduce`, () => ({})],
    ];
    for (const [path, body] of asks) {
      const payer = await made({ scopes: ['read', 'run'], cpu_seconds_per_day: 1e-6 });
      expect([path, (await posted(payer.key, path, body(0.4))).status]).toEqual([path, 202]);
      await spentBy(payer);
      const again = path.endsWith('/open') ? `${results}/1/open` : path;
      const refused = await posted(payer.key, again, body(0.5));
      expect([path, refused.status, refused.body.code]).toEqual([path, 429, 'cpu_budget_spent']);
      const there = await submitted(payer.key, { ...backtest, volume: 0.3 });
      expect([there.status, there.body.id]).toEqual([200, original.id]);
    }
    const unpaid = `select count(*) from (select charged_to from backtest_runs union all select charged_to from optimization_runs) r
      where charged_to is null`;
    expect(await barmill.stored.query(unpaid)).toEqual([{ count: '0' }]);
  });
});
