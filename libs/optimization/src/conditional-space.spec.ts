import type { Strategy } from '@barmill/strategies';
import fc from 'fast-check';
import { searchableStrategy } from '../testing/searchable-strategy';
import { createSampleSpace, createSearchSpace, SearchSpaceError } from './create-search-space';
import type { Axis } from './dimension';

const strategy = searchableStrategy([
  { name: 'filtered', type: 'boolean', min: 0, max: 1, step: 1, default: false },
  { name: 'period', type: 'integer', default: 14 },
  { name: 'side', type: 'choice', choices: ['long', 'short'], default: 'long' },
  { name: 'width', default: 2 },
  { name: 'depth', default: 3 },
]);
const filtered: Axis = { name: 'filtered', values: [false, true] };
const period: Axis = { name: 'period', values: [10, 20, 30], when: 'filtered' };
const width: Axis = { name: 'width', values: [1, 2], when: 'period > 15' };

const space = (axes: readonly Axis[], constraints: readonly string[] = [], given: Strategy = strategy) =>
  createSearchSpace({ axes, fixed: {}, constraints }, given);
const faultsOf = (axes: readonly Axis[]) => {
  try {
    space(axes);
  } catch (error) {
    if (error instanceof SearchSpaceError) return error.faults;
    throw error;
  }
  return [];
};
const listed = (axes: readonly Axis[], constraints: readonly string[] = []) => {
  const grid = space(axes, constraints);
  return [...grid.indices()].map((index) => Object.values(grid.at(index)));
};

describe('a space with conditional parameters', () => {
  it('runs an inactive parameter once, with its default', () => {
    expect(listed([filtered, period])).toEqual([
      [false, 14, 'long', 2, 3],
      [true, 10, 'long', 2, 3],
      [true, 20, 'long', 2, 3],
      [true, 30, 'long', 2, 3],
    ]);
    const grid = space([filtered, period]);
    expect([grid.size, grid.countAdmitted()]).toEqual([6, 4]);
    expect([...grid.indices()]).toEqual([0, 3, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map((index) => grid.admits(index))).toEqual([true, false, false, true, true, true]);
  });

  it('gives the parameters that a combination has, also where an equal one stands for it', () => {
    const grid = space([filtered, period]);
    expect(grid.at(2)).toEqual(grid.at(0));
  });

  it('follows conditions on parameters that are conditional themselves, in whatever order they come', () => {
    const inOrder = [
      [false, 14, 'long', 2, 3],
      [true, 10, 'long', 2, 3],
      [true, 20, 'long', 1, 3],
      [true, 20, 'long', 2, 3],
      [true, 30, 'long', 1, 3],
      [true, 30, 'long', 2, 3],
    ];
    expect(listed([filtered, period, width])).toEqual(inOrder);
    const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(listed([width, period, filtered]).sort(byText)).toEqual([...inOrder].sort(byText));
  });

  it('holds constraints over the defaults of what is inactive', () => {
    expect(listed([filtered, period], ['period != 14'])).toHaveLength(3);
    expect(listed([filtered, period], ['period = 14 or period > 25'])).toEqual([
      [false, 14, 'long', 2, 3],
      [true, 30, 'long', 2, 3],
    ]);
  });

  it('knows the default among the values of what may be inactive', () => {
    expect(space([filtered, period, width]).values).toMatchObject({ period: [10, 20, 30, 14], width: [1, 2] });
  });

  it('may depend on what does not vary', () => {
    const axes = [{ ...period, when: 'side = "short"' }];
    expect(listed(axes)).toEqual([[false, 14, 'long', 2, 3]]);
    expect(createSearchSpace({ axes, fixed: { side: 'short' }, constraints: [] }, strategy).countAdmitted()).toBe(3);
  });

  it('refuses conditions that depend on one another', () => {
    const depth: Axis = { name: 'depth', values: [1, 2], when: 'width > 1' };
    expect(faultsOf([filtered, { ...period, when: 'depth > 1' }, { ...width, when: 'period > 15' }, depth])).toEqual([
      {
        pointer: '/axes/1/when',
        code: 'when_cycle',
        detail: 'expected conditions that do not depend on one another, got period → depth → width → period',
      },
    ]);
    expect(faultsOf([{ ...period, when: 'period > 1' }])).toMatchObject([
      { code: 'when_cycle', detail: expect.stringMatching(/got period → period$/) },
    ]);
  });

  it('points at the character of a condition that is wrong', () => {
    expect(faultsOf([filtered, { ...period, when: 'filtred' }])).toEqual([
      {
        pointer: '/axes/1/when',
        code: 'bad_when',
        detail: 'unknown name "filtred"; known names: filtered, period, side, width, depth',
        rendering: 'filtred\n^',
      },
    ]);
  });

  const conditions = ['filtered', 'not filtered', 'side = "short"', 'filtered or side = "long"', 'depth > 3'];
  const conditionalAxes = fc
    .tuple(
      fc.shuffledSubarray(
        [
          filtered,
          { name: 'period', values: [14, 20] },
          { name: 'side', values: ['short', 'long'] },
          { name: 'width', values: [1, 2, 3] },
          { name: 'depth', values: [4, 3] },
        ],
        { minLength: 2 },
      ),
      fc.constantFrom(...conditions),
      fc.constantFrom(...conditions),
      fc.constantFrom('period > 14', 'width >= 2', 'filtered'),
    )
    .map(([axes, ofPeriod, ofWidth, ofDepth]) =>
      axes.map((axis): Axis => {
        if (axis.name === 'period' && !ofPeriod.includes('depth')) return { ...axis, when: ofPeriod };
        if (axis.name === 'width' && !ofWidth.includes('depth')) return { ...axis, when: ofWidth };
        return axis.name === 'depth' ? { ...axis, when: ofDepth } : axis;
      }),
    );

  it('admits every distinct combination exactly once', () => {
    fc.assert(
      fc.property(conditionalAxes, (axes) => {
        const grid = space(axes);
        const all = Array.from({ length: grid.size }, (_, index) => JSON.stringify(grid.at(index)));
        const admitted = [...grid.indices()].map((index) => all[index]);
        expect(new Set(admitted).size).toBe(admitted.length);
        expect(new Set(admitted)).toEqual(new Set(all));
        expect(grid.countAdmitted()).toBe(admitted.length);
        expect([...all.keys()].filter((index) => grid.admits(index))).toEqual([...grid.indices()]);
      }),
      { numRuns: 60 },
    );
  });

  it('settles every point on the same combination as the grid', () => {
    fc.assert(
      fc.property(
        conditionalAxes,
        fc.subarray(['width + depth > 4', 'filtered or period > 10']),
        (axes, constraints) => {
          const grid = space(axes, constraints);
          const samples = createSampleSpace({ axes, fixed: {}, constraints }, strategy);
          for (let index = 0; index < grid.size; index++) {
            let rest = index;
            const digits = axes.map(() => 0);
            for (let place = axes.length - 1; place >= 0; place--) {
              digits[place] = rest % axes[place].values.length;
              rest = (rest - digits[place]) / axes[place].values.length;
            }
            const point = samples.settle(digits);
            expect(samples.parametersOf(point)).toEqual(grid.at(index));
            const isItself = point.coordinates.every((coordinate, place) => coordinate === digits[place]);
            expect(grid.admits(index)).toBe(point.admitted && isItself);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
