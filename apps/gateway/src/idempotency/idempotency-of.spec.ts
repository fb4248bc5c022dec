import { idempotencyOf } from './idempotency-of';

describe('idempotency', () => {
  it('has one hash for one request', () => {
    const [one, same, other] = [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
      { a: 1, b: 3 },
    ].map((body) => idempotencyOf('me', 'k', body));
    expect(one).toEqual(same);
    expect(one.requestSha256).not.toBe(other.requestSha256);
    // sha256 of {"a":1,"b":2}
    expect(one.requestSha256).toBe('43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777');
  });

  it.each(['', 'two words', 'ä', 'x'.repeat(201)])('refuses the key %p', (key) => {
    expect(() => idempotencyOf('me', key, {})).toThrow(/Idempotency-Key/);
  });
});
