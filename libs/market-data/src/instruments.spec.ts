import { builtinInstruments, instrumentClasses } from './instruments';

const named = (symbol: string) => builtinInstruments.find((instrument) => instrument.symbol === symbol);
const wholeMultiple = (value: number, unit: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-9;

/** US dollars that a unit of each currency is about worth. */
const dollars: Record<string, number> = {
  ...{ USD: 1, EUR: 1.1, GBP: 1.25, CHF: 1.1, AUD: 0.65, NZD: 0.6, CAD: 0.73, JPY: 0.0067 },
  ...{ SGD: 0.75, HKD: 0.13, SEK: 0.095, NOK: 0.095, PLN: 0.25, MXN: 0.055, ZAR: 0.055 },
};
/** What a pip of a standard lot is worth in dollars, least and most. */
const pipWorth: Record<string, readonly [number, number]> = {
  'Major currency pairs': [5, 15],
  Crosses: [5, 15],
  'Exotic currency pairs': [0.5, 10],
  Metals: [10, 50],
  Energy: [10, 10],
  Indices: [0.5, 2],
  Shares: [0.01, 0.01],
  Crypto: [0.01, 1],
};

describe('the built-in instruments', () => {
  it('have symbols of their own', () => {
    expect(new Set(builtinInstruments.map(({ symbol }) => symbol)).size).toBe(builtinInstruments.length);
  });

  it('cover what is traded most', () => {
    const symbols = builtinInstruments.map(({ symbol }) => symbol);
    const asked = [
      ...['EURUSD', 'GBPUSD', 'USDJPY', 'AUDUSD', 'USDCHF', 'USDCAD', 'NZDUSD'],
      ...['EURGBP', 'EURJPY', 'GBPJPY', 'EURCHF', 'EURAUD', 'AUDJPY', 'XAUUSD', 'XAGUSD', 'XPTUSD', 'XPDUSD'],
      ...['WTI', 'BRENT', 'US30', 'US100', 'SP500', 'GER40', 'UK100', 'FRA40', 'EU50', 'JPN225', 'HK50', 'AUS200'],
      ...['AAPL', 'MSFT', 'NVDA', 'BTCUSD', 'ETHUSD', 'SOLUSD', 'XRPUSD'],
    ];
    expect(asked.filter((symbol) => !symbols.includes(symbol))).toEqual([]);
    const counts = instrumentClasses.map(({ title, instruments }) => [title, instruments.length]);
    expect(counts).toEqual([
      ['Major currency pairs', 7],
      ['Crosses', 21],
      ['Exotic currency pairs', 6],
      ['Metals', 4],
      ['Energy', 2],
      ['Indices', 10],
      ['Shares', 12],
      ['Crypto', 8],
    ]);
  });

  it.each(builtinInstruments)('give $symbol terms that fit together', (instrument) => {
    expect(wholeMultiple(instrument.pipSize, instrument.tickSize)).toBe(true);
    expect(wholeMultiple(instrument.minLot, instrument.lotStep)).toBe(true);
    expect(wholeMultiple(instrument.maxLot, instrument.lotStep)).toBe(true);
    expect(wholeMultiple((instrument.spreadPips ?? 0) * instrument.pipSize, instrument.tickSize)).toBe(true);
    expect(instrument.spreadPips).toBeGreaterThan(0);
    expect(instrument.maxLot).toBeGreaterThan(instrument.minLot);
    expect(instrument.minLot).toBeGreaterThan(0);
    expect(instrument.leverage).toBeGreaterThanOrEqual(1);
    expect(instrument.stopOutLevel).toBe(0.5);
    expect(instrument.commissionPerLot === null || instrument.commissionPct === null).toBe(true);
  });

  it.each(builtinInstruments)('give $symbol two currencies, as its name does where it has them', (instrument) => {
    const { symbol, baseCurrency, quoteCurrency } = instrument;
    expect(symbol).toMatch(/^[A-Z0-9]{1,12}$/);
    expect(Object.keys(dollars)).toContain(quoteCurrency);
    expect([baseCurrency + quoteCurrency, baseCurrency]).toContain(symbol);
    expect(baseCurrency).not.toBe(quoteCurrency);
  });

  it.each(instrumentClasses)('give the pip of one lot a sane value: $title', ({ title, instruments }) => {
    const [least, most] = pipWorth[title];
    for (const { symbol, pipSize, contractSize, quoteCurrency } of instruments) {
      const worth = pipSize * contractSize * dollars[quoteCurrency];
      expect([symbol, worth >= least - 1e-9, worth <= most + 1e-9]).toEqual([symbol, true, true]);
    }
  });

  it.each(builtinInstruments)('charge no night of $symbol unasked', ({ swapLongPips, swapShortPips }) => {
    expect([swapLongPips, swapShortPips]).toEqual([0, 0]);
  });

  it('count pips as the market does', () => {
    expect(named('EURUSD')).toMatchObject({ pipSize: 0.0001, tickSize: 0.00001, contractSize: 100_000, leverage: 100 });
    expect(named('USDJPY')).toMatchObject({ pipSize: 0.01, baseCurrency: 'USD', quoteCurrency: 'JPY' });
    expect(named('EURGBP')).toMatchObject({ pipSize: 0.0001, baseCurrency: 'EUR', quoteCurrency: 'GBP' });
    // 5,000 ounces: a cent is 50 dollars.
    expect(named('XAGUSD')).toMatchObject({ pipSize: 0.01, contractSize: 5_000, baseCurrency: 'XAG' });
    // 1,000 barrels: a cent is 10 dollars.
    expect(named('WTI')).toMatchObject({ pipSize: 0.01, contractSize: 1_000, baseCurrency: 'WTI' });
    expect(named('SP500')).toMatchObject({
      pipSize: 1,
      tickSize: 0.01,
      contractSize: 1,
      minLot: 0.01,
      spreadPips: 0.5,
    });
    expect(named('GER40')).toMatchObject({ pipSize: 1, contractSize: 1, quoteCurrency: 'EUR' });
    // 100 yen a point are about 67 cents.
    expect(named('JPN225')).toMatchObject({ pipSize: 1, contractSize: 100, quoteCurrency: 'JPY' });
    expect(named('DOGEUSD')).toMatchObject({ baseCurrency: 'DOGE', quoteCurrency: 'USD', contractSize: 1_000 });
  });

  it('trade all year only where the market does', () => {
    const allYear = builtinInstruments.filter(({ tradingDaysPerYear }) => tradingDaysPerYear === 365);
    expect(allYear).toEqual(instrumentClasses.find(({ title }) => title === 'Crypto')!.instruments);
    expect(named('AAPL')?.tradingDaysPerYear).toBe(252);
  });
});
