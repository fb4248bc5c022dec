import type { Fault } from '../fault';
import { checkOwnDocument } from '../own-document';
import { checkDocument } from './rules-strategy';

const sound = {
  name: 'example',
  version: 1,
  title: 'Example',
  description: 'For a test.',
  parameters: [
    { name: 'n', type: 'integer', min: 1, max: 100, default: 14 },
    { name: 'level', type: 'float', min: -1, max: 1, default: 0 },
    { name: 'on', type: 'boolean', default: true },
    { name: 'mode', type: 'choice', choices: ['a', 'b'], default: 'b' },
  ],
  entry: { long: 'close > sma(close, n)' },
};
const faultsOf = (value: unknown) => {
  const check = checkDocument(value);
  return check.ok ? [] : check.faults;
};
const codes = (value: unknown) => faultsOf(value).map(({ pointer, code }) => `${pointer} ${code}`);
const withParameter = (parameter: object) => ({ ...sound, parameters: [{ name: 'n', ...parameter }] });
/** Message, and how many characters before the caret, for a wrong entry rule. */
const wrongRule = (long: string, more: object = {}) => {
  const faults = faultsOf({ ...sound, ...more, entry: { long } });
  expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([['/entry/long', 'bad_expression']]);
  return [faults[0].detail, faults[0].rendering?.split('\n')[1].indexOf('^')];
};

describe('a sound document', () => {
  it('becomes a strategy with its parameters, their kinds as places where they are not numbers', () => {
    const check = checkDocument({ ...sound, works_when: 'Never.', source: 'None', tags: ['t'] });
    expect(check).toMatchObject({
      ok: true,
      strategy: {
        name: 'example',
        description: 'For a test.',
        worksWhen: 'Never.',
        source: 'None',
        tags: ['t'],
        parameters: [
          { name: 'n', type: 'integer', min: 1, max: 100, step: 1, default: 14 },
          { name: 'level', type: 'float', step: 0 },
          { name: 'on', type: 'boolean', min: 0, max: 1, step: 1, default: true },
          { name: 'mode', type: 'choice', min: 0, max: 1, step: 1, choices: ['a', 'b'], default: 'b' },
        ],
      },
    });
  });
});

