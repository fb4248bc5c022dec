import { builtinStrategies } from '../catalog';
import type { Parameters, ParameterValue, Strategy } from '../strategy';
import type { StrategyDocument } from './document';
import { rulesStrategy } from './rules-strategy';

const document = (entry: string, parameters: object[], given: object = {}): StrategyDocument =>
  ({
    name: 'mine',
    version: 1,
    title: 'T',
    description: 'D',
    parameters,
    entry: { long: entry },
    ...given,
  }) as StrategyDocument;
const integer = (name: string, max = 100) => ({ name, type: 'integer', min: 1, max, default: 1 });
const boolean = (name: string) => ({ name, type: 'boolean', default: true });
const firstOf = (given: StrategyDocument, values: Record<string, (number | boolean | string)[]>): number =>
  rulesStrategy(given).firstDecisionOf(values);

describe('the first bar at which every combination can decide', () => {
  it('has the longest look-back, and what follows it', () => {
    const cross = document('crossover(sma(close, fast), sma(close, slow))', [integer('fast'), integer('slow')]);
    expect(firstOf(cross, { fast: [5, 20], slow: [30, 70, 50] })).toBe(70);
    expect(firstOf(cross, { fast: [5, 90], slow: [30] })).toBe(90);
    expect(firstOf(document('(close > 1)[n]', [integer('n')]), { n: [3, 8] })).toBe(8);
  });

  it('is exact where one parameter makes a look-back longer and another makes it shorter', () => {
    const given = document('close > sma(close, max(slow - fast, 1))', [integer('fast'), integer('slow')]);
    expect(firstOf(given, { fast: [5, 20], slow: [30, 70] })).toBe(64);
  });

  it('is not too early where a look-back is longest between the bounds', () => {
    const given = document('crossover(close, sma(close, min(n, 100 - n)))', [{ ...integer('n', 99) }]);
    const strategy = rulesStrategy(given);
    expect([1, 50, 99].map((n) => strategy.firstDecision({ n }))).toEqual([1, 50, 1]);
    expect(strategy.firstDecisionOf({ n: [1, 50, 99] })).toBeGreaterThanOrEqual(50);
    expect(strategy.firstDecisionOf({ n: [50] })).toBe(50);
  });

  it('has everything that a boolean or a choice can switch on, and nothing else', () => {
    const parameters = [boolean('filtered'), { name: 'mode', type: 'choice', choices: ['a', 'b', 'c'], default: 'a' }];
    const entry =
      '(not filtered or adx(14) > 25) and (mode = "a" and close > 1 or mode = "b" and close > sma(close, 300) or mode = "c")';
    const given = document(entry, parameters);
    expect(firstOf(given, { filtered: [true, false], mode: ['a', 'b', 'c'] })).toBe(299);
    expect(firstOf(given, { filtered: [true, false], mode: ['a', 'c'] })).toBe(27);
    expect(firstOf(given, { filtered: [false], mode: ['a', 'c'] })).toBe(0);
    expect(firstOf(given, { filtered: [false], mode: ['b'] })).toBe(299);
  });

  it('follows conditions on numbers, and named expressions', () => {
    const given = document('close > 0 and (long_run < 60 or close > sma(close, long_run))', [integer('n')], {
      let: { long_run: 'n + 10' },
    });
    expect(firstOf(given, { n: [5, 40] })).toBe(0);
    expect(firstOf(given, { n: [5, 60] })).toBe(69);
  });

  it('is asked for at once, however many parameters vary', () => {
    const names = Array.from({ length: 60 }, (_, i) => `b${i}`);
    const given = document(names.map((name) => `(${name} or close > 1)`).join(' and '), names.map(boolean));
    expect(firstOf(given, Object.fromEntries(names.map((name) => [name, [true, false]])))).toBe(0);
  });

  it('is asked for at once, however often names stand in one another', () => {
    const chain = Array.from({ length: 60 }, (_, i) => [`x${i + 1}`, `x${i} or x${i}`]);
    const given = document('x60 or close > 1', [boolean('b')], { let: { x0: 'not b', ...Object.fromEntries(chain) } });
    expect(firstOf(given, { b: [true, false] })).toBe(0);
  });

  it.each(builtinStrategies.map((strategy) => [strategy.name, strategy] as const))(
    'of %s is that of the latest corner of its space',
    (_, strategy) => {
      const ends = strategy.parameters.map(({ name, type, min, max, choices = [] }) => ({
        name,
        values: type === 'boolean' ? [false, true] : type === 'choice' ? choices : [min, (min + Math.min(max, 90)) / 2],
      }));
      const values = ends.map(({ name, values: of }) => ({ name, values: of.map((v) => whole(strategy, name, v)) }));
      const corners = values.reduce<Parameters[]>(
        (made, { name, values: of }) => made.flatMap((corner) => of.map((value) => ({ ...corner, [name]: value }))),
        [{}],
      );
      const latest = Math.max(...corners.map((corner) => strategy.firstDecision(corner)));
      expect(strategy.firstDecisionOf(Object.fromEntries(values.map(({ name, values: of }) => [name, of])))).toBe(
        latest,
      );
    },
  );
});

function whole({ parameters }: Strategy, name: string, value: ParameterValue): ParameterValue {
  const isWhole = parameters.find((parameter) => parameter.name === name)?.type === 'integer';
  return isWhole ? Math.round(value as number) : value;
}
