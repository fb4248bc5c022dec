import { functions } from './functions';
import type { ArithmeticOperator, ComparisonOperator, SyntaxNode } from './syntax-tree';

/** The values of the names, each in its own slot; a boolean is 1 or 0, a text the number that stands for it. */
export type Slots = ArrayLike<number>;

export type NumberClosure = (slots: Slots) => number;
export type BooleanClosure = (slots: Slots) => boolean;

/** What an expression takes from outside. */
export type Leaf = Extract<SyntaxNode, { kind: 'name' | 'text' }>;
/** Says where the value of a name lies, and which number stands for a text. */
export type LeafReader = (leaf: Leaf) => NumberClosure;

/** Turns a checked expression into closures over `slots` that give a number: of a boolean 1 or 0. */
export function compileNumber(node: SyntaxNode, read: LeafReader): NumberClosure {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'name':
    case 'text':
      return read(node);
    case 'negation': {
      const operand = compileNumber(node.operand, read);
      return (slots) => -operand(slots);
    }
    case 'arithmetic':
      return arithmetic(node.operator, compileNumber(node.left, read), compileNumber(node.right, read));
    case 'call':
      return call(node, read);
    case 'not':
    case 'logical':
    case 'comparison': {
      const condition = compileBoolean(node, read);
      return (slots) => Number(condition(slots));
    }
    default:
      throw notChecked(node, 'number');
  }
}

/** As `compileNumber`, for an expression of type boolean. `and` and `or` stop at the side that decides. */
export function compileBoolean(node: SyntaxNode, read: LeafReader): BooleanClosure {
  switch (node.kind) {
    case 'name': {
      const value = read(node);
      return (slots) => value(slots) !== 0;
    }
    case 'not': {
      const operand = compileBoolean(node.operand, read);
      return (slots) => !operand(slots);
    }
    case 'logical': {
      const left = compileBoolean(node.left, read);
      const right = compileBoolean(node.right, read);
      return node.operator === 'and' ? (slots) => left(slots) && right(slots) : (slots) => left(slots) || right(slots);
    }
    case 'comparison':
      return comparison(node.operator, compileNumber(node.left, read), compileNumber(node.right, read));
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

function call(node: Extract<SyntaxNode, { kind: 'call' }>, read: LeafReader): NumberClosure {
  const definition = functions.get(node.name);
  if (definition === undefined) throw notChecked(node, 'number');
  const { apply } = definition;
  const given = node.arguments.map((argument) => compileNumber(argument, read));
  return (slots) => apply(given.map((argument) => argument(slots)));
}

function notChecked(node: SyntaxNode, wanted: string): Error {
  return new Error(`the expression was not checked: expected a ${wanted} at ${node.position}, got ${node.kind}`);
}
