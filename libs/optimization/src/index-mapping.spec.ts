import { findStrategy, type Parameters } from '@barmill/strategies';
import fc from 'fast-check';
import { createSearchSpace } from './create-search-space';
import { mapIndices, type MappedAxis } from './index-mapping';
import type { SearchSpace } from './search-space';

const strategy = findStrategy('sma-cross');
const space = (grid: Record<string, readonly number[]>, fixed: Parameters = {}): SearchSpace =>
  createSearchSpace(
    { axes: Object.entries(grid).map(([name, values]) => ({ name, values })), fixed, constraints: [] },
    strategy,
  );
const mapped = (axes: readonly MappedAxis[], index: number): number =>
  axes.reduce((sum, { stride, places }) => sum + places[Math.floor(index / stride) % places.length], 0);

describe('indices of one space in another', () => {
  it('follow from the places of the values: 2 × 2 in 3 × 3', () => {
    const from = space({ fast: [5, 10], slow: [50, 100] });
    const to = space({ fast: [2, 5, 10], slow: [50, 75, 100] });
    const axes = mapIndices(from, to);
    expect([0, 1, 2, 3].map((index) => mapped(axes, index))).toEqual([3, 5, 6, 8]);
  });

  it('are the same in the same space', () => {
    const same = space({ fast: [5, 10, 15], slow: [50, 100] });
    expect([0, 1, 2, 3, 4, 5].map((index) => mapped(mapIndices(same, same), index))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are found where a parameter varies in one of them alone', () => {
    const fixed = space({ fast: [5, 10] }, { slow: 75 });
    const varied = space({ slow: [50, 75], fast: [5, 10] });
    expect([0, 1].map((index) => mapped(mapIndices(fixed, varied), index))).toEqual([2, 3]);
    expect([0, 1, 2, 3].map((index) => mapped(mapIndices(varied, fixed), index))).toEqual([NaN, NaN, 0, 1]);
  });

  it('are none where a value is not there, or another parameter has another value', () => {
    const from = space({ fast: [5, 10], slow: [50] });
    expect(mapped(mapIndices(from, space({ fast: [10], slow: [50] })), 0)).toBeNaN();
    expect(mapped(mapIndices(from, space({ fast: [5, 10] }, { slow: 60 })), 0)).toBeNaN();
  });

  it('lead to the same parameters, and miss no combination that both have', () => {
    const values = fc.uniqueArray(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 5 });
    const grid = fc
      .record({ fast: values, slow: values })
      .chain(({ fast, slow }) => fc.boolean().map((turned) => (turned ? { slow, fast } : { fast, slow })));
    fc.assert(
      fc.property(grid, grid, (one, other) => {
        const from = space(one);
        const to = space(other);
        const axes = mapIndices(from, to);
        const textOf = (of: SearchSpace, index: number) => JSON.stringify(of.at(index));
        const there = new Map(Array.from({ length: to.size }, (_, index) => [textOf(to, index), index]));
        for (let index = 0; index < from.size; index++) {
          expect(mapped(axes, index)).toBe(there.get(textOf(from, index)) ?? NaN);
        }
      }),
    );
  });
});
