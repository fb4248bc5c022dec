import { findStrategy, type Strategy } from '@barmill/strategies';
import type { AxisForm } from './axis-form';
import { resolveDimensions } from './grid';

const smaCross = findStrategy('sma-cross');
const switchable: Strategy = {
  ...smaCross,
  parameters: [
    ...smaCross.parameters,
    { name: 'filtered', type: 'boolean', min: 0, max: 1, step: 1, default: false, description: '' },
  ],
};

describe('resolveDimensions', () => {
  it('knows ranges of all numbers, and what is drawn in the logarithm', () => {
    const resolution = resolveDimensions(switchable, {
      stop_loss_pips: { min: 0, max: 50 },
      take_profit_pips: { min: 1, max: 50, log: true, when: 'filtered' },
      fast: { min: 2, max: 5, log: true },
      slow: { min: 10, max: 40, step: 10, log: true },
      filtered: [true, false],
    });
    expect(resolution).toEqual({
      ok: true,
      axes: [
        { name: 'stop_loss_pips', min: 0, max: 50 },
        { name: 'take_profit_pips', min: 1, max: 50, log: true, when: 'filtered' },
        { name: 'fast', values: [2, 3, 4, 5], log: true },
        { name: 'slow', values: [10, 20, 30, 40], log: true },
        { name: 'filtered', values: [true, false] },
      ],
    });
  });

  it('draws what is declared to vary in the logarithm so, unless it is said otherwise', () => {
    const logarithmic: Strategy = { ...smaCross, parameters: [{ ...smaCross.parameters[2], log: true }] };
    const axisOf = (form: AxisForm) => resolveDimensions(logarithmic, { stop_loss_pips: form });
    expect(axisOf({ min: 1, max: 9 })).toMatchObject({ axes: [{ log: true }] });
    expect(axisOf({ min: 1, max: 9, log: false })).toEqual({
      ok: true,
      axes: [{ name: 'stop_loss_pips', min: 1, max: 9 }],
    });
    expect(axisOf({ min: 0, max: 9 })).toEqual({ ok: true, axes: [{ name: 'stop_loss_pips', min: 0, max: 9 }] });
  });

  it('refuses ends that the parameter cannot take', () => {
    expect(resolveDimensions(smaCross, { stop_loss_pips: { min: -1, max: 2e6 } })).toMatchObject({
      ok: false,
      faults: [
        { pointer: '/grid/stop_loss_pips/min', code: 'below_min' },
        { pointer: '/grid/stop_loss_pips/max', code: 'above_max' },
      ],
    });
  });
});
