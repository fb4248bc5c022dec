import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, Trade } from './support/resources';

jest.setTimeout(60_000);

/** The terms of EURUSD but for the spread, and nights that cost and pay. */
const terms = {
  symbol: 'eurTst',
  description: 'Euro / test dollar',
  pip_size: 0.0001,
  tick_size: 0.00001,
  contract_size: 100_000,
  base_currency: 'eur',
  quote_currency: 'usd',
  spread_pips: 1.2,
  swap_long_pips: -0.7,
  swap_short_pips: 0.2,
};
const run = { strategy: 'sma-cross', timeframe: 'D1', params: { fast: 5, slow: 20 } };

type SwappedTrade = Trade & { readonly direction: string; readonly swap: number };

let barmill: BarmillUnderTest;

beforeAll(async () => void (barmill = await BarmillUnderTest.start('own-instrument')));
afterAll(async () => await barmill.stop());

async function backtest(request: object): Promise<Backtest & { config: Record<string, number> }> {
  const { id } = await barmill.api.submit<Backtest>('/v1/backtests', { ...run, ...request });
  return await barmill.ended(`/v1/backtests/${id}`);
}

describe('an instrument of a tenant', () => {
  beforeAll(async () => {
    const { status, headers } = await barmill.api.post('/v1/instruments', terms);
    expect([status, headers.get('location')]).toEqual([201, '/v1/instruments/EURTST']);
    const csv = await barmill.csvOf('D1', 600, 11);
    for (const symbol of ['EURTST', 'EURUSD']) {
      expect((await barmill.api.upload(csv, { symbol, timeframe: 'D1' })).status).toBe(201);
    }
  });

  it('is found in whatever case, among those that are built in', async () => {
    const found = await barmill.api.get('/v1/instruments/eurtst');
    expect(found).toMatchObject({ ...terms, symbol: 'EURTST', base_currency: 'EUR', quote_currency: 'USD' });
    expect(found).toMatchObject({ min_lot: 0.01, max_lot: 100, lot_step: 0.01, commission_pct: null });
    const { data } = await barmill.api.get<{ data: { symbol: string }[] }>('/v1/instruments');
    expect(data.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['EURTST', 'EURUSD', 'BRENT', 'JPN225']));
  });

  it('refuses entries below its smallest lot, which the run counts by reason with the first of them', async () => {
    const { metrics, ruined, rejected_orders: rejected } = await backtest({ symbol: 'EURTST', volume: 0.001 });
    expect(metrics).toMatchObject({ total_trades: 0, rejected_orders: rejected!.below_min_lot.count });
    expect(rejected!.below_min_lot.count).toBeGreaterThan(0);
    expect(rejected!.below_min_lot.first).toEqual({
      bar: expect.any(Number),
      time: expect.stringMatching(/^20.*T00:00:00\.000Z$/),
      direction: expect.stringMatching(/^(long|short)$/),
    });
    expect([rejected!.invalid_stop, rejected!.insufficient_margin, ruined]).toEqual([
      { count: 0, first: null },
      { count: 0, first: null },
      false,
    ]);
  });

  it('is there once: its symbol is taken in whatever case, as those of the built-in ones are', async () => {
    for (const symbol of ['EURTST', 'eurtst', 'eurusd']) {
      const { status, body } = await barmill.api.post<Problem>('/v1/instruments', { ...terms, symbol });
      expect([status, body.code]).toEqual([409, 'instrument_exists']);
    }
  });

  it('is refused with every term that does not fit, and then is not there', async () => {
    const wrong = { ...terms, symbol: 'EURBAD', tick_size: 0.01, max_lot: 0.001 };
    const { status, body } = await barmill.api.post<Problem>('/v1/instruments', wrong);
    expect([status, body.code]).toEqual([422, 'invalid_body']);
    expect(body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/tick_size', 'tick_above_pip'],
      ['/max_lot', 'max_below_min'],
    ]);
    expect((await barmill.api.request('/v1/instruments/EURBAD')).status).toBe(404);
  });

  it('charges and pays the nights of a run that does not speak of swap', async () => {
    const silent = await backtest({ symbol: 'EURTST' });
    expect(silent.config).toMatchObject({ swap_long_pips: -0.7, swap_short_pips: 0.2, spread_pips: 1.2 });
    const trades = await barmill.api.all<SwappedTrade>(`/v1/backtests/${silent.id}/trades`);
    const sides = new Set(trades.map(({ direction }) => direction));
    expect([...sides].sort()).toEqual(['long', 'short']);
    for (const { direction, swap } of trades) {
      // A pip of 0.1 lots is one dollar.
      const nights = swap / (direction === 'long' ? -0.7 : 0.2);
      expect(nights).toBeGreaterThan(0.5);
      expect(Math.abs(nights - Math.round(nights))).toBeLessThan(1e-9);
    }
    const asked = await backtest({ symbol: 'EURUSD', spread_pips: 1.2, swap_long_pips: -0.7, swap_short_pips: 0.2 });
    expect(asked.result_hash).toBe(silent.result_hash);
  });

  it('has no say where a run asks for no swap, and a built-in instrument charges none', async () => {
    const without = await backtest({ symbol: 'EURTST', swap_long_pips: 0, swap_short_pips: 0 });
    expect(without.config).toMatchObject({ swap_long_pips: 0, swap_short_pips: 0 });
    const builtIn = await backtest({ symbol: 'EURUSD', spread_pips: 1.2 });
    expect(builtIn.config).toMatchObject({ swap_long_pips: 0, swap_short_pips: 0 });
    expect(builtIn.result_hash).toBe(without.result_hash);
  });
});
