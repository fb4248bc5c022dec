import { findStrategy, type Strategy } from '@barmill/strategies';
import type { AxisForm } from './axis-form';
import { resolveAxes } from './grid';

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

  it('takes lists with a condition, and ranges of whole numbers without a step', () => {
    expect(
      resolveAxes(switchable, {
        fast: { min: 5, max: 8 },
        slow: { values: [20, 50], when: 'filtered' },
        filtered: {},
        side: { when: 'filtered' },
        stop_loss_pips: { min: 3, max: 3 },
      }),
    ).toEqual({
      ok: true,
      axes: [
        { name: 'fast', values: [5, 6, 7, 8] },
        { name: 'slow', values: [20, 50], when: 'filtered' },
        { name: 'filtered', values: [false, true] },
        { name: 'side', values: ['long', 'short'], when: 'filtered' },
        { name: 'stop_loss_pips', values: [3] },
      ],
    });
  });

  it('spaces a number of steps evenly, or evenly in the logarithm, in readable numbers', () => {
    expect(valuesOf({ min: 1, max: 1000, steps: 4, log: true })).toEqual([1, 10, 100, 1000]);
    expect(valuesOf({ min: 1, max: 10, steps: 3, log: true })).toEqual([1, 3.16227766017, 10]);
    expect(valuesOf({ min: 0, max: 1, steps: 4 })).toEqual([0, 0.33333333333, 0.66666666667, 1]);
    expect(valuesOf({ min: 7, max: 9, steps: 1 })).toEqual([7]);
  });

  it('puts steps in the logarithm on the whole numbers, each once', () => {
    expect(valuesOf({ min: 2, max: 9, steps: 8, log: true }, 'fast')).toEqual([2, 3, 4, 5, 6, 7, 9]);
    expect(valuesOf({ min: 2, max: 500, steps: 3, log: true }, 'fast')).toEqual([2, 32, 500]);
  });

  it('puts steps on those of the parameter', () => {
    const stepped: Strategy = { ...smaCross, parameters: [{ ...smaCross.parameters[2], step: 0.25, max: 10 }] };
    const resolution = resolveAxes(stepped, { stop_loss_pips: { min: 0.5, max: 4, steps: 4, log: true } });
    expect(resolution).toEqual({ ok: true, axes: [{ name: 'stop_loss_pips', values: [0.5, 1, 2, 4] }] });
    expect(resolveAxes(stepped, { stop_loss_pips: { min: 0.5, max: 1.25 } })).toEqual({
      ok: true,
      axes: [{ name: 'stop_loss_pips', values: [0.5, 0.75, 1, 1.25] }],
    });
  });

  it.each<[string, AxisForm, string, string, string]>([
    [
      'a float that may be any number',
      { min: 0, max: 9 },
      '',
      'no_step',
      'stop_loss_pips: expected a step or a number of steps in a grid, got a range of all numbers',
    ],
    [
      'a logarithm without a number of values',
      { min: 1, max: 9, log: true },
      '',
      'no_steps',
      'stop_loss_pips: expected steps, the number of values, got none',
    ],
    [
      'a logarithm with a step',
      { min: 1, max: 9, step: 1, log: true },
      '',
      'no_steps',
      'stop_loss_pips: expected steps, the number of values, got none',
    ],
    [
      'a logarithm from 0 on',
      { min: 0, max: 9, steps: 3, log: true },
      '/min',
      'not_positive',
      'stop_loss_pips: expected a min above 0 for the logarithm, got 0',
    ],
    [
      'half a step',
      { min: 1, max: 9, steps: 1.5 },
      '/steps',
      'not_integer',
      'stop_loss_pips: expected a whole number, got 1.5',
    ],
    [
      'no step at all',
      { min: 1, max: 9, steps: 0 },
      '/steps',
      'not_positive',
      'stop_loss_pips: expected at least one step, got 0',
    ],
    [
      'a step and a number of steps',
      { min: 1, max: 9, steps: 2, step: 1 },
      '/steps',
      'conflicting_form',
      'stop_loss_pips: expected either step or steps, got both',
    ],
    [
      'values and a range',
      { values: [1], max: 9 },
      '/max',
      'conflicting_form',
      'stop_loss_pips: expected either values or a range, got both',
    ],
    [
      'a range without a min',
      { max: 9, step: 1 },
      '/min',
      'not_finite',
      'stop_loss_pips: expected a finite number for min, got undefined',
    ],
    [
      'a wrong value in a list with a condition',
      { values: [1, -1], when: 'fast > 3' },
      '/values/1',
      'below_min',
      'stop_loss_pips: expected 0 to 1000000, got -1',
    ],
    [
      'a member that no form has',
      { min: 1, max: 2, stride: 1 } as AxisForm,
      '/stride',
      'unknown_field',
      'stop_loss_pips: expected one of values, min, max, step, steps, log, when',
    ],
    [
      'a condition that is no text',
      { min: 1, max: 2, step: 1, when: true } as unknown as AxisForm,
      '/when',
      'wrong_type',
      'stop_loss_pips: expected a condition as text, got boolean',
    ],
  ])('refuses %s', (_, form, pointer, code, detail) => {
    expect(faultsOf({ stop_loss_pips: form })).toEqual([
      { pointer: `/param_grid/stop_loss_pips${pointer}`, code, detail },
    ]);
  });
});
