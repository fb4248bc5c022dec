import { findStrategy } from '@barmill/strategies';
import fc from 'fast-check';
import { createSearchSpace } from './create-search-space';
import { planChunks, type ChunkPlanInput, type PlannedChunk } from './plan-chunks';

const smaCross = findStrategy('sma-cross');
const range = (first: number, end: number) => Array.from({ length: end - first }, (_, i) => first + i);
const grid = (fast: number[], slow: number[], constraints: string[] = []) =>
  createSearchSpace(
    {
      axes: [
        { name: 'fast', values: fast },
        { name: 'slow', values: slow },
      ],
      fixed: {},
      constraints,
    },
    smaCross,
  );
const plan = (input: Pick<ChunkPlanInput, 'space'> & Partial<ChunkPlanInput>): PlannedChunk[] =>
  [...planChunks({ bars: 1_000, nsPerBarCombination: 1_000, slots: 2, chunkSize: null, ...input })].flatMap(
    (page) => page.chunks,
  );

describe('planChunks', () => {
  it('cuts a space into ranges with the admitted combinations of each', () => {
    // Rows of fast 3, 4, 5 and columns of slow 4, 5: 0 1 · 3 · none.
    expect(plan({ space: grid([3, 4, 5], [4, 5]), chunkSize: 1 })).toEqual([
      { firstIndex: 0, endIndex: 1, combinations: 1 },
      { firstIndex: 1, endIndex: 3, combinations: 1 },
      { firstIndex: 3, endIndex: 6, combinations: 1 },
    ]);
    expect(plan({ space: grid([3, 4, 5], [4, 5]), chunkSize: 2 })).toEqual([
      { firstIndex: 0, endIndex: 3, combinations: 2 },
      { firstIndex: 3, endIndex: 6, combinations: 1 },
    ]);
  });

  it('gives leading combinations that are not admitted to the first chunk', () => {
    expect(plan({ space: grid([9, 3], [4, 5]), chunkSize: 1 })).toEqual([
      { firstIndex: 0, endIndex: 3, combinations: 1 },
      { firstIndex: 3, endIndex: 4, combinations: 1 },
    ]);
  });

  it('has no chunk where nothing is admitted, and still a last page', () => {
    const pages = [
      ...planChunks({ space: grid([9], [4]), bars: 10, nsPerBarCombination: 10, slots: 1, chunkSize: null }),
    ];
    expect(pages).toEqual([{ chunks: [], last: true }]);
  });

  it('comes in pages of which the last says so', () => {
    const pages = (count: number) => [
      ...planChunks({
        space: grid([3], range(4, 4 + count)),
        bars: 10,
        nsPerBarCombination: 10,
        slots: 1,
        chunkSize: 1,
        pageSize: 2,
      }),
    ];
    expect(pages(4).map(({ chunks, last }) => [chunks.length, last])).toEqual([
      [2, false],
      [2, true],
    ]);
    expect(pages(5).map(({ chunks, last }) => [chunks.length, last])).toEqual([
      [2, false],
      [2, false],
      [1, true],
    ]);
  });

  it('only confirms the end when it is resumed there', () => {
    const pages = [
      ...planChunks({
        space: grid([3, 4, 5], [4, 5]),
        bars: 10,
        nsPerBarCombination: 10,
        slots: 1,
        chunkSize: 1,
        startIndex: 6,
      }),
    ];
    expect(pages).toEqual([{ chunks: [], last: true }]);
  });

  it('gives 2,500 combinations of 1 ms on two slots ten chunks, a quarter of what remains each, down to 100 ms', () => {
    const chunks = plan({ space: grid(range(2, 52), range(100, 150)) });
    const sizes = chunks.map((chunk) => chunk.combinations);
    expect(sizes).toEqual([625, 469, 352, 264, 198, 148, 111, 111, 111, 111]);
  });

  const axis = (least: number) =>
    fc.uniqueArray(fc.integer({ min: least, max: 30 }), { minLength: 1, maxLength: 12 }).map((values) => [...values]);
  const sizing = fc.record({
    bars: fc.integer({ min: 1, max: 100_000 }),
    nsPerBarCombination: fc.double({ min: 0.1, max: 100_000, noNaN: true }),
    slots: fc.integer({ min: 1, max: 9 }),
    chunkSize: fc.option(fc.integer({ min: 1, max: 20 })),
    pageSize: fc.integer({ min: 1, max: 5 }),
  });
  const conditions = fc.constantFrom<string[]>([], ['fast + slow > 20'], ['slow = 17'], ['fast * 3 < slow']);

  it('covers the space without gap or overlap, each chunk with something to do', () => {
    fc.assert(
      fc.property(axis(2), axis(3), conditions, sizing, (fast, slow, constraints, given) => {
        const space = grid(fast, slow, constraints);
        const chunks = plan({ space, ...given });
        if (space.countAdmitted() === 0) {
          expect(chunks).toEqual([]);
          return;
        }
        expect(chunks[0].firstIndex).toBe(0);
        expect(chunks[chunks.length - 1].endIndex).toBe(space.size);
        chunks.forEach((chunk, k) => {
          if (k > 0) expect(chunk.firstIndex).toBe(chunks[k - 1].endIndex);
          expect(chunk.combinations).toBeGreaterThanOrEqual(1);
          expect(chunk.combinations).toBe(space.countAdmitted(chunk.firstIndex, chunk.endIndex));
          const isLast = k === chunks.length - 1;
          if (given.chunkSize !== null && !isLast) expect(chunk.combinations).toBe(given.chunkSize);
        });
      }),
    );
  });

  it('goes on as it would have when it is resumed where a chunk ended', () => {
    fc.assert(
      fc.property(axis(2), axis(3), conditions, sizing, fc.nat(), (fast, slow, constraints, given, pick) => {
        const space = grid(fast, slow, constraints);
        const chunks = plan({ space, ...given });
        if (chunks.length === 0) return;
        const from = pick % chunks.length;
        const resumed = plan({ space, ...given, startIndex: chunks[from].firstIndex });
        expect(resumed).toEqual(chunks.slice(from));
      }),
    );
  });

  it('still covers the rest when cost or slots have changed since', () => {
    fc.assert(
      fc.property(axis(2), axis(3), sizing, sizing, fc.nat(), (fast, slow, before, after, pick) => {
        const space = grid(fast, slow);
        const earlier = plan({ space, ...before });
        if (earlier.length === 0) return;
        const startIndex = earlier[pick % earlier.length].endIndex;
        const rest = plan({ space, ...after, startIndex });
        const ends = [startIndex, ...rest.map((chunk) => chunk.endIndex)];
        expect(rest.map((chunk) => chunk.firstIndex)).toEqual(ends.slice(0, -1));
        expect(ends.at(-1)).toBe(space.size);
        for (const chunk of rest) expect(chunk.combinations).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
