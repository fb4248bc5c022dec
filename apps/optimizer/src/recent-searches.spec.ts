import { RecentSearches } from './recent-searches';

const searchesOf = (trials: Record<string, number>, mostTrials: number) => {
  const searches = new RecentSearches<{ asked: number }>(mostTrials);
  for (const [id, asked] of Object.entries(trials)) searches.keep(id, { asked });
  return searches;
};

describe('RecentSearches', () => {
  it('keeps any number of small ones', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`r${at}`, 10]));
    const searches = searchesOf(many, 1_000);
    expect(Object.keys(many).filter((id) => searches.get(id) === undefined)).toEqual([]);
  });

  it('lets the one go that was used longest ago when together they hold too many trials', () => {
    const searches = searchesOf({ a: 40, b: 40 }, 100);
    searches.get('a');
    searches.keep('c', { asked: 40 });
    expect(['a', 'b', 'c'].map((id) => searches.get(id)?.asked)).toEqual([40, undefined, 40]);
  });

  it('sees one grow when it is used, and keeps a single one of any size', () => {
    const searches = searchesOf({ a: 10, b: 10 }, 100);
    searches.get('b')!.asked = 200;
    searches.get('b');
    expect(['a', 'b'].map((id) => searches.get(id)?.asked)).toEqual([undefined, 200]);
    searches.forget('b');
    expect(searches.get('b')).toBeUndefined();
  });
});
