import { mixedRadix } from './mixed-radix';

describe('mixedRadix', () => {
  it('counts with the last digit fastest and says which digit changed', () => {
    const radix = mixedRadix([2, 1, 3]);
    const digits = new Int32Array(3);
    const seen = [[...digits]];
    const changed = [];
    for (let place = radix.increment(digits); place >= 0; place = radix.increment(digits)) {
      seen.push([...digits]);
      changed.push(place);
    }
    expect(radix.size).toBe(6);
    expect(seen).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 2],
      [1, 0, 0],
      [1, 0, 1],
      [1, 0, 2],
    ]);
    expect(changed).toEqual([2, 2, 0, 2, 2]);
  });

  it('decodes what counting arrives at, up to the largest numbers', () => {
    const digits = new Int32Array(3);
    mixedRadix([2, 1, 3]).decode(4, digits);
    expect([...digits]).toEqual([1, 0, 1]);
    mixedRadix([3, 2 ** 31 - 1, 1_000_000]).decode(2 * (2 ** 31 - 1) * 1_000_000 + 7 * 1_000_000 + 999_999, digits);
    expect([...digits]).toEqual([2, 7, 999_999]);
  });

  it('has one number when there is no digit', () => {
    expect(mixedRadix([]).size).toBe(1);
    expect(mixedRadix([]).increment(new Int32Array(0))).toBe(-1);
  });
});
