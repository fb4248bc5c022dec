import type { SyntaxNode } from '../expression/syntax-tree';
import type { BoundedConstants } from './bounded-constants';
import type { Program } from './program';

/**
 * Whether an expression can be above 0 at any bar, for any parameters within their bounds: false where its value, the same for all bars,
 * cannot, and where it is a product with 0. Of other series nothing is known without bars.
 */
export function canBeAmount(node: SyntaxNode, named: Program['named'], constants: BoundedConstants): boolean {
  const isPossible = (part: SyntaxNode): boolean => canBeAmount(part, named, constants);
  const range = constants.isConstant(node) ? constants.rangeOf(node) : undefined;
  if (range !== undefined) return !(range.max <= 0);
  if (node.kind === 'name') {
    const expression = named.get(node.name);
    return expression === undefined || isPossible(expression.tree);
  }
  if (node.kind === 'arithmetic' && node.operator === '*') {
    return [node.left, node.right].every((factor) => !isZero(factor, constants));
  }
  if (node.kind === 'call' && node.name === 'iff') {
    const [condition, met, unmet] = node.arguments;
    const outcomes = constants.isConstant(condition) ? constants.outcomesOf(condition) : [true, false];
    return outcomes.some((outcome) => isPossible(outcome ? met : unmet));
  }
  return true;
}

function isZero(factor: SyntaxNode, constants: BoundedConstants): boolean {
  if (!constants.isConstant(factor)) return false;
  const range = constants.rangeOf(factor);
  return range?.min === 0 && range.max === 0;
}
