import type { ConstantRange } from '../expression/constant-range';
import type { ComparisonOperator, SyntaxNode } from '../expression/syntax-tree';

/** What is known of the parts of a condition that is one for all bars. */
export interface KnownParts {
  rangeOf(node: SyntaxNode): ConstantRange | undefined;
  /** Booleans or texts that a parameter can be. */
  textsOf(name: string): readonly (boolean | string)[] | undefined;
  /** What the condition behind a name can come to. */
  outcomesOf(name: string): Outcomes;
}

/** false, true or both. */
export type Outcomes = readonly boolean[];
const either: Outcomes = [false, true];

/** What a checked condition, the same for all bars, can come to while its parameters run through theirs: never too little. */
export function conditionOutcomes(node: SyntaxNode, known: KnownParts): Outcomes {
  switch (node.kind) {
    case 'name':
      return known.outcomesOf(node.name);
    case 'not':
      return conditionOutcomes(node.operand, known).map((outcome) => !outcome);
    case 'logical':
      return logicalOutcomes(node, known);
    case 'comparison':
      return comparisonOutcomes(node, known);
    default:
      return either;
  }
}

function logicalOutcomes(node: Extract<SyntaxNode, { kind: 'logical' }>, known: KnownParts): Outcomes {
  const decisive = node.operator === 'or';
  const sides = [conditionOutcomes(node.left, known), conditionOutcomes(node.right, known)];
  if (sides.some((side) => side.every((outcome) => outcome === decisive))) return [decisive];
  return sides.some((side) => side.includes(decisive)) ? either : [!decisive];
}

function comparisonOutcomes(node: Extract<SyntaxNode, { kind: 'comparison' }>, known: KnownParts): Outcomes {
  const left = known.rangeOf(node.left);
  const right = known.rangeOf(node.right);
  if (left && right) return rangeOutcomes(node.operator, left, right);
  if (node.left.kind !== 'name' || node.right.kind !== 'text') return either;
  const texts = known.textsOf(node.left.name);
  if (texts === undefined || texts.includes(node.right.value)) return either;
  return [node.operator === '!='];
}

function rangeOutcomes(operator: ComparisonOperator, a: ConstantRange, b: ConstantRange): Outcomes {
  const isBelow = a.max < b.min;
  const isAbove = a.min > b.max;
  switch (operator) {
    case '<':
      return isBelow ? [true] : a.min >= b.max ? [false] : either;
    case '<=':
      return a.max <= b.min ? [true] : isAbove ? [false] : either;
    case '>':
      return isAbove ? [true] : a.max <= b.min ? [false] : either;
    case '>=':
      return a.min >= b.max ? [true] : isBelow ? [false] : either;
    case '=':
      return isBelow || isAbove ? [false] : either;
    case '!=':
      return isBelow || isAbove ? [true] : either;
  }
}
