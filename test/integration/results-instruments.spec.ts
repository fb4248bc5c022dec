import type { Instrument } from '@barmill/contracts';
import { builtinInstruments } from '@barmill/market-data';
import { TestDatabase } from '@barmill/testing';
import { migrate } from '../../apps/results/src/database/migrate';
import { ResultsUnderTest } from './results-under-test';
import { withDataSource } from './with-data-source';

jest.setTimeout(60_000);

const krona: Instrument = {
  symbol: 'EURSEK',
  description: 'Euro / Swedish krona',
  pipSize: 0.0001,
  tickSize: 0.00001,
  contractSize: 100_000,
  minLot: 0.01,
  maxLot: 100,
  lotStep: 0.01,
  leverage: 20,
  stopOutLevel: 0.5,
  baseCurrency: 'EUR',
  quoteCurrency: 'SEK',
  spreadPips: 40.1,
  commissionPerLot: 7,
  tradingDaysPerYear: 252,
  swapLongPips: -5.5,
  swapShortPips: 1.5,
};

describe('instruments', () => {
  let results: ResultsUnderTest;
  const create = async (instrument: Instrument, tenantId = 'default') =>
    await results.client.marketData.createInstrument({ tenantId, instrument });
  const named = async (symbol: string, tenantId = 'default') =>
    await results.client.marketData.getInstrument({ tenantId, symbol });

  beforeAll(async () => void (results = await ResultsUnderTest.start()));
  afterAll(async () => await results.stop());

  it('are there from the start, on the terms that ship', async () => {
    const { instruments } = await results.client.marketData.listInstruments({ tenantId: 'default' });
    const bySymbol = (a: { symbol: string }, b: { symbol: string }) => (a.symbol < b.symbol ? -1 : 1);
    const shipped = builtinInstruments.map((instrument) =>
      Object.fromEntries(Object.entries(instrument).filter(([, value]) => value !== null)),
    ) as { symbol: string }[];
    expect([...instruments].sort(bySymbol)).toMatchObject(shipped.sort(bySymbol));
    expect(instruments).toHaveLength(builtinInstruments.length);
  });

  it('can be added, and are found in whatever case, bit for bit', async () => {
    expect(await create(krona)).toMatchObject(krona);
    expect(await named('eurSek')).toMatchObject(krona);
    expect((await named('EURSEK')).commissionPct).toBeUndefined();
  });

  it('are refused where the symbol is taken, in whatever case, and the one that is there stays', async () => {
    for (const symbol of ['EURUSD', 'eurusd']) {
      const again = create({ ...krona, symbol });
      await expect(again).rejects.toMatchObject({ code: 'conflict', problem: 'instrument_exists' });
    }
    expect(await named('EURUSD')).toMatchObject({ quoteCurrency: 'USD', spreadPips: 0.8 });
    expect(await results.database.count('instruments', `upper(symbol) = 'EURUSD'`)).toBe(1);
  });

  it('are one when they are added twice at once', async () => {
    const two = [create({ ...krona, symbol: 'TWICE' }), create({ ...krona, symbol: 'TWICE' })];
    const outcomes = (await Promise.allSettled(two)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
    expect(await results.database.count('instruments', `symbol = 'TWICE'`)).toBe(1);
  });

  it("are each tenant's own", async () => {
    await create({ ...krona, symbol: 'OURS' });
    await expect(named('OURS', 'another')).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_symbol' });
  });
});

describe('a database from before instruments had swap', () => {
  let database: TestDatabase;
  const insertOld = async (tenantId: string, symbol: string, spreadPips: number) => {
    await database.rows(
      `insert into instruments (tenant_id, symbol, description, pip_size, tick_size, contract_size, min_lot, max_lot, lot_step,
         leverage, stop_out_level, base_currency, quote_currency, spread_pips, trading_days_per_year)
       values ($1, $2, 'of old', 0.0001, 0.00001, 100000, 0.01, 100, 0.01, 100, 0.5, 'EUR', 'USD', $3, 252)`,
      [tenantId, symbol, spreadPips],
    );
  };
  const rowsOfOld = async () =>
    await database.rows<Record<string, unknown>>(
      `select to_jsonb(instruments) - 'swap_long_pips' - 'swap_short_pips' as kept from instruments
       where description = 'of old' order by tenant_id, symbol`,
    );

  beforeEach(async () => {
    database = await TestDatabase.create();
    await withDataSource(database, async (dataSource) => {
      await migrate(dataSource);
      while ((await database.count('migrations', `name like 'InstrumentSwap%'`)) > 0) {
        await dataSource.undoLastMigration({ transaction: 'each' });
      }
    });
    // One built-in instrument on changed terms, one of the tenant's own, and two that are built in by now, one in another case.
    await insertOld('default', 'EURUSD', 0.3);
    await insertOld('default', 'MINE', 9);
    await insertOld('default', 'GBPJPY', 7);
    await insertOld('default', 'eurgbp', 5);
    await insertOld('another', 'XAUUSD', 4);
    await database.rows(
      `insert into api_keys (id, tenant_id, name, key_sha256, scopes)
       values (gen_random_uuid(), 'with-a-key', 'k', 'k', '{read}')`,
    );
  });
  afterEach(async () => await database.drop());

  it('gets the instruments that are missing, for every tenant, and keeps the rows that are there', async () => {
    const before = await rowsOfOld();
    expect(before).toHaveLength(5);
    const results = await ResultsUnderTest.start({ database });
    try {
      expect(await rowsOfOld()).toEqual(before);
      const charged = 'swap_long_pips <> 0 or swap_short_pips <> 0';
      expect(await database.count('instruments', charged)).toBe(0);
      const counts = await database.rows(
        'select tenant_id as tenant, count(*)::int from instruments group by tenant_id order by tenant_id',
      );
      const shipped = builtinInstruments.length;
      expect(counts).toEqual([
        { tenant: 'another', count: shipped },
        { tenant: 'default', count: shipped + 1 },
        { tenant: 'with-a-key', count: shipped },
      ]);
      const named = async (symbol: string) =>
        await results.client.marketData.getInstrument({ tenantId: 'default', symbol });
      expect(await named('EURGBP')).toMatchObject({ symbol: 'eurgbp', spreadPips: 5, swapLongPips: 0 });
      expect(await named('BRENT')).toMatchObject({ contractSize: 1_000, swapShortPips: 0 });
    } finally {
      await results.stop();
    }
  });

  it('gets nothing more from a second start', async () => {
    await (await ResultsUnderTest.start({ database })).stop();
    const all = async () => await database.rows('select * from instruments order by tenant_id, symbol');
    const first = await all();
    await (await ResultsUnderTest.start({ database })).stop();
    expect(await all()).toEqual(first);
  });
});