describe('a document', () => {
  it('may bind its switches and choices by conditions, as it does its numbers', () => {
    expect(codes({ ...sound, constraints: ['on', 'mode != "a" or n > 20', 'on = true'] })).toEqual([]);
  });

  it.each([null, 5, 'text', [], undefined])('%p is refused as no object', (value) => {
    expect(codes(value)).toEqual([' wrong_type']);
  });

  it('names every missing part', () => {
    expect(codes({})).toEqual([
      '/name missing',
      '/version missing',
      '/title missing',
      '/description missing',
      '/entry missing',
    ]);
  });

  it.each([
    [{ extra: 1 }, '/extra unknown_field'],
    [{ 'a/b': 1 }, '/a~1b unknown_field'],
    [{ name: 'Über' }, '/name bad_name'],
    [{ version: 1.5 }, '/version not_integer'],
    [{ title: 5 }, '/title wrong_type'],
    [{ title: 'x'.repeat(201) }, '/title too_long'],
    [{ tags: [5] }, '/tags/0 wrong_type'],
    [{ primary_tf: 'M2' }, '/primary_tf unknown_timeframe'],
    [{ context_tfs: ['H4'] }, '/primary_tf missing'],
    [{ primary_tf: 'H1', context_tfs: ['H1'] }, '/context_tfs/0 too_short'],
    [{ primary_tf: 'H1', context_tfs: ['H4', 'H4'] }, '/context_tfs/1 duplicate_value'],
    [{ constraints: ['n <'] }, '/constraints/0 bad_constraint'],
    [{ constraints: ['mode'] }, '/constraints/0 bad_constraint'],
    [{ constraints: ['mode = "c"'] }, '/constraints/0 bad_constraint'],
    [{ constraints: ['not on or mode = "a"'] }, '/constraints constraint'],
    [{ constraints: ['n > 14'] }, '/constraints constraint'],
    [{ let: { n: '1' } }, '/let/n duplicate_name'],
    [{ let: { close: '1' } }, '/let/close reserved_name'],
    [{ let: { X: '1' } }, '/let/X bad_name'],
    [{ let: { x: null } }, '/let/x wrong_type'],
    [{ let: { unused: 'sma(' } }, '/let/unused bad_expression'],
    [{ entry: {} }, '/entry missing'],
    [{ entry: { long: ['true'] } }, '/entry/long/0 wrong_type'],
    [{ entry: { long: { tag: 'a', when: 'true' } } }, '/entry/long wrong_type'],
    [{ entry: [{ tag: 'a', when: 'true' }] }, '/entry wrong_type'],
    [{ entry: { short: [] } }, '/entry/short missing'],
    [{ exit: { long: [{ tag: 'a', when: 'true' }] } }, '/exit/long wrong_type'],
    [{ exit: { both: 'true' } }, '/exit/both unknown_field'],
    [{ stops: { stop: 1 } }, '/stops/stop unknown_field'],
    [{ stops: { stop_loss: {} } }, '/stops/stop_loss one_of'],
    [{ stops: { stop_loss: { distance: 1, level: 1 } } }, '/stops/stop_loss one_of'],
    [{ stops: { take_profit: { level: { long: 'close > 1' } } } }, '/stops/take_profit/level/long bad_expression'],
    [{ stops: { trailing: {} } }, '/stops/trailing/distance missing'],
    [{ stops: { trailing: 5 } }, '/stops/trailing wrong_type'],
    [{ stops: { time_exit: { bars: 'level' } } }, '/stops/time_exit/bars bad_expression'],
    [{ stops: { time_exit: { bars: 'close' } } }, '/stops/time_exit/bars bad_expression'],
    [{ sizing: { risk_pct: 1 } }, '/sizing/risk_pct no_stop_loss'],
    [{ sizing: { volume: 1, notional: 1 } }, '/sizing one_of'],
    [{ sizing: { volume: 0 } }, '/sizing/volume not_positive'],
    [{ entry: { long: 'true', short: 'true' }, sizing: { volume: { long: 1 } } }, '/sizing/volume/short missing'],
    [{ stops: { stop_loss: { distance: -5 } } }, '/stops/stop_loss/distance not_positive'],
    [{ stops: { stop_loss: { level: { short: 0 } } } }, '/stops/stop_loss/level/short not_positive'],
    [{ stops: { take_profit: { distance: '-2 * pip' } } }, '/stops/take_profit/distance not_positive'],
    [{ stops: { take_profit: { distance: 'atr(14) * 0' } } }, '/stops/take_profit/distance not_positive'],
    [{ stops: { trailing: { distance: 1, start: 'min(0, 5)' } } }, '/stops/trailing/start not_positive'],
    [{ stops: { break_even: { trigger: 0 } } }, '/stops/break_even/trigger not_positive'],
  ])('with %p is refused: %s', (change, fault) => {
    expect(codes({ ...sound, ...change })).toContain(fault);
  });

  it.each([
    [{ type: 'text' }, '/parameters/0/type unknown_type'],
    [{ type: 'integer', min: 1, max: 5 }, '/parameters/0/default wrong_type'],
    [{ type: 'integer', max: 5, default: 1 }, '/parameters/0/min missing'],
    [{ type: 'integer', min: 1.5, max: 5, default: 2 }, '/parameters/0/min not_integer'],
    [{ type: 'integer', min: 1, max: 5, default: 6 }, '/parameters/0/default above_max'],
    [{ type: 'integer', min: 1, max: 5, step: 2, default: 2 }, '/parameters/0/default off_step'],
    [{ type: 'float', min: 5, max: 1, default: 2 }, '/parameters/0/max reversed'],
    [{ type: 'float', min: 0, max: 1, default: 1, log: true }, '/parameters/0/log below_min'],
    [{ type: 'float', min: 0, max: 1, default: 1, choices: [] }, '/parameters/0/choices unknown_field'],
    [{ type: 'boolean', default: 1 }, '/parameters/0/default wrong_type'],
    [{ type: 'boolean', default: true, min: 0 }, '/parameters/0/min unknown_field'],
    [{ type: 'choice', default: 'a' }, '/parameters/0/choices missing'],
    [{ type: 'choice', choices: ['a', 'a'], default: 'a' }, '/parameters/0/choices duplicate_value'],
    [{ type: 'choice', choices: ['a'], default: 'b' }, '/parameters/0/default not_a_choice'],
    [{ name: 'close', type: 'boolean', default: true }, '/parameters/0/name reserved_name'],
  ])('with the parameter %p is refused: %s', (parameter, fault) => {
    expect(codes(withParameter(parameter))).toContain(fault);
  });

  it.each([
    [{ when: 'true' }, '/tag missing'],
    [{ tag: 5, when: 'true' }, '/tag wrong_type'],
    [{ tag: null, when: 'true' }, '/tag wrong_type'],
    [{ tag: '', when: 'true' }, '/tag bad_name'],
    [{ tag: 'Breakout', when: 'true' }, '/tag bad_name'],
    [{ tag: '-breakout', when: 'true' }, '/tag bad_name'],
    [{ tag: 'x'.repeat(51), when: 'true' }, '/tag bad_name'],
    [{ tag: 'close', when: 'true' }, '/tag reserved_name'],
    [{ tag: 'none', when: 'true' }, '/tag reserved_name'],
    [{ tag: 'first', when: 'true' }, '/tag duplicate_name'],
    [{ tag: 'a' }, '/when missing'],
    [{ tag: 'a', when: null }, '/when wrong_type'],
    [{ tag: 'a', when: [{ tag: 'b', when: 'true' }] }, '/when wrong_type'],
    [{ tag: 'a', when: 'close >' }, '/when bad_expression'],
    [{ tag: 'a', when: 'close' }, '/when bad_expression'],
    [{ tag: 'a', when: 'true', then: 'true' }, '/then unknown_field'],
  ])('with %p as its second tagged rule is refused: %s', (rule, fault) => {
    const long = [{ tag: 'first', when: 'close > open' }, rule];
    expect(codes({ ...sound, entry: { long } })).toEqual([`/entry/long/1${fault}`]);
  });

  it('names all faults of a tagged rule at once, with carets', () => {
    const faults = faultsOf({ ...sound, entry: { short: [{ tag: 'A', when: 'closed > 1' }] } });
    expect(faults).toEqual([
      {
        pointer: '/entry/short/0/tag',
        code: 'bad_name',
        detail: 'expected lower-case letters, digits, - and _ (50 at most, a letter or digit first), got "A"',
      },
      {
        pointer: '/entry/short/0/when',
        code: 'bad_expression',
        detail: 'unknown name "closed"; did you mean close?',
        rendering: 'closed > 1\n^',
      },
    ]);
  });

  it('may have twenty tagged rules on each side, with the same tags, and no more', () => {
    const rules = (count: number) => Array.from({ length: count }, (_, i) => ({ tag: `t${i}`, when: 'close > open' }));
    expect(codes({ ...sound, entry: { long: rules(20), short: rules(20) } })).toEqual([]);
    expect(codes({ ...sound, entry: { long: rules(21) } })).toEqual(['/entry/long too_many']);
    expect(codes({ ...sound, entry: { long: [{ tag: '9-a_b', when: true }] } })).toEqual([]);
    expect(codes({ ...sound, entry: { long: [{ tag: 'x'.repeat(50), when: true }] } })).toEqual([]);
  });

  it('has every parameter once', () => {
    const parameters = [sound.parameters[0], sound.parameters[0]];
    expect(codes({ ...sound, parameters })).toEqual(['/parameters/1/name duplicate_name']);
  });

  it('lists a hundred faults at most', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`field${i}`, 1]));
    expect(faultsOf({ ...sound, ...many })).toHaveLength(100);
  });
});

