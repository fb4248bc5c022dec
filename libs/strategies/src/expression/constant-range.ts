import type { ArithmeticOperator, SyntaxNode } from './syntax-tree';

/** The values that a constant expression can take while its parameters run through theirs. */
export interface ConstantRange {
  readonly min: number;
  readonly max: number;
  /** Whether all of them are whole numbers. */
  readonly isWhole: boolean;
}

/** The range of a checked expression of type number, never too narrow; undefined where it depends on more than numbers. */
export function rangeOf(
  node: SyntaxNode,
  rangeOfName: (name: string) => ConstantRange | undefined,
): ConstantRange | undefined {
  switch (node.kind) {
    case 'number':
      return { min: node.value, max: node.value, isWhole: Number.isInteger(node.value) };
    case 'name':
      return rangeOfName(node.name);
    case 'negation': {
      const operand = rangeOf(node.operand, rangeOfName);
      return operand && { min: -operand.max, max: -operand.min, isWhole: operand.isWhole };
    }
    case 'arithmetic': {
      const left = rangeOf(node.left, rangeOfName);
      const right = rangeOf(node.right, rangeOfName);
      return left && right && arithmeticRange(node.operator, left, right);
    }
    case 'call': {
      const given = node.arguments.map((argument) => rangeOf(argument, rangeOfName));
      return given.every((range) => range !== undefined) ? callRange(node.name, given) : undefined;
    }
    default:
      return undefined;
  }
}

function arithmeticRange(operator: ArithmeticOperator, a: ConstantRange, b: ConstantRange): ConstantRange | undefined {
  const isWhole = a.isWhole && b.isWhole;
  switch (operator) {
    case '+':
      return { min: a.min + b.min, max: a.max + b.max, isWhole };
    case '-':
      return { min: a.min - b.max, max: a.max - b.min, isWhole };
    case '*':
      return { ...hull([a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max]), isWhole };
    case '/':
      if (b.min <= 0 && b.max >= 0) return undefined;
      return { ...hull([a.min / b.min, a.min / b.max, a.max / b.min, a.max / b.max]), isWhole: false };
  }
}

function callRange(name: string, given: readonly ConstantRange[]): ConstantRange | undefined {
  const isWhole = given.every((range) => range.isWhole);
  const mins = given.map((range) => range.min);
  const maxs = given.map((range) => range.max);
  switch (name) {
    case 'min':
      return { min: Math.min(...mins), max: Math.min(...maxs), isWhole };
    case 'max':
      return { min: Math.max(...mins), max: Math.max(...maxs), isWhole };
    case 'round':
      return { min: Math.round(mins[0]), max: Math.round(maxs[0]), isWhole: true };
    case 'floor':
      return { min: Math.floor(mins[0]), max: Math.floor(maxs[0]), isWhole: true };
    case 'ceil':
      return { min: Math.ceil(mins[0]), max: Math.ceil(maxs[0]), isWhole: true };
    case 'sqrt':
      return mins[0] >= 0 ? { min: Math.sqrt(mins[0]), max: Math.sqrt(maxs[0]), isWhole: false } : undefined;
    default:
      return undefined;
  }
}

function hull(values: readonly number[]): { readonly min: number; readonly max: number } {
  return { min: Math.min(...values), max: Math.max(...values) };
}
