import { TokenBuckets } from './token-buckets';

describe('a bucket of tokens', () => {
  let now = 0;
  const buckets = (capacity = 10) => {
    now = 0;
    return new TokenBuckets(capacity, () => now);
  };

  it('gives a minute’s worth at once, and then none', () => {
    const full = buckets();
    expect([1, 2, 3].map(() => full.take('a', 3))).toEqual([
      { isTaken: true, left: 2, fullInS: 20, nextInS: 1 },
      { isTaken: true, left: 1, fullInS: 40, nextInS: 1 },
      { isTaken: true, left: 0, fullInS: 60, nextInS: 20 },
    ]);
    expect(full.take('a', 3)).toMatchObject({ isTaken: false, left: 0, nextInS: 20 });
  });

  it('is refilled evenly, up to its size', () => {
    const bucket = buckets();
    for (let k = 0; k < 3; k++) bucket.take('a', 3);
    now = 19_999;
    expect(bucket.take('a', 3)).toMatchObject({ isTaken: false, nextInS: 1 });
    now = 20_000;
    expect(bucket.take('a', 3).isTaken).toBe(true);
    now = 10_000_000;
    expect(bucket.take('a', 3).left).toBe(2);
  });

  it('is one for each name, and of many names the one used least lately begins anew', () => {
    const two = buckets(2);
    two.take('a', 1);
    two.take('b', 1);
    expect(two.take('a', 1).isTaken).toBe(false);
    two.take('c', 1);
    expect(two.take('a', 1).isTaken).toBe(false);
    expect(two.take('b', 1).isTaken).toBe(true);
  });
});
