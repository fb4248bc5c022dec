import { chunkTrials } from '@barmill/contracts';
import { generationChunks, type ChunkTerms } from './generation-chunks';

const index = Array.from({ length: 1_000 }, (_, at) => at);
const trials = { index, params: index.map((each) => ({ fast: each })) };
const sizes = (terms: Partial<ChunkTerms>) =>
  generationChunks(trials, { slots: 2, chunkSize: null, nsPerTrial: 1e6, ...terms }).map((chunk) => chunk.combinations);

describe('generationChunks', () => {
  it.each<[string, Partial<ChunkTerms>, number, number]>([
    ['one for each slot', {}, 2, 500],
    ['without workers one', { slots: 0 }, 1, 1_000],
    ['10 s each at most, of 100 ms a trial', { nsPerTrial: 1e8 }, 10, 100],
    ['a trial alone that takes longer', { nsPerTrial: 11e9 }, 1_000, 1],
    ['as many trials as are asked for', { nsPerTrial: 1e8, chunkSize: 250 }, 4, 250],
    ['a twentieth of what a slot may spend: of 8 s on two slots 200 ms', { budgetNs: 8e9, nsPerTrial: 1e7 }, 50, 20],
    ['100 ms at least, however little is left', { budgetNs: 0, nsPerTrial: 1e7 }, 100, 10],
    ['what a large budget leaves as it is', { budgetNs: 1e15 }, 2, 500],
  ])('%s', (_, terms, count, size) => {
    expect(sizes(terms)).toEqual(Array<number>(count).fill(size));
  });

  it('names the same trials in the same order, however they are cut, and says what a chunk will cost', () => {
    for (const nsPerTrial of [1e6, 3e7, 1e9]) {
      const chunks = generationChunks(trials, { slots: 3, chunkSize: null, nsPerTrial });
      const named = chunks.map(({ trialsJson }) => chunkTrials.parse(JSON.parse(trialsJson!)));
      expect(named.flatMap((chunk) => chunk.index)).toEqual(index);
      expect(named.flatMap((chunk) => chunk.params)).toEqual(trials.params);
      expect(chunks.map(({ expectedMs }) => expectedMs)).toEqual(
        chunks.map(({ combinations }) => (combinations * nsPerTrial) / 1e6),
      );
    }
  });
});
