import { instrumentRow, newInstrumentSchema, schemaFaults, type SchemaIssue } from '@barmill/contracts';
import { builtinInstruments } from '@barmill/market-data';
import { instrumentView } from './instrument.view';

const smallest = {
  symbol: 'eursek',
  pip_size: 0.0001,
  contract_size: 100_000,
  base_currency: 'eur',
  quote_currency: 'sek',
};

function faultsOf(changes: object): [pointer: string, code: string, detail: string][] {
  const body = { ...smallest, ...changes };
  const issues = (newInstrumentSchema.safeParse(body).error?.issues ?? []) as readonly SchemaIssue[];
  return schemaFaults(issues, body).map(({ pointer, code, detail }) => [pointer, code, detail]);
}
const rowOf = (changes: object = {}) => instrumentRow(newInstrumentSchema.parse({ ...smallest, ...changes }));

describe('a new instrument', () => {
  it('needs no more than its symbol, its sizes and its currencies, in upper or lower case', () => {
    expect(rowOf()).toEqual({
      symbol: 'EURSEK',
      description: '',
      pipSize: 0.0001,
      tickSize: 0,
      contractSize: 100_000,
      minLot: 0.01,
      maxLot: 100,
      lotStep: 0.01,
      leverage: 100,
      stopOutLevel: 0.5,
      baseCurrency: 'EUR',
      quoteCurrency: 'SEK',
      tradingDaysPerYear: 252,
      spreadPips: undefined,
      commissionPerLot: undefined,
      commissionPct: undefined,
      swapLongPips: 0,
      swapShortPips: 0,
    });
  });

  it('trades one step at least unless it says otherwise, and without steps 0.01 lots', () => {
    expect(rowOf({ lot_step: 1 }).minLot).toBe(1);
    expect(rowOf({ lot_step: 0 }).minLot).toBe(0.01);
    expect(rowOf({ lot_step: 1, min_lot: 5 }).minLot).toBe(5);
    expect(rowOf({ lot_step: 0, min_lot: 0.0137, max_lot: 7.3 })).toMatchObject({ lotStep: 0, minLot: 0.0137 });
  });

  it('may have a thousand million lot steps', () => {
    expect(rowOf({ lot_step: 1e-6, max_lot: 1_000 }).maxLot).toBe(1_000);
  });

  it('may pay or cost a night', () => {
    expect(rowOf({ swap_long_pips: -0.7, swap_short_pips: 0.2 })).toMatchObject({
      swapLongPips: -0.7,
      swapShortPips: 0.2,
    });
  });

  it.each(builtinInstruments)('could be $symbol, which is built in', (instrument) => {
    const { commissionPerLot, commissionPct, spreadPips, ...terms } = instrument;
    const row = {
      ...terms,
      spreadPips: spreadPips ?? undefined,
      commissionPerLot: commissionPerLot ?? undefined,
      commissionPct: commissionPct ?? undefined,
    };
    const given = Object.entries(instrumentView(row)).filter(([, value]) => value !== null);
    expect(instrumentRow(newInstrumentSchema.parse(Object.fromEntries(given)))).toEqual(row);
  });

  it.each<[string, object, string, string, RegExp]>([
    ['no symbol', { symbol: undefined }, '/symbol', 'required', /missing/],
    ['a symbol with a blank', { symbol: 'EUR SEK' }, '/symbol', 'invalid_format', /1 to 32 letters.*"EUR SEK"/],
    [
      'a symbol that is a path',
      { symbol: '..' },
      '/symbol',
      'invalid_format',
      /beginning with a letter or digit.*"\.\."/,
    ],
    ['a symbol that is a formula', { symbol: '-1.2' }, '/symbol', 'invalid_format', /beginning with a letter or digit/],
    ['a description of two lines', { description: 'a\nb' }, '/description', 'invalid_format', /one line.*"a\\nb"/],
    ['a description with a NUL', { description: 'a\0' }, '/description', 'invalid_format', /control characters/],
    ['a pip of 0', { pip_size: 0 }, '/pip_size', 'too_small', />0.*Got 0/],
    ['a pip that is no number', { pip_size: '0.1' }, '/pip_size', 'invalid_type', /number.*"0.1"/],
    ['a negative tick', { tick_size: -0.1 }, '/tick_size', 'too_small', />=0.*Got -0.1/],
    [
      'a tick above the pip',
      { tick_size: 0.001 },
      '/tick_size',
      'tick_above_pip',
      /at most pip_size \(0.0001\), got 0.001/,
    ],
    ['a pip between two ticks', { tick_size: 0.00003 }, '/pip_size', 'off_tick', /ticks \(of 0.00003\), got 0.0001/],
    ['a contract of 0', { contract_size: 0 }, '/contract_size', 'too_small', />0/],
    ['a negative smallest lot', { min_lot: -1 }, '/min_lot', 'too_small', />=0/],
    ['a largest lot of 0', { max_lot: 0 }, '/max_lot', 'too_small', />0/],
    [
      'a largest lot below the smallest',
      { min_lot: 5, max_lot: 2 },
      '/max_lot',
      'max_below_min',
      /min_lot \(5\), got 2/,
    ],
    [
      'a smallest lot between two steps',
      { min_lot: 0.015 },
      '/min_lot',
      'off_step',
      /lot steps \(of 0.01\), got 0.015/,
    ],
    ['a largest lot between two steps', { max_lot: 0.125 }, '/max_lot', 'off_step', /got 0.125/],
    [
      'more lot steps than doubles tell apart',
      { max_lot: 1e300, lot_step: 1e-9 },
      '/max_lot',
      'too_many_steps',
      /1000000000 lot steps \(of 1e-9\) at most, got 1e\+300/,
    ],
    ['a negative step', { lot_step: -0.01 }, '/lot_step', 'too_small', />=0/],
    ['a leverage of 0', { leverage: 0 }, '/leverage', 'too_small', />0/],
    ['a stop-out level above 1', { stop_out_level: 50 }, '/stop_out_level', 'too_big', /<=1.*Got 50/],
    ['an empty base', { base_currency: '' }, '/base_currency', 'invalid_format', /1 to 12 letters/],
    ['a quote of two letters', { quote_currency: 'US' }, '/quote_currency', 'invalid_format', /3 to 5 letters.*"US"/],
    ['a quote with digits', { quote_currency: 'US1' }, '/quote_currency', 'invalid_format', /3 to 5 letters/],
    ['one currency twice', { quote_currency: 'EUR' }, '/quote_currency', 'same_currency', /another currency.*"EUR"/],
    ['a negative spread', { spread_pips: -1 }, '/spread_pips', 'too_small', />=0/],
    ['a negative commission', { commission_pct: -1 }, '/commission_pct', 'too_small', />=0/],
    [
      'two commissions',
      { commission_per_lot: 7, commission_pct: 0 },
      '/commission_pct',
      'contradicting_commissions',
      /either commission_per_lot or commission_pct/,
    ],
    ['a swap that is no number', { swap_long_pips: null }, '/swap_long_pips', 'invalid_type', /number.*Got null/],
    ['half a trading day', { trading_days_per_year: 0.5 }, '/trading_days_per_year', 'invalid_type', /int/],
    ['367 trading days', { trading_days_per_year: 367 }, '/trading_days_per_year', 'too_big', /<=366/],
    ['an unknown field', { swap_pips: 1 }, '/swap_pips', 'unknown_field', /no field "swap_pips"/],
  ])('is refused for %s', (_, changes, pointer, code, detail) => {
    expect(faultsOf(changes)).toEqual([[pointer, code, expect.stringMatching(detail)]]);
  });

  it('is told of all terms that do not fit together', () => {
    const faults = faultsOf({ tick_size: 1, max_lot: 0.001, quote_currency: 'EUR' });
    expect(faults.map(([pointer, code]) => [pointer, code])).toEqual([
      ['/tick_size', 'tick_above_pip'],
      ['/max_lot', 'max_below_min'],
      ['/quote_currency', 'same_currency'],
    ]);
  });
});
