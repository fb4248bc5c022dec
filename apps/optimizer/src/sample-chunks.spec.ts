import { chunkTrials } from '@barmill/contracts';
import { sampleChunks } from './sample-chunks';

const index = Array.from({ length: 100 }, (_, at) => 7 * at);
const params = index.map((each) => ({ fast: each }));
const sizes = (nsPerTrial: number, slots: number) =>
  sampleChunks({ index, params }, { nsPerTrial, slots }).map(({ combinations }) => combinations);

describe('sampleChunks', () => {
  it.each([
    ['less than a second for each slot: no more chunks than seconds', 1e6, 4, [100]],
    ['two seconds on four slots', 2e7, 4, [50, 50]],
    ['a slot each', 1e8, 4, [25, 25, 25, 25]],
    ['ten seconds a chunk at most', 4e8, 2, [25, 25, 25, 25]],
    ['without workers', 1e8, 0, [100]],
  ])('%s', (_, nsPerTrial, slots, expected) => {
    expect(sizes(nsPerTrial, slots)).toEqual(expected);
  });

  it('names each trial once, with its parameters, in ranges apart', () => {
    const chunks = sampleChunks({ index, params }, { nsPerTrial: 1e9, slots: 2 });
    const trials = chunks.map(({ trialsJson }) => chunkTrials.parse(JSON.parse(trialsJson!)));
    expect(trials.flatMap((chunk) => chunk.index)).toEqual(index);
    expect(trials.flatMap((chunk) => chunk.params)).toEqual(params);
    chunks.slice(1).forEach(({ firstIndex }, k) => expect(firstIndex).toBeGreaterThanOrEqual(chunks[k].endIndex));
  });

  it('says of several markets on which each trial is', () => {
    const market = index.map((_, place) => place % 3);
    const chunks = sampleChunks({ index, params, market }, { nsPerTrial: 1e9, slots: 2 });
    const trials = chunks.map(({ trialsJson }) => chunkTrials.parse(JSON.parse(trialsJson!)));
    expect(trials.length).toBeGreaterThan(1);
    expect(trials.flatMap((chunk) => chunk.market)).toEqual(market);
  });

  it('gives a trial that takes longer a chunk of its own', () => {
    expect(sizes(60e9, 2)).toEqual(Array(100).fill(1));
  });
});
