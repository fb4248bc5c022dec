import { backtestFields, compared, readOrder, type Value } from '@barmill/queries';
import { writeCursor } from './cursor';
import { decodePlace, encodePlace, listName } from './keyset-cursor';

const order = readOrder('symbol, is_favorite desc, started_at, metrics.sharpe_ratio, params.fast', backtestFields);
const name = listName({ resource: 'backtests', filter: null, order });
const id = '01890000-0000-7000-8000-00000000abcd';
const place: Value[] = [
  { text: 'EURUSD' },
  { flag: false },
  { timeUs: 1_700_000_000_000_001 },
  { number: 0.1 + 0.2 },
  { isMissing: true },
  { text: id },
];
const written = ['EURUSD', false, 1_700_000_000_000_001, 0.1 + 0.2, null, id];

describe('the place in a cursor', () => {
  it('comes back to the last bit, and can stand in a URL', () => {
    const cursor = encodePlace(name, place);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodePlace(name, order, cursor)).toEqual(place);
    expect(decodePlace(name, order, undefined)).toEqual([]);
  });

  it('keeps a zero and what is missing apart', () => {
    const zero = [...place.slice(0, 3), { number: 0 }, { number: 0 }, place[5]];
    expect(decodePlace(name, order, encodePlace(name, zero))).toEqual(zero);
  });

  it.each<[string, number, unknown]>([
    ['a number for a text', 0, 5],
    ['half a surrogate pair', 0, '\ud800'],
    ['a NUL', 0, 'a\0'],
    ['a text for a flag', 1, 'false'],
    ['a fraction for a time', 2, 1.5],
    ['a time beyond all times', 2, 1e300],
    ['a text for a number', 3, '1; drop table backtest_runs'],
    ['an object for a number', 3, { number: 1 }],
    ['a list', 4, [1]],
    ['a missing symbol', 0, null],
    ['a missing id', 5, null],
    ['what is no id', 5, `${id}'`],
    ['an id in capitals, which was not written', 5, id.toUpperCase()],
  ])('is refused with %s', (_, at, value) => {
    const forged = writeCursor(name, written.with(at, value as never));
    expect(() => decodePlace(name, order, forged)).toThrow(expect.objectContaining({ problem: 'invalid_cursor' }));
  });

  it('is refused when it has too few or too many values, or another list', () => {
    expect(decodePlace(name, order, writeCursor(name, written))).toEqual(place);
    for (const cursor of [
      writeCursor(name, written.slice(1)),
      writeCursor(name, [...written, id]),
      writeCursor('another', written),
      writeCursor(name, 'text'),
      '%%%',
    ]) {
      expect(() => decodePlace(name, order, cursor)).toThrow(expect.objectContaining({ code: 'malformed' }));
    }
  });
});

describe('the name of a list', () => {
  it('is another one for another resource, filter or order', () => {
    const filter = (value: number) => compared('bars', '>', { number: value });
    const keys = (text: string) => readOrder(text, backtestFields);
    const names = [
      { resource: 'backtests', filter: null, order: keys('bars') },
      { resource: 'optimizations', filter: null, order: keys('bars') },
      { resource: 'backtests', filter: filter(1), order: keys('bars') },
      { resource: 'backtests', filter: filter(2), order: keys('bars') },
      { resource: 'backtests', filter: null, order: keys('bars desc') },
      { resource: 'backtests', filter: null, order: keys('symbol') },
    ].map(listName);
    expect(new Set(names).size).toBe(names.length);
    expect(listName({ resource: 'backtests', filter: filter(1), order: keys('bars') })).toBe(names[2]);
  });
});
