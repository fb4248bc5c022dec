import { checkIn, type Scope } from './expression/checker';
import type { Leaf, LeafReader, NumberClosure } from './expression/evaluator';
import { functions } from './expression/functions';
import { parse } from './expression/parser';
import type { SyntaxNode } from './expression/syntax-tree';
import type { ValueType } from './expression/value-type';
import { parameterCodes, type CodedParameter } from './parameter-codes';

const constants: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** What a parameter of each type is in an expression. */
export const valueTypes = { integer: 'number', float: 'number', boolean: 'boolean', choice: 'text' } as const;

/** A checked expression over values that are the same for all bars. */
export interface ScalarReading {
  readonly tree: SyntaxNode;
  readonly type: ValueType;
  /** Reads a leaf of the tree from the codes of the values, in the order of the definitions. */
  readonly read: LeafReader;
  /** Places, among the definitions, of the names that `read` was asked for so far; ascending. */
  uses(): readonly number[];
}

/** @throws ExpressionError where the text is wrong or uses a name that no definition has */
export function readScalar(text: string, parameters: readonly CodedParameter[]): ScalarReading {
  const tree = parse(text);
  const type = checkIn(tree, scopeOf(parameters), text);
  const codeOf = parameterCodes(parameters);
  const slots = new Map(parameters.map(({ name }, slot) => [name, slot]));
  const used = new Set<number>();
  const read = (leaf: Leaf): NumberClosure => {
    const slot = leaf.kind === 'name' ? slots.get(leaf.name) : undefined;
    if (slot === undefined) {
      const code = codeOf(leaf.kind === 'text' ? leaf.value : constants.get(leaf.name) === true);
      return () => code;
    }
    used.add(slot);
    return (codes) => codes[slot];
  };
  return { tree, type, read, uses: () => [...used].sort((a, b) => a - b) };
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
