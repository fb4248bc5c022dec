import { BoundedCache } from './bounded-cache';

describe('a bounded cache', () => {
  it('forgets a value when its time is over', () => {
    let now = 0;
    const cache = new BoundedCache<string>(2, 10, () => now);
    cache.set('a', 'A');
    now = 9;
    expect(cache.get('a')).toBe('A');
    now = 10;
    expect(cache.get('a')).toBeUndefined();
  });

  it('never holds more than its capacity: what was stored first leaves', () => {
    const cache = new BoundedCache<string>(2, 10, () => 0);
    for (const key of ['a', 'b', 'c']) cache.set(key, key);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([undefined, 'b', 'c']);
  });

  it('makes no room for a key that it holds', () => {
    const cache = new BoundedCache<string>(2, 10, () => 0);
    for (const key of ['a', 'b', 'b']) cache.set(key, key);
    expect(cache.get('a')).toBe('a');
  });
});