describe('a wrong expression', () => {
  it.each([
    ['close >', 'expected a number, a name or "(", got the end', 7],
    ['close', 'expected a condition such as "close > open", got a number series', 0],
    ['closed > 1', 'unknown name "closed"; did you mean close?', 0],
    ['macd(close) > 0', 'unknown function "macd"; did you mean macd_line, macd_signal, macd_histogram?', 0],
    ['xyzzy(close) > 0', 'unknown function "xyzzy"; the reference page lists the known functions', 0],
    ['sma > 1', 'expected "(" after the function sma', 0],
    ['sma(close, 0) > 1', 'expected 1 to 10000 as argument 2 of sma, got 0', 11],
    ['sma(close, n - 1) > 1', 'expected 1 to 10000 as argument 2 of sma, got 0 to 99', 13],
    ['sma(close, 2.5) > 1', 'expected a whole number as argument 2 of sma, got one that may be a fraction', 11],
    ['sma(close, n / 2) > 1', 'expected a whole number as argument 2 of sma, got one that may be a fraction', 13],
    [
      'sma(close, hour) > 1',
      'expected a number or parameter, the same for all bars, as argument 2 of sma, got a number series',
      11,
    ],
    ['sma(close > 1, 2) > 1', 'expected a number as argument 1 of sma, got a boolean series', 10],
    ['close[-1] > 1', 'expected 0 to 10000 as the history index, got -1', 6],
    ['close[n - 2] > 1', 'expected 0 to 10000 as the history index, got -1 to 98', 8],
    [
      'close[hour] > 1',
      'expected a number or parameter, the same for all bars, as the history index, got a number series',
      6,
    ],
    ['close[level] > 1', 'expected a whole number as the history index, got one that may be a fraction', 6],
    ['close[1 > 1', 'expected "]", got the end', 11],
    ['n[1] > 1', 'expected a series before "[", got a number: it has no history', 1],
    ['close and true', 'expected a boolean as the left side of "and", got a number series', 0],
    ['mode > 1', 'expected a number as the left side of ">", got a text', 0],
    ['mode = 1', 'expected a text as the right side of "=", got a number', 7],
    ['in_session("paris")', 'expected one of "sydney", "tokyo", "london", "new_york" as argument 1 of in_session', 11],
    ['close > "1', 'expected a closing quote on the same line', 8],
    [
      'tf("H4", close) > 1',
      'expected context_tfs in the document, which name the timeframes that tf may read, got none',
      0,
    ],
    ['(close > 1) = on', 'expected a number as the left side of "=", got a boolean series', 7],
    [
      'on = (close > 1)',
      'expected a boolean, the same for all bars, as the right side of "=", got a boolean series',
      12,
    ],
  ])('%p is shown with a caret: %s', (long, message, caret) => {
    expect(wrongRule(long)).toEqual([message, caret]);
  });

  it.each([
    ['tf("M5", close) > 1', 'expected one of "H4", "D1" as argument 1 of tf', 3],
    ['tf("H4", tf("D1", close)) > 1', 'tf cannot stand inside tf', 9],
    ['tf("H4", 5) > 1', 'expected a series as argument 2 of tf, got a number', 9],
    ['tf("H4") > 1', 'tf takes 2 arguments, got 1', 0],
  ])('%p is shown with a caret where there are contexts: %s', (long, message, caret) => {
    expect(wrongRule(long, { primary_tf: 'H1', context_tfs: ['H4', 'D1'] })).toEqual([message, caret]);
  });

  it('is found in named expressions, at their own place', () => {
    expect(codes({ ...sound, let: { far: 'close > ', near: '1 > 2' } })).toEqual(['/let/far bad_expression']);
  });

  it('goes in no circle', () => {
    const [circle] = faultsOf({ ...sound, let: { a: '1 + b', b: 'a' } });
    expect(circle).toMatchObject({ pointer: '/let/b', detail: 'b uses itself through a', rendering: 'a\n^' });
    const [self] = faultsOf({ ...sound, let: { a: '1 + a' } });
    expect(self).toMatchObject({ pointer: '/let/a', detail: 'a uses itself through a', rendering: '1 + a\n    ^' });
  });

  it('may hide a tf inside a tf behind a name, and is found there too', () => {
    const contexts = { primary_tf: 'H1', context_tfs: ['H4', 'D1'], let: { x: 'y + 1', y: 'tf("D1", close)' } };
    expect(wrongRule('tf("H4", x) > 1', contexts)).toEqual(['tf cannot stand inside tf, and x holds one', 9]);
  });
});

