import { check } from './expression/checker';
import { compileBoolean, type Slots } from './expression/evaluator';
import { ExpressionError } from './expression/expression-error';
import { parse } from './expression/parser';
import type { Parameters } from './strategy';

/** A condition on parameters, over their values in the order in which the names were given. */
export interface Predicate {
  /** Places, among the names given, of those that the text uses; ascending. */
  readonly uses: readonly number[];
  test(values: Slots): boolean;
}

/**
 * Compiles a condition over numeric parameters: `fast * 2 < slow and abs(stop - 10) <= 5`. Arithmetic is that of doubles; a
 * division by zero gives an infinity or NaN, and a comparison with NaN is false (`!=` is true).
 *
 * @throws ExpressionError where the text is wrong, uses an unknown name or is not a yes or no
 */
export function compilePredicate(text: string, names: readonly string[]): Predicate {
  const tree = parse(text);
  const type = check(tree, new Map(names.map((name) => [name, 'number'])), text);
  if (type !== 'boolean') {
    throw new ExpressionError('expected a condition such as "fast < slow", got a number', text, tree.position);
  }
  const uses = new Set<number>();
  const test = compileBoolean(tree, (name) => {
    const slot = names.indexOf(name);
    uses.add(slot);
    return slot;
  });
  return { uses: [...uses].sort((a, b) => a - b), test };
}

/** As `compilePredicate`, for a record of parameters. @throws TypeError when a parameter that it names is not a number there */
export function compileConstraint(text: string, names: readonly string[]): (parameters: Parameters) => boolean {
  const { uses, test } = compilePredicate(text, names);
  return (parameters) => {
    const values = new Float64Array(names.length);
    for (const slot of uses) values[slot] = numberNamed(names[slot], parameters);
    return test(values);
  };
}

function numberNamed(name: string, parameters: Parameters): number {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (typeof value !== 'number') throw new TypeError(`expected a number for the parameter "${name}", got ${value}`);
  return value;
}
