import { compileGradedPredicate } from './constraint';
import { ExpressionError } from './expression/expression-error';
import { compileFormula } from './formula';

const names = ['sharpe', 'trades', 'drawdown'];
const numbers = names.map((name) => ({ name, type: 'float' as const }));
const valueOf = (text: string, values: number[]) => compileFormula(text, names).evaluate(values);

describe('compileFormula', () => {
  it('computes in the order in which the text is written', () => {
    expect(valueOf('sharpe * sqrt(trades)', [1.5, 16, 0])).toBe(6);
    expect(valueOf('sharpe - drawdown / 4 + 1', [2, 0, 8])).toBe(1);
    expect(valueOf('0.1 + 0.2 + sharpe', [0.3, 0, 0])).toBe(0.1 + 0.2 + 0.3);
    expect(valueOf('min(log(exp(sharpe)), abs(-trades))', [1, 5, 0])).toBe(1);
  });

  it('knows which names it reads, each once', () => {
    expect(compileFormula('drawdown + sharpe * drawdown', names).uses).toEqual([0, 2]);
    expect(compileFormula('1 + 2', names).uses).toEqual([]);
  });

  it('leaves infinities and NaN to who asks', () => {
    expect(valueOf('sharpe / trades', [1, 0, 0])).toBe(Infinity);
    expect(valueOf('sqrt(sharpe)', [-1, 0, 0])).toBeNaN();
  });

  it.each([
    ['sharpe > 1', 'expected a number, got a boolean', 7],
    ['sharpe * sqr(trades)', 'unknown function "sqr"; known functions: min, max, abs, sqrt, log, exp', 9],
    ['sharpe + sortino', 'unknown name "sortino"; known names: sharpe, trades, drawdown', 9],
    ['sharpe[1]', 'unexpected character "["', 6],
  ])('refuses %s and points at the character', (text, message, position) => {
    try {
      compileFormula(text, names);
      throw new Error('was not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect(error).toMatchObject({ position });
      expect((error as Error).message).toBe(message);
    }
  });
});

describe('compileGradedPredicate', () => {
  it.each<[string, number[], number]>([
    ['trades >= 30', [0, 30, 0], 0],
    // 15 short of 30: half of it, so 0.5 / 1.5.
    ['trades >= 30', [0, 15, 0], 0.5 / 1.5],
    ['drawdown <= 0.5', [0, 0, 1.5], 0.5],
    ['trades < 30', [0, 30, 0], 2 ** -30],
    ['trades >= 30 and drawdown <= 0.5', [0, 15, 1.5], 0.5 / 1.5 + 0.5],
    ['trades >= 30 or drawdown <= 0.5', [0, 15, 1.5], 0.5 / 1.5],
    ['trades >= 30 or drawdown <= 0.5', [0, 15, 0.5], 0],
    ['not (trades < 30)', [0, 1, 0], 1],
    ['trades != 3', [0, 3, 0], 1],
    ['trades / sharpe >= 0', [0, 0, 0], 1],
  ])('%s of %p is missed by %d', (text, values, expected) => {
    expect(compileGradedPredicate(text, numbers).violation(values)).toBe(expected);
  });

  it('refuses what is no condition', () => {
    expect(() => compileGradedPredicate('trades', numbers)).toThrow(
      'expected a condition such as "fast < slow", got a number',
    );
  });
});
