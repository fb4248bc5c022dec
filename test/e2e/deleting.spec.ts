import { eventually } from '@barmill/testing';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, Optimization } from './support/resources';

jest.setTimeout(60_000);

let barmill: BarmillUnderTest;
const market = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1' };
const remove = async (path: string) => await barmill.api.request<Problem | null>(path, { method: 'DELETE' });

beforeAll(async () => {
  // Nothing here is to be computed: runs stay pending.
  barmill = await BarmillUnderTest.start('deleting', { engines: 0 });
  await barmill.uploadBars('D1', 300, 13);
});
afterAll(async () => await barmill.stop());

describe.each<[string, object, string[]]>([
  [
    'backtests',
    { params: { fast: 5, slow: 20 } },
    [
      ...['', '/trades', '/equity-curve', '/events', '/drawdown', '/calendar', '/breakdown?by=side', '/report'],
      ...['/trades/export?format=csv', '/equity-curve/export?format=csv'],
    ],
  ],
  [
    'optimizations',
    { param_grid: { fast: [5, 10], slow: [20] } },
    [
      ...['', '/results', '/events', '/results/0', '/heatmap?x=fast', '/importance', '/best'],
      '/results/export?format=csv',
    ],
  ],
])('one of the %s that is deleted', (resource, asked, addresses) => {
  it('is found nowhere, and takes no second deletion', async () => {
    const { id } = await barmill.api.submit<Backtest>(`/v1/${resource}`, { ...market, ...asked, tags: ['gone'] });
    const deleted = await remove(`/v1/${resource}/${id}`);
    expect([deleted.status, deleted.body]).toEqual([204, null]);
    for (const address of addresses) {
      const { status, body } = await barmill.api.request<Problem>(`/v1/${resource}/${id}${address}`);
      expect([address, status, body.code]).toEqual([address, 404, 'unknown_run']);
    }
    expect((await remove(`/v1/${resource}/${id}`)).status).toBe(404);
    expect((await barmill.api.post<Problem>(`/v1/${resource}/${id}/cancel`, {})).status).toBe(404);
    for (const query of ['', '?tag=gone', `?filter=${encodeURIComponent(`id = "${id}"`)}`]) {
      expect(await barmill.api.all<Backtest>(`/v1/${resource}${query}`)).toEqual([]);
    }
    const kept = async () => await barmill.stored.query('select 1 from work_chunks where run_id = $1', [id]);
    await eventually('its work removed', async () => (await kept()).length === 0);
  });

  it('ends the streams of those who watch it', async () => {
    const { id } = await barmill.api.submit<Optimization>(`/v1/${resource}`, { ...market, ...asked });
    const stream = await barmill.api.open(`/v1/${resource}/${id}/events`);
    await remove(`/v1/${resource}/${id}`);
    expect(await stream.text()).toMatch(/event: end\n(?:id: \d+\n)?data: {"status":"deleted"}/);
  });
});

describe('a strategy that is deleted', () => {
  const document = (version: number) => ({
    ...{ name: 'my-dip', version, title: 'Dip', description: 'Buys dips.' },
    entry: { long: 'close < open' },
    exit: { long: 'close > open' },
  });

  it('takes its runs with it, and its name is free again', async () => {
    await barmill.api.submit('/v1/strategies', document(1));
    await barmill.api.submit('/v1/strategies', document(2));
    const runOf = async (version: number) =>
      await barmill.api.post<Backtest & Problem>('/v1/backtests', { ...market, strategy: { name: 'my-dip', version } });
    const [first, second] = [(await runOf(1)).body.id, (await runOf(2)).body.id];
    expect((await remove('/v1/strategies/my-dip?version=1')).status).toBe(204);
    expect((await barmill.api.request(`/v1/backtests/${first}`)).status).toBe(404);
    expect((await barmill.api.request(`/v1/backtests/${second}`)).status).toBe(200);
    const refused = await runOf(1);
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown_strategy']);
    expect((await remove('/v1/strategies/my-dip')).status).toBe(204);
    expect(await barmill.api.all<Backtest>('/v1/backtests')).toEqual([]);
    expect((await barmill.api.post('/v1/strategies', { ...document(1), title: 'Another' })).status).toBe(201);
  });

  it.each([
    ['built in', 'sma-cross', 409, 'builtin_strategy'],
    ['nobody’s', 'no-such', 404, 'unknown_strategy'],
    ['no name', 'A%20B', 404, 'unknown_strategy'],
  ])('is not one that is %s', async (_, name, status, code) => {
    const answer = await remove(`/v1/strategies/${name}`);
    expect([answer.status, answer.body!.code]).toEqual([status, code]);
  });
});
