import { ExpressionError } from './expression-error';
import { functions } from './functions';
import type { SyntaxNode } from './syntax-tree';
import type { NameTypes, ValueType } from './value-type';

/**
 * The type of a parsed expression.
 *
 * @param source the text that `node` was parsed from; errors point into it
 * @throws ExpressionError at an unknown name, a wrong number of arguments or an operand of the wrong type
 */
export function check(node: SyntaxNode, names: NameTypes, source: string): ValueType {
  switch (node.kind) {
    case 'number':
      return 'number';
    case 'name':
      return typeOfName(node.name, node.position, names, source);
    case 'negation':
      expectType(node.operand, 'number', 'the operand of "-"', names, source);
      return 'number';
    case 'not':
      expectType(node.operand, 'boolean', 'the operand of "not"', names, source);
      return 'boolean';
    case 'arithmetic':
      checkOperands(node, 'number', names, source);
      return 'number';
    case 'logical':
      checkOperands(node, 'boolean', names, source);
      return 'boolean';
    case 'comparison':
      checkOperands(node, 'number', names, source);
      return 'boolean';
    case 'call':
      return checkCall(node, names, source);
  }
}

function typeOfName(name: string, position: number, names: NameTypes, source: string): ValueType {
  const type = names.get(name);
  if (type !== undefined) return type;
  if (functions.has(name)) throw new ExpressionError(`expected "(" after the function ${name}`, source, position);
  throw new ExpressionError(`unknown name "${name}"; known names: ${listed(names.keys())}`, source, position);
}

type Binary = Extract<SyntaxNode, { left: SyntaxNode }>;

function checkOperands(node: Binary, type: ValueType, names: NameTypes, source: string): void {
  expectType(node.left, type, `the left side of "${node.operator}"`, names, source);
  expectType(node.right, type, `the right side of "${node.operator}"`, names, source);
}

function checkCall(node: Extract<SyntaxNode, { kind: 'call' }>, names: NameTypes, source: string): ValueType {
  const definition = functions.get(node.name);
  if (definition === undefined) {
    const known = listed(functions.keys());
    throw new ExpressionError(`unknown function "${node.name}"; known functions: ${known}`, source, node.position);
  }
  const { minArguments: fewest, maxArguments: most } = definition;
  const count = node.arguments.length;
  if (count < fewest || count > most) {
    const wanted = fewest === most ? `${fewest}` : count < fewest ? `at least ${fewest}` : `at most ${most}`;
    throw new ExpressionError(
      `${node.name} takes ${wanted} argument${most === 1 ? '' : 's'}, got ${count}`,
      source,
      node.position,
    );
  }
  node.arguments.forEach((argument, i) => {
    expectType(argument, 'number', `argument ${i + 1} of ${node.name}`, names, source);
  });
  return 'number';
}

function expectType(node: SyntaxNode, expected: ValueType, place: string, names: NameTypes, source: string): void {
  const got = check(node, names, source);
  if (got === expected) return;
  throw new ExpressionError(`expected a ${expected} as ${place}, got a ${got}`, source, node.position);
}

function listed(names: Iterable<string>): string {
  return [...names].join(', ') || 'none';
}
