import { compileNumber, type Slots } from './expression/evaluator';
import { ExpressionError } from './expression/expression-error';
import type { CodedParameter } from './parameter-codes';
import { readScalar } from './scalar-reading';

/** A number made of named numbers. */
export interface Formula {
  /** Places, among the names, of those that the text uses; ascending. */
  readonly uses: readonly number[];
  /** In doubles, in the order in which the text is written; infinite or NaN where arithmetic leads there. */
  evaluate(values: Slots): number;
}

/**
 * Compiles an expression over numbers: `sharpe_ratio * sqrt(total_trades)`. The same values give the same bits.
 *
 * @param names of the numbers, in the order in which `evaluate` takes them
 * @throws ExpressionError where the text is wrong, uses an unknown name or is not a number
 */
export function compileFormula(text: string, names: readonly string[]): Formula {
  const { tree, type, read, uses } = readScalar(
    text,
    names.map((name): CodedParameter => ({ name, type: 'float' })),
  );
  if (type !== 'number') throw new ExpressionError(`expected a number, got a ${type}`, text, tree.position);
  const evaluate = compileNumber(tree, read);
  return { uses: uses(), evaluate };
}
