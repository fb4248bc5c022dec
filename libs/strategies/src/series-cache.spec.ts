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

  describe('that lets go', () => {
    const filled = (cache: ReturnType<typeof createSeriesCache>, value: number) => () => cache.column(3).fill(value);

    it('has the columns written again that it gave out, the last one first', () => {
      const cache = createSeriesCache();
      const first = cache.get('a', filled(cache, 1));
      const second = cache.get('b', filled(cache, 2));
      cache.letGo();
      expect(cache.bytes).toBe(0);
      expect(cache.column(3)).toBe(second);
      expect(cache.column(3)).toBe(first);
      expect(cache.get('a', column(9))[0]).toBe(9);
    });

    it('has a column written again that a new pass has not asked for, once many bytes are held', () => {
      const cache = createSeriesCache(1_000, 40);
      const [old, used] = [cache.get('old', filled(cache, 1)), cache.get('used', filled(cache, 2))];
      cache.beginPass();
      cache.get('used', column(9));
      expect(cache.get('new', filled(cache, 3))).toBe(old);
      expect(cache.get('used', column(9))).toBe(used);
      expect(cache.get('old', filled(cache, 4))).not.toBe(used);
      expect(used[0]).toBe(2);
      expect(cache.bytes).toBe(72);
    });

    it('leaves all as they are within a pass, while few bytes are held, and where another length is asked for', () => {
      const [one, few] = [createSeriesCache(1_000, 0), createSeriesCache(1_000, 48)];
      const kept = [one, few].map((cache) => cache.get('a', filled(cache, 1)));
      expect(one.column(3)).not.toBe(kept[0]);
      few.beginPass();
      expect(few.column(3)).not.toBe(kept[1]);
      one.beginPass();
      expect(one.column(4)).toHaveLength(4);
      expect(one.column(3)).toBe(kept[0]);
    });

    it('keeps to itself a column that two keys have, and one that is not its own', () => {
      const cache = createSeriesCache();
      const shared = cache.get('a', filled(cache, 1));
      cache.get('b', () => shared);
      const foreign = cache.get('c', () => new Float64Array(3));
      cache.letGo();
      const given = [cache.column(3), cache.column(3), cache.column(3)];
      expect(given).not.toContain(shared);
      expect(given).not.toContain(foreign);
    });

    it('forgets columns of one length when there is none of another', () => {
      const cache = createSeriesCache();
      const short = cache.get('a', filled(cache, 1));
      cache.letGo();
      expect(cache.column(4)).toHaveLength(4);
      expect(cache.column(3)).not.toBe(short);
    });
  });
});
