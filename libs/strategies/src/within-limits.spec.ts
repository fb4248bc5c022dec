import { ExpressionError } from './expression/expression-error';
import { withinLimits } from './within-limits';

describe('work on a strategy with its parameters filled in', () => {
  it('meets a limit as a fault of the parameters, and fails otherwise', () => {
    expect(withinLimits('/params', () => 7)).toEqual({ ok: true, value: 7 });
    const limited = withinLimits('/params', () => {
      throw new ExpressionError('expected less', 'close > 1', 6);
    });
    const fault = { pointer: '/params', code: 'limit', detail: 'expected less', rendering: 'close > 1\n      ^' };
    expect(limited).toEqual({ ok: false, fault });
    const broken = () => {
      throw new TypeError('a defect');
    };
    expect(() => withinLimits('/params', broken)).toThrow(TypeError);
  });
});
