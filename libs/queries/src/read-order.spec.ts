import type { QueryError } from './index';
import { backtestFields, readOrder } from './index';

const read = (text: string) => readOrder(text, backtestFields).map(({ field, isDescending }) => [field, isDescending]);

describe('an order', () => {
  it('ends with the key of the list, in the direction of the field before it', () => {
    expect(read('metrics.sharpe_ratio desc')).toEqual([
      ['metrics.sharpe_ratio', true],
      ['id', true],
    ]);
    expect(read(' symbol,  sharpe_ratio DESC ,bars')).toEqual([
      ['symbol', false],
      ['metrics.sharpe_ratio', true],
      ['bars', false],
      ['id', false],
    ]);
  });

  it('keeps the key where it is named, and nothing after it', () => {
    expect(read('bars desc, id, symbol')).toEqual([
      ['bars', true],
      ['id', false],
    ]);
  });

  it.each([
    ['', 0, 'malformed', /expected a field/],
    ['bars,', 5, 'malformed', /expected a field/],
    ['bars up', 5, 'malformed', /expected asc or desc, got "up"/],
    ['bars desc nulls first', 0, 'malformed', /expected a field, then asc, desc or nothing/],
    ['bars, sharp_ratio', 6, 'unknown_field', /did you mean metrics.sharpe_ratio/],
    ['bars; drop table x', 0, 'malformed', /expected a field/],
    ['tags', 0, 'invalid_order', /no list is ordered by tags/],
    ['sharpe_ratio, metrics.sharpe_ratio desc', 14, 'invalid_order', /comes twice/],
    ['bars,symbol,timeframe,status,strategy,created_at', 38, 'invalid_order', /more than 5/],
  ])('refuses %p at its fault', (text, position, fault, message) => {
    expect.assertions(2);
    try {
      read(text);
    } catch (error) {
      const { fault: found, position: at, message: words } = error as QueryError;
      expect([found, at]).toEqual([fault, position]);
      expect(words).toMatch(message);
    }
  });
});