describe('a fault', () => {
  it('is told once, and not again at what uses the expression', () => {
    const circle = { a: 'b + 1', b: 'a + 1', c: 'a * 2', d: 'closed', e: 'd > 1' };
    const entry = { long: 'c > 1 and e', short: 'close > nowhere' };
    expect(codes({ ...sound, let: circle, entry })).toEqual([
      '/let/b bad_expression',
      '/let/d bad_expression',
      '/entry/short bad_expression',
    ]);
  });

  it('of a choice without choices is one', () => {
    expect(
      codes({ ...sound, parameters: [sound.parameters[0], { name: 'm', type: 'choice', choices: [], default: 'a' }] }),
    ).toEqual(['/parameters/1/choices missing']);
  });

  it('of a version beyond all whole numbers is one', () => {
    const { faults = [] } = checkOwnDocument({ ...sound, version: 1e300 }) as { faults?: Fault[] };
    expect(faults.map(({ code }) => code)).toEqual(['not_integer']);
  });

  it('does not repeat a very long key', () => {
    const long = 'k'.repeat(250_000);
    for (const document of [
      { ...sound, [long]: 1 },
      { ...sound, let: { [long]: '1' } },
    ]) {
      expect(JSON.stringify(faultsOf(document)).length).toBeLessThan(1_000);
    }
  });
});

