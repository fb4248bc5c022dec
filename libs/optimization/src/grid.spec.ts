import { findStrategy, type Strategy } from '@barmill/strategies';
import { resolveAxes, type AxisForm } from './grid';

const smaCross = findStrategy('sma-cross');

const switchable: Strategy = {
  ...smaCross,
  parameters: [
    ...smaCross.parameters,
    { name: 'filtered', type: 'boolean', min: 0, max: 1, step: 1, default: false, description: '' },
    {
      name: 'side',
      type: 'choice',
      choices: ['long', 'short'],
      min: 0,
      max: 1,
      step: 1,
      default: 'long',
      description: '',
    },
  ],
};

const valuesOf = (form: AxisForm, name = 'stop_loss_pips') => {
  const resolution = resolveAxes(smaCross, { [name]: form });
  if (!resolution.ok) throw new Error(resolution.faults.map((fault) => fault.detail).join('; '));
  return resolution.axes[0].values;
};
const faultsOf = (grid: Record<string, AxisForm>, strategy: Strategy = smaCross) => {
  const resolution = resolveAxes(strategy, grid, '/param_grid');
  return resolution.ok ? [] : resolution.faults;
};

describe('resolveAxes', () => {
  it('keeps the order of parameters and of listed values', () => {
    expect(resolveAxes(smaCross, { slow: [50, 20], fast: { min: 5, max: 11, step: 3 } })).toEqual({
      ok: true,
      axes: [
        { name: 'slow', values: [50, 20] },
        { name: 'fast', values: [5, 8, 11] },
      ],
    });
  });

  it('ends a range at its max where a step falls on it, else below', () => {
    expect(valuesOf({ min: 10, max: 20, step: 5 })).toEqual([10, 15, 20]);
    expect(valuesOf({ min: 10, max: 19.9, step: 5 })).toEqual([10, 15]);
    expect(valuesOf({ min: 10, max: 10, step: 5 })).toEqual([10]);
  });

  it('gives decimals as they are written, not sums of doubles', () => {
    expect(0.1 + 2 * 0.1).not.toBe(0.3);
    expect(valuesOf({ min: 0.1, max: 0.7, step: 0.1 })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(valuesOf({ min: 0, max: 1, step: 0.35 })).toEqual([0, 0.35, 0.7]);
    expect(valuesOf({ min: 1e-7, max: 3e-7, step: 1e-7 })).toEqual([1e-7, 2e-7, 3e-7]);
  });

  it('falls back on doubles for numbers with more digits than a double holds exactly', () => {
    expect(valuesOf({ min: 1e5, max: 2e5, step: 1e5 + 2 ** -36 })).toEqual([1e5, 2e5]);
    const third = 1 / 3;
    expect(valuesOf({ min: 0, max: 1, step: third })).toEqual([0, third, 2 * third, 1]);
  });

  it.each<[string, Record<string, AxisForm>, string, string, string]>([
    ['an empty grid', {}, '/param_grid', 'empty_grid', 'expected at least one parameter to vary, got none'],
    ['an empty list', { fast: [] }, '/param_grid/fast', 'empty_axis', 'fast: expected at least one value, got none'],
    [
      'a zero step',
      { fast: { min: 5, max: 9, step: 0 } },
      '/param_grid/fast/step',
      'not_positive',
      'fast: expected a step above 0, got 0',
    ],
    [
      'a negative step',
      { fast: { min: 9, max: 5, step: -1 } },
      '/param_grid/fast/step',
      'not_positive',
      'fast: expected a step above 0, got -1',
    ],
    [
      'a reversed range',
      { fast: { min: 9, max: 5, step: 1 } },
      '/param_grid/fast/max',
      'reversed',
      'fast: expected a max of 9 or more, got 5',
    ],
    [
      'an endless range',
      { fast: { min: 5, max: Infinity, step: 1 } },
      '/param_grid/fast/max',
      'not_finite',
      'fast: expected a finite number for max, got Infinity',
    ],
    [
      'a value given twice',
      { fast: [5, 6, 5] },
      '/param_grid/fast/2',
      'duplicate_value',
      'fast: expected every value once, got 5 at 0 and 2',
    ],
    [
      'an unknown parameter',
      { fats: [5] },
      '/param_grid/fats',
      'unknown_parameter',
      'sma-cross has no parameter "fats"; known parameters: fast, slow, stop_loss_pips, take_profit_pips',
    ],
    [
      'a listed value out of range',
      { fast: [5, 1] },
      '/param_grid/fast/1',
      'below_min',
      'fast: expected 2 to 500, got 1',
    ],
    [
      'a listed fraction for a whole number',
      { fast: [5.5] },
      '/param_grid/fast/0',
      'not_integer',
      'fast: expected a whole number, got 5.5',
    ],
    [
      'a text for a number',
      { fast: ['5'] },
      '/param_grid/fast/0',
      'wrong_type',
      'fast: expected a finite number, got "5"',
    ],
    [
      'a range that begins too low',
      { fast: { min: 1, max: 9, step: 1 } },
      '/param_grid/fast/min',
      'below_min',
      'fast: expected 2 to 500, got 1',
    ],
    [
      'a range that ends too high',
      { slow: { min: 900, max: 1100, step: 100 } },
      '/param_grid/slow/max',
      'above_max',
      'slow: expected 3 to 1000, got 1100',
    ],
    [
      'a range whose steps leave the whole numbers',
      { fast: { min: 5, max: 9, step: 0.5 } },
      '/param_grid/fast/step',
      'not_integer',
      'fast: expected a whole number, got 5.5',
    ],
    [
      'a range of a million values',
      { stop_loss_pips: { min: 0, max: 999_999, step: 1 } },
      '/param_grid/stop_loss_pips',
      'too_many_values',
      'stop_loss_pips: expected at most 100000 values, got 1000000',
    ],
  ])('refuses %s', (_, grid, pointer, code, detail) => {
    expect(faultsOf(grid)).toEqual([{ pointer, code, detail }]);
  });

  it('takes lists of booleans and choices, in the order given', () => {
    const grid = { side: ['short', 'long'], filtered: [true, false] };
    expect(resolveAxes(switchable, grid)).toEqual({
      ok: true,
      axes: [
        { name: 'side', values: ['short', 'long'] },
        { name: 'filtered', values: [true, false] },
      ],
    });
  });

  it.each<[string, Record<string, AxisForm>, string, string, string]>([
    [
      'a range of booleans',
      { filtered: { min: 0, max: 1, step: 1 } },
      '/param_grid/filtered',
      'no_range',
      'filtered: expected a list of values (true and false), got a range with min, max and step',
    ],
    [
      'a range of choices',
      { side: { min: 0, max: 1, step: 1 } },
      '/param_grid/side',
      'no_range',
      'side: expected a list of values (long, short), got a range with min, max and step',
    ],
    [
      'a number for a boolean',
      { filtered: [true, 0] },
      '/param_grid/filtered/1',
      'wrong_type',
      'filtered: expected true or false, got 0',
    ],
    [
      'a text that is no choice',
      { side: ['long', 'lnog'] },
      '/param_grid/side/1',
      'not_a_choice',
      'side: expected one of long, short, got "lnog"',
    ],
    [
      'a choice given twice',
      { side: ['long', 'long'] },
      '/param_grid/side/1',
      'duplicate_value',
      'side: expected every value once, got long at 0 and 1',
    ],
    [
      'a boolean for a number',
      { fast: [true] },
      '/param_grid/fast/0',
      'wrong_type',
      'fast: expected a finite number, got true',
    ],
  ])('refuses %s', (_, grid, pointer, code, detail) => {
    expect(faultsOf(grid, switchable)).toEqual([{ pointer, code, detail }]);
  });

  it('reports the faults of all parameters together', () => {
    expect(faultsOf({ fast: [1, 501], slow: [] }).map((fault) => fault.pointer)).toEqual([
      '/param_grid/fast/0',
      '/param_grid/fast/1',
      '/param_grid/slow',
    ]);
  });
});
