import { compileBoolean, type Slots } from './expression/evaluator';
import { ExpressionError } from './expression/expression-error';
import type { ValueType } from './expression/value-type';
import { compileViolation } from './expression/violation';
import { parameterCodes, type CodedParameter } from './parameter-codes';
import { readScalar, valueTypes } from './scalar-reading';
import type { Parameters, ParameterValue } from './strategy';

/** A condition on parameters, over the codes (`parameterCodes`) of their values in the order of their definitions. */
export interface Predicate {
  /** Places, among the definitions, of the parameters that the text uses; ascending. */
  readonly uses: readonly number[];
  test(codes: Slots): boolean;
}

/** A condition that tells by how much it is missed. */
export interface GradedPredicate {
  /** As of `Predicate`. */
  readonly uses: readonly number[];
  /** 0 where the condition is met; else above 0, the more the farther from it (`compileViolation`). */
  violation(codes: Slots): number;
}

/**
 * Compiles a condition over parameters: `fast * 2 < slow and (filtered or side != "both")`. A boolean is a condition by itself,
 * booleans and choices compare with `=` and `!=`. Arithmetic is that of doubles; a division by zero gives an infinity or NaN,
 * and a comparison with NaN is false (`!=` is true).
 *
 * @throws ExpressionError where the text is wrong, uses an unknown name, compares a choice with a text that it cannot be, or is
 * not a yes or no
 */
export function compilePredicate(text: string, parameters: readonly CodedParameter[]): Predicate {
  const { tree, type, read, uses } = readScalar(text, parameters);
  if (type !== 'boolean') throw notACondition(text, type, tree.position);
  const test = compileBoolean(tree, read);
  return { uses: uses(), test };
}

/**
 * As `compilePredicate`, for a condition of which one asks how far it is from being met.
 *
 * @throws ExpressionError as `compilePredicate`
 */
export function compileGradedPredicate(text: string, parameters: readonly CodedParameter[]): GradedPredicate {
  const { tree, type, read, uses } = readScalar(text, parameters);
  if (type !== 'boolean') throw notACondition(text, type, tree.position);
  const violation = compileViolation(tree, read);
  return { uses: uses(), violation };
}

/** As `compilePredicate`, for a record of parameters. @throws TypeError when one that it names is of another type there */
export function compileConstraint(
  text: string,
  parameters: readonly CodedParameter[],
): (values: Parameters) => boolean {
  const { uses, test } = compilePredicate(text, parameters);
  const codeOf = parameterCodes(parameters);
  return (values) => {
    const codes = new Float64Array(parameters.length);
    for (const slot of uses) codes[slot] = codeOf(valueOf(parameters[slot], values));
    return test(codes);
  };
}

function notACondition(text: string, type: ValueType, position: number): ExpressionError {
  return new ExpressionError(`expected a condition such as "fast < slow", got a ${type}`, text, position);
}

function valueOf({ name, type }: CodedParameter, values: Parameters): ParameterValue {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const wanted = valueTypes[type] === 'text' ? 'string' : valueTypes[type];
  if (value === undefined || typeof value !== wanted) {
    throw new TypeError(`expected a ${valueTypes[type]} for the parameter "${name}", got ${value}`);
  }
  return value;
}
