import { smaCross } from './catalog/sma-cross';
import { resolveParameters } from './resolve-parameters';
import type { Strategy } from './strategy';

const faults = (given: Record<string, unknown>, strategy: Strategy = smaCross, at?: string) => {
  const resolution = resolveParameters(strategy, given, at);
  return resolution.ok ? [] : resolution.faults;
};

describe('resolveParameters', () => {
  it('fills in what was not given, in the order of the definitions', () => {
    const resolution = resolveParameters(smaCross, { slow: 30, stop_loss_pips: 12.34 });
    expect(resolution).toEqual({
      ok: true,
      parameters: { fast: 20, slow: 30, stop_loss_pips: 12.34, take_profit_pips: 0 },
    });
    expect(resolution.ok && Object.keys(resolution.parameters)).toEqual([
      'fast',
      'slow',
      'stop_loss_pips',
      'take_profit_pips',
    ]);
  });

  it('takes both ends of a range', () => {
    expect(faults({ fast: 2, slow: 3 })).toEqual([]);
    expect(faults({ fast: 500, slow: 1000 })).toEqual([]);
  });

  it('lists every fault with its place', () => {
    expect(
      faults({ fast: 1, slow: 1001, stop_loss_pips: '5', take_profit_pips: NaN, risk: 1 }, smaCross, '/params'),
    ).toEqual([
      { pointer: '/params/fast', code: 'below_min', detail: 'fast: expected 2 to 500, got 1' },
      { pointer: '/params/slow', code: 'above_max', detail: 'slow: expected 3 to 1000, got 1001' },
      {
        pointer: '/params/stop_loss_pips',
        code: 'wrong_type',
        detail: 'stop_loss_pips: expected a finite number, got "5"',
      },
      {
        pointer: '/params/take_profit_pips',
        code: 'wrong_type',
        detail: 'take_profit_pips: expected a finite number, got NaN',
      },
      {
        pointer: '/params/risk',
        code: 'unknown_parameter',
        detail: 'sma-cross has no parameter "risk"; known parameters: fast, slow, stop_loss_pips, take_profit_pips',
      },
    ]);
  });

  it('refuses a fraction for a whole number', () => {
    expect(faults({ fast: 20.5 })).toEqual([
      { pointer: '/fast', code: 'not_integer', detail: 'fast: expected a whole number, got 20.5' },
    ]);
  });

  it.each([null, true, [5], { min: 1 }])('refuses %p as a number', (value) => {
    expect(faults({ fast: value })).toMatchObject([{ pointer: '/fast', code: 'wrong_type' }]);
  });

  it('takes a value on the step, however the doubles fall, and refuses one beside it', () => {
    const stepped: Strategy = {
      ...smaCross,
      parameters: [{ name: 'band', type: 'float', min: 0.1, max: 5, step: 0.1, default: 1, description: '' }],
      constraints: [],
    };
    expect(0.1 + 2 * 0.1).not.toBe(0.3);
    for (const band of [0.1, 0.3, 0.1 + 2 * 0.1, 4.9, 5]) expect(faults({ band }, stepped)).toEqual([]);
    expect(faults({ band: 0.35 }, stepped)).toEqual([
      { pointer: '/band', code: 'off_step', detail: 'band: expected 0.1 plus a multiple of 0.1, got 0.35' },
    ]);
  });

  it('refuses values that break a condition of the strategy', () => {
    expect(faults({ fast: 50, slow: 50 }, smaCross, '/params')).toEqual([
      {
        pointer: '/params',
        code: 'constraint',
        detail: 'sma-cross needs fast < slow, got fast = 50, slow = 50, stop_loss_pips = 0, take_profit_pips = 0',
      },
    ]);
  });

  it('refuses names of the language itself and escapes them in the pointer', () => {
    const given = JSON.parse('{"__proto__": 1, "constructor": 2, "a/b~c": 3}') as Record<string, unknown>;
    expect(faults(given).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/__proto__', 'unknown_parameter'],
      ['/constructor', 'unknown_parameter'],
      ['/a~1b~0c', 'unknown_parameter'],
    ]);
  });
});

describe('parameters that are not numbers', () => {
  const strategy: Strategy = {
    ...smaCross,
    parameters: [
      { name: 'on', type: 'boolean', min: 0, max: 1, step: 1, default: false, description: '' },
      { name: 'mode', type: 'choice', min: 0, max: 1, step: 1, choices: ['a', 'b'], default: 'a', description: '' },
    ],
    constraints: [],
  };

  it('are taken as given, or by their defaults', () => {
    expect(resolveParameters(strategy, { on: true })).toEqual({ ok: true, parameters: { on: true, mode: 'a' } });
  });

  it('are refused when they are something else', () => {
    expect(faults({ on: 1, mode: 'c' }, strategy)).toEqual([
      { pointer: '/on', code: 'wrong_type', detail: 'on: expected true or false, got 1' },
      { pointer: '/mode', code: 'not_a_choice', detail: 'mode: expected one of a, b, got "c"' },
    ]);
  });
});
