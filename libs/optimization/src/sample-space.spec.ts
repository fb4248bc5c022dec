import { searchableStrategy } from '../testing/searchable-strategy';
import { createSampleSpace, createSearchSpace, maxExaminedPoints } from './create-search-space';
import { coordinateAt, isOrdered, shareOf, type Dimension } from './dimension';
import { ListSpace } from './list-space';

const names = ['a', 'b', 'c', 'd'];
const strategy = searchableStrategy(names.map((name) => ({ name })));
const sample = (axes: readonly Dimension[], constraints: readonly string[] = []) =>
  createSampleSpace({ axes, fixed: {}, constraints }, strategy);
const thousand = Array.from({ length: 1000 }, (_, i) => i);

describe('a sample space', () => {
  it('knows its size, however large it is', () => {
    const axes = names.map((name) => ({ name, values: Array.from({ length: 100_000 }, (_, i) => i) }));
    expect(sample(axes).size).toBe(10n ** 20n);
    expect(sample([{ name: 'a', min: 0, max: 1 }, axes[1]]).size).toBeNull();
  });

  it('makes complete parameters of a point', () => {
    const space = sample([
      { name: 'c', min: 0, max: 1 },
      { name: 'a', values: [5, 6] },
    ]);
    expect(space.parametersOf(space.settle([0.25, 1]))).toEqual({ a: 6, b: 0, c: 0.25, d: 0 });
    expect(space.values).toEqual({ a: [5, 6], b: [0], c: [0, 1], d: [0] });
  });

  it('holds conditions over ranges, and puts what is inactive on one point', () => {
    const space = sample(
      [
        { name: 'a', min: 0, max: 1 },
        { name: 'b', min: 3, max: 9, when: 'a > 0.5' },
      ],
      ['a + b < 6'],
    );
    expect(space.settle([0.75, 4])).toEqual({ coordinates: [0.75, 4], active: [true, true], admitted: true });
    expect(space.settle([0.75, 8])).toEqual({ coordinates: [0.75, 8], active: [true, true], admitted: false });
    const inactive = space.settle([0.25, 8]);
    expect(inactive).toEqual({ coordinates: [0.25, 3], active: [true, false], admitted: true });
    expect(space.parametersOf(inactive)).toMatchObject({ a: 0.25, b: 0 });
  });

  it('refuses ends that the parameter cannot take', () => {
    expect(() => sample([{ name: 'a', min: -2e6, max: 0 }])).toThrow('/axes/0/min: a: expected -1000000 to 1000000');
  });
});

describe('a grid whose conditions tell more points apart than can be looked at', () => {
  const axes = names.map((name) => ({ name, values: thousand }));

  it('is refused, and one whose conditions read little is not', () => {
    const grid = (constraints: readonly string[]) => createSearchSpace({ axes, fixed: {}, constraints }, strategy);
    expect(() => grid(['a < c'])).toThrow(
      `/axes: expected conditions that tell at most ${maxExaminedPoints} points apart, got 1000000000`,
    );
    expect(grid(['a < b']).countAdmitted()).toBe(499_500_000_000);
  });

  it('can be drawn from', () => {
    const space = sample(axes, ['a < d']);
    expect(space.size).toBe(10n ** 12n);
    expect(space.settle([1, 2, 3, 4]).admitted).toBe(true);
    expect(space.settle([4, 2, 3, 1]).admitted).toBe(false);
  });
});

describe('coordinates', () => {
  const discrete: Dimension = { name: 'a', values: [5, 6, 7, 8] };
  const logarithmic: Dimension = { name: 'a', values: [1, 2, 3, 4, 50, 1000], log: true };

  it('lie evenly over listed values', () => {
    expect([0, 0.24, 0.25, 0.74, 0.99, 1].map((share) => coordinateAt(discrete, share))).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it('lie evenly over a range, with both ends and readable digits', () => {
    const range: Dimension = { name: 'a', min: -1, max: 2 };
    expect([0, 1 / 3, 0.5, 1].map((share) => coordinateAt(range, share))).toEqual([-1, 0, 0.5, 2]);
    expect(coordinateAt({ name: 'a', min: 0, max: 1 }, 1 / 7)).toBe(0.14285714286);
  });

  it('lie evenly in the logarithm, of listed values at the nearest by ratio', () => {
    const range: Dimension = { name: 'a', min: 0.01, max: 100, log: true };
    expect([0, 0.25, 0.5, 1].map((share) => coordinateAt(range, share))).toEqual([0.01, 0.1, 1, 100]);
    // 1000 ^ 0.4 = 15.8 is nearer to 50 than to 4 by ratio, 1000 ^ 0.36 = 12.0 to 4.
    expect([0, 0.36, 0.4, 1].map((share) => coordinateAt(logarithmic, share))).toEqual([0, 3, 4, 5]);
  });

  it('are found again at their share', () => {
    const ranges: Dimension[] = [
      { name: 'a', min: -1, max: 2 },
      { name: 'a', min: 0.001, max: 2, log: true },
    ];
    for (const dimension of [discrete, logarithmic]) {
      dimension.values.forEach((_, place) => expect(coordinateAt(dimension, shareOf(dimension, place))).toBe(place));
    }
    for (const range of ranges) expect(coordinateAt(range, shareOf(range, 0.123456789))).toBe(0.123456789);
  });

  it('have an order where values only rise or only fall', () => {
    const ordered = (values: (number | string | boolean)[]) => isOrdered({ name: 'a', values });
    expect([ordered([1, 2, 9]), ordered([9, 2, 1]), ordered([4])]).toEqual([true, true, true]);
    expect([ordered([1, 9, 2]), ordered(['a', 'b']), ordered([false, true])]).toEqual([false, false, false]);
    expect(isOrdered({ name: 'a', min: 0, max: 1 })).toBe(true);
  });
});

describe('a list space', () => {
  const space = sample([{ name: 'a', min: 0, max: 1 }]);
  const list = new ListSpace(
    space,
    5,
    [0.1, 0.2, 0.3].map((a) => space.parametersOf(space.settle([a]))),
  );

  it('numbers combinations by their place in the ask order', () => {
    expect([...list.indices()]).toEqual([5, 6, 7]);
    expect([...list.indices(6, 8)]).toEqual([6, 7]);
    expect(list.at(6)).toEqual({ a: 0.2, b: 0, c: 0, d: 0 });
    expect([4, 5, 7, 8].map((index) => list.admits(index))).toEqual([false, true, true, false]);
    expect([list.size, list.countAdmitted(), list.countAdmitted(0, 6)]).toEqual([8, 3, 1]);
  });

  it('is cut as any space', () => {
    expect(list.take(0, 2)).toEqual({ end: 7, admitted: 2 });
    expect(list.take(7, 2)).toEqual({ end: 8, admitted: 1 });
  });

  it('has the values and the first bar of the space that it was drawn from', () => {
    expect(list.values).toBe(space.values);
    expect(list.firstDecision).toBe(space.firstDecision);
  });

  it('refuses what is not in it', () => {
    for (const index of [4, 8, 5.5])
      expect(() => list.at(index)).toThrow(`expected an index from 5 to 7, got ${index}`);
    expect(() => [...list.indices(0, 9)]).toThrow('expected indices from 0 to 8, got 0 to 9');
  });
});
