import * as fc from 'fast-check';
import { edgesAt } from './grid-edge';
import { plateausOf } from './plateau';
import { slicesThrough } from './slices';
import { digitOf, surfaceAxes, surfaceSize, type GridAxis } from './surface-axes';

const numbers = (name: string, ...values: number[]): GridAxis => ({ name, values });
const column = (...values: number[]) => Float64Array.from(values);
const ramp = (size: number) => Float64Array.from({ length: size }, (_, i) => i);

describe('surfaceAxes', () => {
  it('counts the last axis fastest and orders numbers, not choices', () => {
    const axes = surfaceAxes([numbers('a', 20, 5, 10), { name: 'kind', values: ['ema', 'sma'] }]);
    expect(axes.map(({ stride }) => stride)).toEqual([2, 1]);
    expect(axes.map(({ order }) => order)).toEqual([Int32Array.of(1, 2, 0), null]);
    expect(surfaceSize(axes)).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((index) => digitOf(axes[0], index))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('plateausOf', () => {
  it('is the median of the neighbors one step up and down each axis, without the combination itself', () => {
    // 0 1 2
    // 3 9 5   the middle one has 1, 3, 5 and 7 around it; a corner 1 and 3; an edge three.
    // 6 7 8
    const axes = surfaceAxes([numbers('a', 1, 2, 3), numbers('b', 1, 2, 3)]);
    const { scores, neighbors } = plateausOf(column(0, 1, 2, 3, 9, 5, 6, 7, 8), axes)!;
    expect([...scores]).toEqual([2, 2, 3, 6, 4, 8, 5, 8, 6]);
    expect([...neighbors]).toEqual([2, 3, 2, 3, 4, 3, 2, 3, 2]);
  });

  it('does not count what is missing, and has no score with fewer neighbors than a corner has', () => {
    const axes = surfaceAxes([numbers('a', 1, 2, 3), numbers('b', 1, 2, 3)]);
    const { scores, neighbors } = plateausOf(column(0, NaN, 2, 3, 9, NaN, 6, 7, 8), axes)!;
    // The middle has 3 and 7 left; the first corner has 3 alone.
    expect([scores[4], neighbors[4]]).toEqual([5, 2]);
    expect([scores[0], neighbors[0]]).toEqual([NaN, 1]);
    // What is missing itself has neighbors all the same.
    expect(scores[1]).toBe(2);
  });

  it('takes steps in the order of the numbers, however a list names them', () => {
    const listed = plateausOf(column(20, 5, 10), surfaceAxes([numbers('a', 20, 5, 10)]))!;
    expect([...listed.scores]).toEqual([10, 10, 12.5]);
  });

  it('has no neighbors across choices: each kind is a surface of its own', () => {
    const axes = surfaceAxes([{ name: 'kind', values: ['ema', 'sma'] }, numbers('b', 1, 2, 3)]);
    expect([...plateausOf(column(0, 1, 2, 100, 101, 102), axes)!.scores]).toEqual([1, 1, 1, 101, 101, 101]);
  });

  it('asks for no neighbor along an axis that is inactive there', () => {
    const flag = { name: 'flag', values: [false, true] };
    const axes = surfaceAxes([numbers('a', 1, 2), flag, { ...numbers('b', 1, 2), when: 'flag' }]);
    // Without the flag only the first b is there: 10 beside 20 (a = 1 and 2). With it 1 2 / 3 NaN.
    const objective = column(10, NaN, 1, 2, 20, NaN, 3, NaN);
    const tried = Uint8Array.of(1, 0, 1, 1, 1, 0, 1, 1);
    const scores = [...plateausOf(objective, axes, 1, tried)!.scores];
    expect([scores[0], scores[4]]).toEqual([20, 10]);
    // Where b is active, one neighbor of the two that a corner has is too few, though the other was tried.
    expect([scores[2], scores[3], scores[6]]).toEqual([2.5, NaN, NaN]);
    expect(plateausOf(objective, axes)!.scores[0]).toBeNaN();
  });

  it('is missing where no axis has two numbers', () => {
    const axes = surfaceAxes([{ name: 'kind', values: [true, false] }, numbers('b', 7)]);
    expect(plateausOf(column(1, 2), axes)).toBeNull();
  });

  it('agrees with the naive reading on any grid', () => {
    const radix = fc.integer({ min: 1, max: 4 });
    const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: NaN });
    const grids = fc.tuple(radix, radix, radix).chain((sizes) => {
      const length = sizes[0] * sizes[1] * sizes[2];
      return fc.tuple(fc.constant(sizes), fc.array(value, { minLength: length, maxLength: length }));
    });
    fc.assert(
      fc.property(grids, ([sizes, values]) => {
        const axes = surfaceAxes(sizes.map((size, i) => numbers(`p${i}`, ...ramp(size))));
        const found = plateausOf(Float64Array.from(values), axes);
        expect(found && [...found.scores]).toEqual(naivePlateaus(values, sizes));
      }),
    );
  });

  it('refuses a column of another length', () => {
    expect(() => plateausOf(column(1, 2), surfaceAxes([numbers('a', 1, 2, 3)]))).toThrow('expected 3 values');
  });
});

/** Neighbors by coordinates: those at a distance of 1. */
function naivePlateaus(values: readonly number[], sizes: readonly number[]): number[] | null {
  const real = sizes.filter((size) => size > 1).length;
  if (real === 0) return null;
  const at = (index: number) => [
    Math.floor(index / sizes[2] / sizes[1]),
    Math.floor(index / sizes[2]) % sizes[1],
    index % sizes[2],
  ];
  return values.map((_, index) => {
    const near = values
      .filter((value, other) => {
        const distance = at(index).reduce((sum, digit, axis) => sum + Math.abs(digit - at(other)[axis]), 0);
        return distance === 1 && !Number.isNaN(value);
      })
      .sort((a, b) => a - b);
    if (near.length < real) return NaN;
    return (near[(near.length - 1) >> 1] + near[near.length >> 1]) / 2;
  });
}

describe('slicesThrough', () => {
  it('goes along each axis with the others as they are, in the order of the numbers', () => {
    const axes = surfaceAxes([{ name: 'kind', values: ['ema', 'sma'] }, numbers('b', 20, 5, 10)]);
    const slices = slicesThrough(column(0, 1, 2, 3, NaN, 5), axes, 5);
    expect(slices).toEqual([
      {
        name: 'kind',
        points: [
          { value: 'ema', index: 2, objective: 2 },
          { value: 'sma', index: 5, objective: 5 },
        ],
      },
      {
        name: 'b',
        points: [
          { value: 5, index: 4, objective: null },
          { value: 10, index: 5, objective: 5 },
          { value: 20, index: 3, objective: 3 },
        ],
      },
    ]);
  });

  it('refuses an index beyond the column', () => {
    expect(() => slicesThrough(column(1, 2), surfaceAxes([numbers('a', 1, 2)]), 2)).toThrow(
      'expected an index from 0 to 1, got 2',
    );
  });
});

describe('edgesAt', () => {
  const axes = surfaceAxes([numbers('a', 20, 5, 10), { name: 'kind', values: ['ema', 'sma'] }, numbers('c', 7)]);

  it('names the axes at whose least or largest number a combination stands', () => {
    expect(edgesAt(axes, 0)).toEqual([{ name: 'a', end: 'max', value: 20 }]);
    expect(edgesAt(axes, 2)).toEqual([{ name: 'a', end: 'min', value: 5 }]);
  });

  it('names none inside, of choices, and of an axis with one number', () => {
    expect(edgesAt(axes, 5)).toEqual([]);
  });
});
