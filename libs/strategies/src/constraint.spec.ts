import fc from 'fast-check';
import { compileConstraint, compilePredicate } from './constraint';
import { ExpressionError } from './expression/expression-error';
import type { CodedParameter } from './parameter-codes';
import type { Parameters } from './strategy';

const floats = (...names: string[]): CodedParameter[] => names.map((name) => ({ name, type: 'float' }));
const holds = (text: string, parameters: Record<string, number> = {}) =>
  compileConstraint(text, floats(...Object.keys(parameters)))(parameters);

const fault = (text: string, parameters: readonly CodedParameter[] = floats('fast', 'slow')): ExpressionError => {
  try {
    compileConstraint(text, parameters);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`expected ${text} to be refused`);
};

describe('a constraint', () => {
  it.each([
    ['fast < slow', true],
    ['slow < fast', false],
    ['fast * 2 + 10 = slow', true],
    ['fast * (2 + 10) = slow', false],
    ['slow - fast - 10 == 20', true],
    ['slow / fast / 5 = 0.5', true],
    ['-fast < 0', true],
    ['--fast = fast', true],
    ['2 - -3 = 5', true],
    ['fast != slow', true],
    ['fast >= 20 and slow <= 50', true],
    ['fast > 20 or slow < 50', false],
    ['fast > 20 or slow < 50 or 1 < 2', true],
    ['1 < 2 or 1 < 2 and 2 < 1', true],
    ['(1 < 2 or 1 < 2) and 2 < 1', false],
    ['not fast > slow', true],
    ['not fast < slow or 1 < 2', true],
    ['not (fast < slow or 1 < 2)', false],
    ['min(fast, slow, 3) = 3', true],
    ['max(fast, slow) = slow', true],
    ['abs(fast - slow) = 30', true],
    ['abs(min(-1, 2)) = 1', true],
    ['.5e1 = 5 and 5. = 5', true],
    ['fast\n<\tslow', true],
  ])('%s is %p for fast 20 and slow 50', (text, expected) => {
    expect(holds(text, { fast: 20, slow: 50 })).toBe(expected);
  });

  it('follows doubles: a division by zero is infinite and no comparison with NaN holds', () => {
    expect(holds('1 / 0 > 1000')).toBe(true);
    expect(holds('0 / 0 = 0 / 0')).toBe(false);
  });

  it('agrees with JavaScript on random sums of products', () => {
    const leaf = fc.oneof(fc.constantFrom('a', 'b'), fc.nat(99).map(String));
    const { sum } = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum')).map((parts) => parts.join(' ')),
        tie('sum').map((inner) => `(${inner})`),
        tie('sum').map((inner) => `- (${inner})`),
      ),
    }));
    fc.assert(
      fc.property(sum, sum, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (left, right, a, b) => {
        const expected: unknown = new Function('a', 'b', `return (${left}) <= (${right})`)(a, b);
        expect(holds(`${left} <= ${right}`, { a, b })).toBe(expected);
      }),
    );
  });

  it('says which of the names it uses', () => {
    expect(compilePredicate('slow > 3 and slow < stop', floats('fast', 'slow', 'stop')).uses).toEqual([1, 2]);
    expect(compilePredicate('1 < 2', floats('fast')).uses).toEqual([]);
  });

  it('takes names of the language itself only when they are parameters, and then their own value', () => {
    expect(fault('constructor > 1').message).toBe('unknown name "constructor"; known names: fast, slow');
    expect(fault('__proto__ > 1').message).toBe('unknown name "__proto__"; known names: fast, slow');
    expect(fault('toString(1) > 1').message).toBe(
      'unknown function "toString"; known functions: min, max, abs, sqrt, log, exp',
    );
    expect(holds('constructor > 1', { constructor: 2 as never })).toBe(true);
    expect(() => compileConstraint('constructor > 1', floats('constructor'))({})).toThrow(
      'expected a number for the parameter "constructor", got undefined',
    );
  });

  it.each([
    ['fast < slw', 'unknown name "slw"; known names: fast, slow', 7],
    ['fast + slow', 'expected a condition such as "fast < slow", got a number', 5],
    ['', 'expected a number, a name or "(", got the end', 0],
    ['fast <', 'expected a number, a name or "(", got the end', 6],
    ['fast < slow)', 'expected an operator or the end, got ")"', 11],
    ['(fast < slow', 'expected ")", got the end', 12],
    ['fast slow', 'expected an operator or the end, got "slow"', 5],
    ['2fast < slow', 'expected an operator between a number and a name', 1],
    ['fast < slow < 3', 'comparisons do not chain: join two of them with "and", got "<"', 12],
    ['fast and slow', 'expected a boolean as the left side of "and", got a number', 0],
    ['not fast', 'expected a boolean as the operand of "not", got a number', 4],
    ['-(fast < slow) < 1', 'expected a number as the operand of "-", got a boolean', 7],
    ['(fast < slow) + 1 > 0', 'expected a number as the left side of "+", got a boolean', 6],
    ['(fast < slow) < (1 < 2)', 'expected a number as the left side of "<", got a boolean', 6],
    ['fast = (1 < 2)', 'expected a number as the right side of "=", got a boolean', 10],
    ['(1 < 2) = fast', 'expected a boolean as the right side of "=", got a number', 10],
    ['abs(1, 2) > 0', 'abs takes 1 argument, got 2', 0],
    ['1 + min(1) > 0', 'min takes at least 2 arguments, got 1', 4],
    ['max(1, 2 < 3) > 0', 'expected a number as argument 2 of max, got a boolean', 9],
    ['min > 0', 'expected "(" after the function min', 0],
    ['min() > 0', 'min takes at least 2 arguments, got 0', 0],
    ['sma(fast) > 0', 'unknown function "sma"; known functions: min, max, abs, sqrt, log, exp', 0],
    ['fast < slow && 1 < 2', 'unexpected "&&": write "and"', 12],
    ['!(fast < slow)', 'unexpected "!": write "not"', 0],
    ['fast <> slow', 'unexpected "<>": write "!="', 5],
    ['fast ** 2 < slow', 'unexpected "**": there is no power operator', 5],
    ['fast < slow; 1', 'unexpected character ";"', 11],
    ['fast < "x"', 'expected a number as the right side of "<", got a text', 7],
    ['fast = "x"', 'expected a number as the right side of "=", got a text', 7],
    ['"x"', 'expected a condition such as "fast < slow", got a text', 0],
    ['fast < "x', 'expected a closing quote on the same line', 7],
    ['fast < 😀', 'unexpected character "😀"', 7],
    ['fast < 1e999', '1e999 is larger than any number here', 7],
  ])('%p is refused: %s, at %i', (text, message, position) => {
    const { message: got, position: at } = fault(text);
    expect({ message: got, position: at }).toEqual({ message, position });
  });

  describe('over booleans and choices', () => {
    const parameters: CodedParameter[] = [
      { name: 'fast', type: 'integer' },
      { name: 'filtered', type: 'boolean' },
      { name: 'trailing', type: 'boolean' },
      { name: 'side', type: 'choice', choices: ['long', 'short', 'both'] },
      { name: 'exit_side', type: 'choice', choices: ['both', 'long'] },
    ];
    const given: Parameters = { fast: 20, filtered: true, trailing: false, side: 'both', exit_side: 'both' };

    it.each([
      ['filtered', true],
      ['trailing', false],
      ['not trailing', true],
      ['filtered and trailing', false],
      ['trailing or fast > 10', true],
      ['filtered = true', true],
      ['filtered = false', false],
      ['trailing != filtered', true],
      ['trailing = (fast > 30)', true],
      ['(fast > 10) = filtered', true],
      ['true', true],
      ['not false', true],
      ['side = "both"', true],
      ["side = 'long'", false],
      ['side != "short"', true],
      ['"both" = side', true],
      // Places differ in the two lists; the texts are the same.
      ['side = exit_side', true],
      ['side != exit_side', false],
      ['"other" = "other"', true],
      ['"other" = "another"', false],
    ])('%s is %p', (text, expected) => {
      expect(compileConstraint(text, parameters)(given)).toBe(expected);
    });

    it.each([
      ['side = "lnog"', 'expected one of "long", "short", "both", got "lnog"', 7],
      ['"short" != exit_side', 'expected one of "both", "long", got "short"', 0],
      ['side < "long"', 'expected a number as the left side of "<", got a text', 0],
      ['side = fast', 'expected a text as the right side of "=", got a number', 7],
      ['side', 'expected a condition such as "fast < slow", got a text', 0],
      ['not side', 'expected a boolean as the operand of "not", got a text', 4],
      ['filtered + 1 > 1', 'expected a number as the left side of "+", got a boolean', 0],
      ['filtered = 1', 'expected a boolean as the right side of "=", got a number', 11],
      ['fliter', 'unknown name "fliter"; known names: fast, filtered, trailing, side, exit_side', 0],
    ])('%p is refused: %s, at %i', (text, message, position) => {
      const { message: got, position: at } = fault(text, parameters);
      expect({ message: got, position: at }).toEqual({ message, position });
    });

    it('refuses values of another type than the definition says', () => {
      const test = compileConstraint('filtered and side = "long"', parameters);
      expect(() => test({ ...given, filtered: 1 })).toThrow('expected a boolean for the parameter "filtered", got 1');
      expect(() => test({ ...given, side: true })).toThrow('expected a text for the parameter "side", got true');
    });
  });

  it('shows the line and a caret below the fault', () => {
    expect(fault('fast < slw').rendering).toBe('fast < slw\n       ^');
    expect(fault('fast <').rendering).toBe('fast <\n      ^');
  });

  it('shows only the line at fault of a longer text, with tabs as one blank', () => {
    expect(fault('fast < slow\nand\tslw > 1\nand 1 < 2').rendering).toBe('and slw > 1\n    ^');
  });

  it('shows a hundred characters around the fault of a long line', () => {
    const [line, caret] = fault(`${'1 + '.repeat(100)}slw > 1`).rendering.split('\n');
    expect(line).toHaveLength(100);
    expect(line.slice(caret.length - 1)).toBe('slw > 1');
  });

  it('is refused above 2,000 characters, 500 nodes or 64 levels, and taken just below', () => {
    expect(fault(`1 < 2${' '.repeat(1_996)}`).message).toBe('expected at most 2000 characters, got 2001');
    expect(holds(`1 < 2${' '.repeat(1_995)}`)).toBe(true);

    const terms = (count: number) => Array.from({ length: count }, () => '1').join('+');
    expect(holds(`${terms(249)} > 1`)).toBe(true);
    expect(fault(`${terms(250)} > 1`).message).toBe('more than 500 operators and operands');

    const nested = (levels: number) => `${'('.repeat(levels)}1${')'.repeat(levels)} > 0`;
    expect(holds(nested(64))).toBe(true);
    expect(fault(nested(65)).message).toBe('nested more than 64 deep');
    expect(fault(`${'-'.repeat(65)}1 < 0`).message).toBe('nested more than 64 deep');
    expect(fault(`${'not '.repeat(65)}1 < 0`).message).toBe('nested more than 64 deep');
  });

  it('answers any text with a condition or an ExpressionError', () => {
    const words = fc.constantFrom(
      'fast',
      'slow',
      '1',
      '<',
      '=',
      '+',
      '-',
      '(',
      ')',
      ',',
      'and',
      'not',
      'min',
      '!',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 3 })), { maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        try {
          expect(typeof compileConstraint(text, floats('fast', 'slow'))({ fast: 1, slow: 2 })).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          const { position, rendering } = error as ExpressionError;
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(text.length);
          expect(rendering.split('\n')).toHaveLength(2);
        }
      }),
      { numRuns: 500 },
    );
  });
});
