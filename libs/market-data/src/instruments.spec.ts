import { builtinInstruments } from './instruments';

const named = (symbol: string) => builtinInstruments.find((instrument) => instrument.symbol === symbol);

describe('the built-in instruments', () => {
  it('have symbols of their own', () => {
    expect(new Set(builtinInstruments.map(({ symbol }) => symbol)).size).toBe(builtinInstruments.length);
  });

  it.each(builtinInstruments)('give $symbol terms that fit together', (instrument) => {
    const wholeMultiple = (value: number, unit: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-9;
    expect(wholeMultiple(instrument.pipSize, instrument.tickSize)).toBe(true);
    expect(wholeMultiple(instrument.minLot, instrument.lotStep)).toBe(true);
    expect(wholeMultiple(instrument.maxLot, instrument.lotStep)).toBe(true);
    expect(wholeMultiple((instrument.spreadPips ?? 0) * instrument.pipSize, instrument.tickSize)).toBe(true);
    expect(instrument.maxLot).toBeGreaterThan(instrument.minLot);
    expect(instrument.minLot).toBeGreaterThan(0);
    expect(instrument.leverage).toBeGreaterThanOrEqual(1);
    expect(instrument.stopOutLevel).toBe(0.5);
    expect(instrument.commissionPerLot === null || instrument.commissionPct === null).toBe(true);
  });

  it('count pips as the market does', () => {
    expect(named('EURUSD')).toMatchObject({ pipSize: 0.0001, tickSize: 0.00001, contractSize: 100_000, leverage: 100 });
    expect(named('USDJPY')).toMatchObject({ pipSize: 0.01, baseCurrency: 'USD', quoteCurrency: 'JPY' });
    expect(named('SP500')).toMatchObject({
      pipSize: 1,
      tickSize: 0.01,
      contractSize: 1,
      minLot: 0.01,
      spreadPips: 0.5,
    });
  });

  it('trade all year only where the market does', () => {
    expect(named('BTCUSD')?.tradingDaysPerYear).toBe(365);
    expect(named('AAPL')?.tradingDaysPerYear).toBe(252);
  });
});
