import { firstKey, keyOf, keyText, mergedPage, type StrategyKey } from './strategy-page';

const key = (text: string): StrategyKey => keyOf(text)!;
const builtin = ['b@1', 'd@1', 'd@2'].map(key);
const texts = ({ items, hasMore }: { items: StrategyKey[]; hasMore: boolean }) => [items.map(keyText), hasMore];

describe('a page of built-in and stored strategies', () => {
  it('has both in the order of names and versions', () => {
    const stored = { items: ['a@1', 'c@9', 'c@10', 'e@1'].map(key), hasMore: false };
    expect(texts(mergedPage(builtin, stored, 10))).toEqual([['a@1', 'b@1', 'c@9', 'c@10', 'd@1', 'd@2', 'e@1'], false]);
    expect(texts(mergedPage(builtin, stored, 2))).toEqual([['a@1', 'b@1'], true]);
  });

  it('ends where the stored ones are known no further, though it is not full', () => {
    const stored = { items: ['a@1', 'c@9'].map(key), hasMore: true };
    expect(texts(mergedPage(builtin, stored, 10))).toEqual([['a@1', 'b@1', 'c@9'], true]);
  });

  it('is the last one when neither has more', () => {
    expect(texts(mergedPage(builtin, { items: [], hasMore: false }, 3))).toEqual([['b@1', 'd@1', 'd@2'], false]);
    expect(texts(mergedPage([], { items: [], hasMore: false }, 3))).toEqual([[], false]);
  });
});

describe('a place in the list', () => {
  it('is a text and comes back from it', () => {
    for (const place of [firstKey, { name: 'my-rules_2', version: 2_147_483_647 }]) {
      expect(keyOf(keyText(place))).toEqual(place);
    }
  });

  it.each(['', 'a', 'a@', '@x', 'a@-1', 'A@1', 'a@b@1', 'a@99999999999'])('%j is none', (text) => {
    expect(keyOf(text)).toBeUndefined();
  });
});
