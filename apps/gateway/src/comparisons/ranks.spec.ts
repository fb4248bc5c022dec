import { ranksOf } from './ranks';

describe('ranks', () => {
  it('begin with the most, or with the least where less is better', () => {
    expect(ranksOf([3, 1, 2], false)).toEqual([1, 3, 2]);
    expect(ranksOf([3, 1, 2], true)).toEqual([3, 1, 2]);
  });

  it('are shared by equal values, and the next one is left out', () => {
    expect(ranksOf([5, 5, 1, 5, 7], false)).toEqual([2, 2, 5, 2, 1]);
  });

  it('take a zero for a value and a missing one for none', () => {
    expect(ranksOf([null, 0, -1, -0], false)).toEqual([null, 1, 3, 1]);
    expect(ranksOf([null, 0, -1, null], true)).toEqual([null, 2, 1, null]);
  });

  it('put yes before no where that is better', () => {
    expect(ranksOf([false, true, null], false)).toEqual([2, 1, null]);
  });
});
