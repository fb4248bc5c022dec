import { createSeriesCache } from './series-cache';

describe('a series cache', () => {
  const column = (value: number) => () => Float64Array.of(value, value);

  it('computes a series once', () => {
    const cache = createSeriesCache();
    const first = cache.get('a', column(1));
    expect(cache.get('a', column(2))).toBe(first);
    expect(first[0]).toBe(1);
    expect(cache.bytes).toBe(16);
  });

  it('lets go of the series that was asked for longest ago', () => {
    const cache = createSeriesCache(32);
    cache.get('a', column(1));
    cache.get('b', column(2));
    cache.get('a', column(9));
    cache.get('c', column(3));
    expect(cache.bytes).toBe(32);
    expect(cache.get('a', column(9))[0]).toBe(1);
    expect(cache.get('b', column(9))[0]).toBe(9);
  });

  it('hands on a series larger than its bound without holding it or letting go of others', () => {
    const cache = createSeriesCache(16);
    cache.get('a', column(1));
    expect(cache.get('long', () => new Float64Array(3))).toHaveLength(3);
    expect(cache.bytes).toBe(16);
    expect(cache.get('a', column(9))[0]).toBe(1);
  });

  it('allows a computation to ask for another series', () => {
    const cache = createSeriesCache();
    const sum = cache.get('twice', () => cache.get('once', column(2)).map((value) => value * 2));
    expect([...sum]).toEqual([4, 4]);
    expect(cache.bytes).toBe(32);
  });
});
