import type { Parameters } from '@barmill/strategies';
import { orderForSharing } from './row-order';

/** Every `a` with every `b`, `b` changing fastest, as the indices of a grid go. */
const grid = (as: number, bs: number) =>
  Array.from({ length: as * bs }, (_, index) => ({ a: Math.floor(index / bs), b: index % bs, fixed: true }));

/** Columns that a sweep over these rows computes when the last `held` values that were asked for are kept. */
function columnsComputed(rows: readonly Parameters[], held: number): number {
  const cache = new Set<string>();
  let computed = 0;
  for (const row of rows) {
    for (const name of ['a', 'b']) {
      const key = `${name}=${String(row[name])}`;
      if (!cache.delete(key)) computed++;
      cache.add(key);
      if (cache.size > held) cache.delete(cache.values().next().value!);
    }
  }
  return computed;
}

const inOrder = <Row extends Parameters>(rows: readonly Row[]): Row[] =>
  [...orderForSharing(rows)].map((row) => rows[row]);

describe('orderForSharing', () => {
  it('has the parameter with the most values change slowest', () => {
    expect(inOrder(grid(2, 3)).map(({ a, b }) => `${a}${b}`)).toEqual(['00', '10', '01', '11', '02', '12']);
  });

  it('holds every row once', () => {
    expect([...orderForSharing(grid(40, 50))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 2_000 }, (_, k) => k),
    );
  });

  it('leaves rows alone that differ in one parameter or in none', () => {
    expect([...orderForSharing(grid(1, 4))]).toEqual([0, 1, 2, 3]);
    expect([...orderForSharing([{ a: 7 }])]).toEqual([0]);
    expect([...orderForSharing([])]).toEqual([]);
  });

  it('computes every column of a few rows of a wide grid once, where their own order computes it for each row', () => {
    const rows = grid(5, 1_000);
    expect(columnsComputed(rows, 100)).toBe(5 * 1_000 + 5);
    expect(columnsComputed(inOrder(rows), 100)).toBe(1_000 + 5);
  });

  it('goes through a grid that is wide both ways in blocks of 32 values', () => {
    const rows = grid(128, 128);
    expect(columnsComputed(rows, 100)).toBe(128 * 128 + 128);
    // Four blocks of 32 columns, and the 128 others for each of them.
    expect(columnsComputed(inOrder(rows), 100)).toBe(4 * 128 + 128);
  });

  it('tells values of other types apart', () => {
    const rows = [true, 'true', false].flatMap((a) => [1, 2].map((b) => ({ a, b })));
    expect(inOrder(rows)).toEqual(rows);
  });
});