describe('limits', () => {
  const rule = (long: string, more: object = {}) => faultsOf({ ...sound, entry: { long }, ...more });

  it('hold for the largest parameters, not only for the defaults', () => {
    const parameters = [{ name: 'n', type: 'integer', min: 1, max: 10_000, default: 2 }];
    const costly = Array.from({ length: 11 }, (_, i) => `median(close + ${i}, n)`).join(' + ');
    expect(rule(`${costly} > 1`, { parameters })[0]).toMatchObject({ pointer: '/entry/long', code: 'limit' });
    expect(rule(`${costly} > 1`, { parameters: [{ ...parameters[0], max: 100 }] })).toEqual([]);
  });

  it('hold for parameters whose bounds are mixed, and for each that has the bounds of another', () => {
    const parameters = ['a', 'b'].map((name) => ({ name, type: 'integer', min: 0, max: 10_000, default: 1 }));
    const shifts = Array.from({ length: 60 }, (_, i) => [`x${i}`, `${i === 0 ? 'close' : `x${i - 1}`}[max(a - b, 0)]`]);
    expect(rule('x59 > 1', { parameters, let: Object.fromEntries(shifts) })).toEqual([
      expect.objectContaining({ pointer: '/let/x50', code: 'limit' }),
    ]);
    const names = ['a', 'b', 'c'];
    const periods = names.map((name) => ({ name, type: 'integer', min: 1, max: 9_000, default: 1 }));
    const costly = names.map((name) => `median(close, ${name})`).join(' + ');
    expect(rule(`${costly} > 1`, { parameters: periods })[0]).toMatchObject({ code: 'limit' });
    expect(rule(`${costly} > 1`, { parameters: periods.map((period) => ({ ...period, max: 6_000 })) })).toEqual([]);
  });

  it('stop 301 distinct series', () => {
    const named = Object.fromEntries(
      Array.from({ length: 6 }, (_, k) => [
        `n${k}`,
        Array.from({ length: 60 }, (_, i) => `(close + ${k * 100 + i})`).join(' + '),
      ]),
    );
    const long = `${Object.keys(named).join(' + ')} > 1`;
    expect(rule(long, { let: named })[0]).toMatchObject({
      code: 'limit',
      detail: 'expected at most 300 distinct series, got 301',
    });
  });

  it('count the tagged rules of a side together, and name the one that is too many', () => {
    const sum = (from: number) => Array.from({ length: 60 }, (_, i) => `(close + ${from + i})`).join(' + ');
    const rules = (count: number) =>
      Array.from({ length: count }, (_, k) => ({ tag: `t${k}`, when: `${sum(100 * k)} > 1` }));
    // 60 series added up by 59 more and compared: 120 of each rule; the 300th is in the third one.
    expect(faultsOf({ ...sound, entry: { long: rules(2) } })).toEqual([]);
    expect(faultsOf({ ...sound, entry: { long: rules(3) } })).toEqual([
      expect.objectContaining({ pointer: '/entry/long/2/when', code: 'limit' }),
    ]);
  });

  it('stop a tower of named expressions before anything is computed', () => {
    const chain = (height: number) =>
      Object.fromEntries(
        Array.from({ length: 10 }, (_, k) => [`n${k}`, `${k === 0 ? 'close' : `n${k - 1}`}${' + 1'.repeat(height)}`]),
      );
    expect(rule('n9 > 1', { let: chain(25) })).toEqual([]);
    expect(rule('n9 > 1', { let: chain(60) })[0]).toMatchObject({
      code: 'bad_expression',
      detail: 'more than 400 operations on top of one another, named expressions written out',
    });
  });

  it('stop a look-back of more than 500,000 bars through a long timeframe', () => {
    const contexts = { primary_tf: 'M1', context_tfs: ['W1'] };
    expect(rule('tf("W1", close > sma(close, 60)) and true', contexts)[0]).toMatchObject({
      code: 'limit',
      detail: 'expected at most 500000 bars of look-back, got 604799',
    });
  });

  it('stop more named expressions, parameters and constraints than a hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`n${i}`, '1']));
    expect(codes({ ...sound, let: many })).toEqual(['/let too_many']);
    expect(codes({ ...sound, constraints: Array.from({ length: 101 }, () => '1 < 2') })).toEqual([
      '/constraints too_many',
    ]);
  });
});
