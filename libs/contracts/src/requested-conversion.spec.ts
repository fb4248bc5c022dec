import { refusalOf, requestOf } from '../testing/requests';
import { conversionPath, convertingPairs, requestedConversion, type CurrencyPair } from './requested-conversion';

const id = '01890000-0000-7000-8000-00000000000a';
const pair = (symbol: string): CurrencyPair & { pointer: string } => ({
  symbol,
  baseCurrency: symbol.slice(0, 3),
  quoteCurrency: symbol.slice(3),
  pointer: `/${symbol}`,
});
const eurgbp = pair('EURGBP');
const instruments = ['EURUSD', 'GBPUSD', 'USDJPY', 'GBPJPY'].map(pair);
const resolve = (changes: object, instrument = eurgbp) => requestedConversion(requestOf(changes), instrument);
const path = (account: string, ...symbols: string[]) =>
  conversionPath(resolve({ account_currency: account })!, symbols.map(pair), instruments).map(
    ({ symbol, isInverse }) => `${isInverse ? '1/' : ''}${symbol}`,
  );

describe('the conversion that a request asks for', () => {
  it('is none where the account has the quote currency', () => {
    expect(resolve({})).toBeNull();
    expect(resolve({ account_currency: 'gbp' })).toBeNull();
  });

  it("is told by the instrument's own bars where the account has its base currency", () => {
    expect(resolve({ account_currency: 'EUR' })).toEqual({
      quoteCurrency: 'GBP',
      accountCurrency: 'EUR',
      isToldByOwnBars: true,
      given: [],
    });
  });

  it('takes pairs as a list, and by symbol', () => {
    const given = (bars: unknown) => resolve({ account_currency: 'usd', conversion_datasets: bars })!.given;
    expect(given([id])).toEqual([{ name: id, symbol: null, pointer: '/conversion_datasets/0' }]);
    expect(given({ GBPUSD: id })).toEqual([{ name: id, symbol: 'GBPUSD', pointer: '/conversion_datasets/GBPUSD' }]);
  });

  it.each([
    [{ conversion_datasets: [id] }, '/conversion_datasets/0', /the quote currency of EURGBP, GBP/],
    [
      { account_currency: 'EUR', conversion_datasets: { GBPUSD: id } },
      '/conversion_datasets/GBPUSD',
      /bars of EURGBP tell/,
    ],
  ])('refuses rates that nothing would read: %j', (changes, pointer, message) => {
    const refusal = refusalOf(() => resolve(changes));
    expect(refusal).toMatchObject({ problem: 'unused_dataset', pointer });
    expect(refusal.message).toMatch(message);
  });
});

describe('the pairs of a conversion', () => {
  it('lead there directly, or the other way round', () => {
    expect(path('USD', 'GBPUSD')).toEqual(['GBPUSD']);
    expect(path('JPY', 'GBPJPY')).toEqual(['GBPJPY']);
    expect(path('CHF', 'CHFGBP')).toEqual(['1/CHFGBP']);
  });

  it('lead there through a third currency, in whatever order they are given', () => {
    expect(path('JPY', 'GBPUSD', 'USDJPY')).toEqual(['GBPUSD', 'USDJPY']);
    expect(path('JPY', 'USDJPY', 'GBPUSD')).toEqual(['GBPUSD', 'USDJPY']);
    expect(path('NOK', 'EURNOK', 'EURGBP')).toEqual(['1/EURGBP', 'EURNOK']);
    expect(path('AUD', 'AUDUSD', 'GBPUSD')).toEqual(['GBPUSD', '1/AUDUSD']);
  });

  it('are found among instruments', () => {
    const conversion = resolve({ account_currency: 'USD' })!;
    expect(convertingPairs(conversion, instruments).map(({ symbol }) => symbol)).toEqual(['GBPUSD']);
  });

  it('are refused where they do not lead there, with those that would', () => {
    const refusal = refusalOf(() => path('USD', 'EURUSD'));
    expect(refusal).toMatchObject({ problem: 'no_conversion', pointer: '/conversion_datasets' });
    expect(refusal.message).toMatch(/from GBP to USD: expected bars of GBPUSD, or.*third.*got EURUSD \(EUR in USD\)/);
    const none = refusalOf(() => path('CHF'));
    expect(none).toMatchObject({ problem: 'no_conversion', pointer: '/account_currency' });
    expect(none.message).toMatch(/an instrument GBPCHF or CHFGBP.*got none/);
  });

  it('are refused where one is not needed', () => {
    const refusal = refusalOf(() => path('USD', 'EURUSD', 'GBPUSD'));
    expect(refusal).toMatchObject({ problem: 'unused_dataset', pointer: '/EURUSD' });
    expect(refusal.message).toMatch(/from GBP to USD is told by GBPUSD/);
    expect(refusalOf(() => path('JPY', 'GBPUSD', 'USDJPY', 'EURUSD'))).toMatchObject({ pointer: '/EURUSD' });
  });
});
