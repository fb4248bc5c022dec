import fc from 'fast-check';
import { ChunkCutter, type CutChunk } from './chunk-cutter';

const sizing = { bars: 1_000, nsPerBarCombination: 10, slots: 2, chunkSize: 3 };
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function cut(
  size: number,
  present: readonly number[],
  { chunkSize = 3, startIndex = 0 }: { readonly chunkSize?: number; readonly startIndex?: number } = {},
): CutChunk[] {
  const cutter = new ChunkCutter({ ...sizing, chunkSize, combinations: size - present.length }, startIndex);
  // In two stretches, as pages come.
  const middle = Math.floor(size / 2);
  const part = (from: number, to: number): CutChunk[] =>
    cutter.addMissing(
      range(size).slice(from, to),
      Float64Array.from(present.filter((index) => index >= from && index < to)),
    );
  return [...part(0, middle), ...part(middle, size), ...cutter.finish()];
}

const indicesOf = ({ firstIndex, endIndex, indices }: CutChunk): readonly number[] =>
  indices ?? range(endIndex - firstIndex).map((place) => firstIndex + place);

describe('chunks of what is missing', () => {
  it('are ranges where nothing in them is there already, and name their combinations elsewhere', () => {
    expect(cut(12, [2, 4])).toEqual([
      { firstIndex: 0, endIndex: 4, combinations: 3, indices: [0, 1, 3] },
      { firstIndex: 5, endIndex: 8, combinations: 3, indices: null },
      { firstIndex: 8, endIndex: 11, combinations: 3, indices: null },
      { firstIndex: 11, endIndex: 12, combinations: 1, indices: null },
    ]);
  });

  it('name all combinations that were named, but one alone is a range', () => {
    const cutter = new ChunkCutter({ ...sizing, combinations: 3 - 1, chunkSize: 1 }, 0);
    expect(cutter.addNamed([4, 5])).toEqual([
      { firstIndex: 4, endIndex: 5, combinations: 1, indices: null },
      { firstIndex: 5, endIndex: 6, combinations: 1, indices: null },
    ]);
    const two = new ChunkCutter({ ...sizing, combinations: 2, chunkSize: 2 }, 0);
    expect(two.addNamed([4, 5])).toEqual([{ firstIndex: 4, endIndex: 6, combinations: 2, indices: [4, 5] }]);
  });

  it('are none where everything is there', () => {
    expect(cut(3, [0, 1, 2])).toEqual([]);
  });

  it('name 2,000 combinations at most: a longer range ends at the hole behind it', () => {
    const chunks = cut(12_000, [5_000, ...range(1_000).map((place) => 6_001 + 2 * place)], { chunkSize: 20_000 });
    expect(chunks[0]).toEqual({ firstIndex: 0, endIndex: 5_000, combinations: 5_000, indices: null });
    expect(Math.max(...chunks.map(({ indices }) => indices?.length ?? 0))).toBe(2_000);
  });

  const cases = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 }), fc.nat(60))
    .chain(([size, chunkSize, start]) =>
      fc.tuple(
        fc.constant(size),
        fc.subarray(range(size)),
        fc.constant({ chunkSize, startIndex: Math.min(start, size) }),
      ),
    );

  it('cover every missing combination once, in order, and none that is there', () => {
    fc.assert(
      fc.property(cases, ([size, present, { chunkSize }]) => {
        const chunks = cut(size, present, { chunkSize });
        expect(chunks.flatMap(indicesOf)).toEqual(range(size).filter((index) => !present.includes(index)));
        for (const chunk of chunks) expect(indicesOf(chunk)).toHaveLength(chunk.combinations);
      }),
    );
  });

  it('go on as they would have where an earlier planner stopped after a chunk', () => {
    fc.assert(
      fc.property(cases, fc.nat(20), ([size, present, { chunkSize }], stopped) => {
        const chunks = cut(size, present, { chunkSize });
        const kept = chunks.slice(0, stopped);
        const startIndex = kept.at(-1)?.endIndex ?? 0;
        expect([...kept, ...cut(size, present, { chunkSize, startIndex })]).toEqual(chunks);
      }),
    );
  });
});
