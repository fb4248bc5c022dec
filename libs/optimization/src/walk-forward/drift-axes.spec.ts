import { searchableStrategy } from '../../testing/searchable-strategy';
import { driftAxesOf } from './drift-axes';

const strategy = searchableStrategy([
  { name: 'length', default: 7 },
  { name: 'rate', default: 0.5 },
]);

it('has the values and the ends of the axes, and the default of one under a condition', () => {
  expect(
    driftAxesOf(
      [
        { name: 'length', values: [10, 20] },
        { name: 'rate', min: 1, max: 2, log: true },
      ],
      strategy,
    ),
  ).toEqual([
    { name: 'length', values: [10, 20] },
    { name: 'rate', min: 1, max: 2, log: true },
  ]);
  expect(
    driftAxesOf(
      [
        { name: 'length', values: [10, 20], when: 'rate > 1' },
        { name: 'rate', min: 1, max: 2, when: 'length > 10' },
      ],
      strategy,
    ),
  ).toEqual([
    { name: 'length', values: [10, 20, 7] },
    { name: 'rate', min: 0.5, max: 2, log: undefined },
  ]);
});
