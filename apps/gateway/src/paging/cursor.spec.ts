import type { DomainError } from '@barmill/contracts';
import { decodeCursor, encodeCursor } from './cursor';
import { toPage } from './page';

describe('cursors', () => {
  it('give the position back', () => {
    expect(decodeCursor('trades of 1', 0, encodeCursor('trades of 1', 250))).toBe(250);
    expect(decodeCursor('backtests', '', encodeCursor('backtests', 'an-id'))).toBe('an-id');
  });

  it('start at the first page when there is none', () => {
    expect(decodeCursor('results', -1, undefined)).toBe(-1);
  });

  it('can stand in a URL as they are', () => {
    expect(encodeCursor('lists of any ÿ?>', 'x')).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each([
    ['of another list', encodeCursor('trades of 2', 250)],
    ['of another kind of position', encodeCursor('trades of 1', 'an-id')],
    ['with a fraction', encodeCursor('trades of 1', 1.5)],
    ['that is no base64', '%%%'],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
    ['of another form', Buffer.from('{"0":"trades of 1"}').toString('base64url')],
    ['that is empty', ''],
  ])('refuse one %s', (_, cursor) => {
    const refusal = expect.objectContaining({ code: 'malformed', problem: 'invalid_cursor' }) as DomainError;
    expect(() => decodeCursor('trades of 1', 0, cursor)).toThrow(refusal);
  });
});

describe('a page', () => {
  const page = (rows: number[], hasMore: boolean) => toPage('numbers', rows, hasMore, String, (row) => row);

  it('points to the next one after its last row', () => {
    expect(page([3, 5], true)).toEqual({ data: ['3', '5'], next_cursor: encodeCursor('numbers', 5), has_more: true });
  });

  it('points nowhere when it is the last one, or empty', () => {
    expect(page([3, 5], false)).toEqual({ data: ['3', '5'], next_cursor: null, has_more: false });
    expect(page([], true)).toEqual({ data: [], next_cursor: null, has_more: false });
  });
});
