import { checkIn, type Scope } from './expression/checker';
import { compileBoolean, type Leaf, type NumberClosure, type Slots } from './expression/evaluator';
import { ExpressionError } from './expression/expression-error';
import { functions } from './expression/functions';
import { parse } from './expression/parser';
import type { ValueType } from './expression/value-type';
import { parameterCodes, type CodedParameter } from './parameter-codes';
import type { Parameters, ParameterValue } from './strategy';

/** A condition on parameters, over the codes (`parameterCodes`) of their values in the order of their definitions. */
export interface Predicate {
  /** Places, among the definitions, of the parameters that the text uses; ascending. */
  readonly uses: readonly number[];
  test(codes: Slots): boolean;
}

const constants: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
const valueTypes = { integer: 'number', float: 'number', boolean: 'boolean', choice: 'text' } as const;

/**
 * Compiles a condition over parameters: `fast * 2 < slow and (filtered or side != "both")`. A boolean is a condition by itself,
 * booleans and choices compare with `=` and `!=`. Arithmetic is that of doubles; a division by zero gives an infinity or NaN,
 * and a comparison with NaN is false (`!=` is true).
 *
 * @throws ExpressionError where the text is wrong, uses an unknown name, compares a choice with a text that it cannot be, or is
 * not a yes or no
 */
export function compilePredicate(text: string, parameters: readonly CodedParameter[]): Predicate {
  const tree = parse(text);
  const type = checkIn(tree, scopeOf(parameters), text);
  if (type !== 'boolean') {
    throw new ExpressionError(`expected a condition such as "fast < slow", got a ${type}`, text, tree.position);
  }
  const codeOf = parameterCodes(parameters);
  const uses = new Set<number>();
  const read = (leaf: Leaf): NumberClosure => {
    const slot = leaf.kind === 'name' ? parameters.findIndex(({ name }) => name === leaf.name) : -1;
    if (slot < 0) {
      const code = codeOf(leaf.kind === 'text' ? leaf.value : constants.get(leaf.name) === true);
      return () => code;
    }
    uses.add(slot);
    return (codes) => codes[slot];
  };
  const test = compileBoolean(tree, read);
  return { uses: [...uses].sort((a, b) => a - b), test };
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

function scopeOf(parameters: readonly CodedParameter[]): Scope {
  const named = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const typeOf = (name: string): ValueType | undefined => {
    const parameter = named.get(name);
    if (parameter !== undefined) return valueTypes[parameter.type];
    return constants.has(name) ? 'boolean' : undefined;
  };
  return {
    names: { get: typeOf, keys: () => named.keys() },
    functions,
    choicesOf: (name) => named.get(name)?.choices,
  };
}

function valueOf({ name, type }: CodedParameter, values: Parameters): ParameterValue {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const wanted = valueTypes[type] === 'text' ? 'string' : valueTypes[type];
  if (value === undefined || typeof value !== wanted) {
    throw new TypeError(`expected a ${valueTypes[type]} for the parameter "${name}", got ${value}`);
  }
  return value;
}
