import { functions } from './functions';
import type { ArithmeticOperator, ComparisonOperator, SyntaxNode } from './syntax-tree';

/** The values of the names, each in its own slot. */
export type Slots = ArrayLike<number>;

export type NumberClosure = (slots: Slots) => number;
export type BooleanClosure = (slots: Slots) => boolean;

/** Turns a checked expression of type number into closures over `slots`; `slotOf` says where a name's value lies. */
export function compileNumber(node: SyntaxNode, slotOf: (name: string) => number): NumberClosure {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'name': {
      const slot = slotOf(node.name);
      return (slots) => slots[slot];
    }
    case 'negation': {
      const operand = compileNumber(node.operand, slotOf);
      return (slots) => -operand(slots);
    }
    case 'arithmetic':
      return arithmetic(node.operator, compileNumber(node.left, slotOf), compileNumber(node.right, slotOf));
    case 'call':
      return call(node, slotOf);
    default:
      throw notChecked(node, 'number');
  }
}

/** As `compileNumber`, for an expression of type boolean. `and` and `or` stop at the side that decides. */
export function compileBoolean(node: SyntaxNode, slotOf: (name: string) => number): BooleanClosure {
  switch (node.kind) {
    case 'not': {
      const operand = compileBoolean(node.operand, slotOf);
      return (slots) => !operand(slots);
    }
    case 'logical': {
      const left = compileBoolean(node.left, slotOf);
      const right = compileBoolean(node.right, slotOf);
      return node.operator === 'and' ? (slots) => left(slots) && right(slots) : (slots) => left(slots) || right(slots);
    }
    case 'comparison':
      return comparison(node.operator, compileNumber(node.left, slotOf), compileNumber(node.right, slotOf));
    default:
      throw notChecked(node, 'boolean');
  }
}

function arithmetic(operator: ArithmeticOperator, left: NumberClosure, right: NumberClosure): NumberClosure {
  switch (operator) {
    case '+':
      return (slots) => left(slots) + right(slots);
    case '-':
      return (slots) => left(slots) - right(slots);
    case '*':
      return (slots) => left(slots) * right(slots);
    case '/':
      return (slots) => left(slots) / right(slots);
  }
}

function comparison(operator: ComparisonOperator, left: NumberClosure, right: NumberClosure): BooleanClosure {
  switch (operator) {
    case '<':
      return (slots) => left(slots) < right(slots);
    case '<=':
      return (slots) => left(slots) <= right(slots);
    case '>':
      return (slots) => left(slots) > right(slots);
    case '>=':
      return (slots) => left(slots) >= right(slots);
    case '=':
      return (slots) => left(slots) === right(slots);
    case '!=':
      return (slots) => left(slots) !== right(slots);
  }
}

function call(node: Extract<SyntaxNode, { kind: 'call' }>, slotOf: (name: string) => number): NumberClosure {
  const definition = functions.get(node.name);
  if (definition === undefined) throw notChecked(node, 'number');
  const { apply } = definition;
  const given = node.arguments.map((argument) => compileNumber(argument, slotOf));
  return (slots) => apply(given.map((argument) => argument(slots)));
}

function notChecked(node: SyntaxNode, wanted: string): Error {
  return new Error(`the expression was not checked: expected a ${wanted} at ${node.position}, got ${node.kind}`);
}
