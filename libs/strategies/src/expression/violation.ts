import { compileBoolean, compileNumber, type LeafReader, type NumberClosure } from './evaluator';
import type { SyntaxNode } from './syntax-tree';

/** What a comparison that fails by nothing, such as `a < b` of equal numbers, is missed by. */
const least = 2 ** -30;

/**
 * Turns a checked condition into a closure that tells by how much it is missed: 0 where it holds. A comparison `a < b` of
 * numbers is missed by d / (1 + d) with d = |a − b| / max(1, |b|), so by less than 1, whatever the unit; `and` adds up what its sides are
 * missed by, `or` takes the lesser; anything else is missed by 1, and so is a comparison with NaN.
 */
export function compileViolation(node: SyntaxNode, read: LeafReader): NumberClosure {
  if (node.kind === 'logical') {
    const left = compileViolation(node.left, read);
    const right = compileViolation(node.right, read);
    return node.operator === 'and'
      ? (slots) => left(slots) + right(slots)
      : (slots) => Math.min(left(slots), right(slots));
  }
  const holds = compileBoolean(node, read);
  if (node.kind !== 'comparison' || node.operator === '!=') return (slots) => (holds(slots) ? 0 : 1);
  const left = compileNumber(node.left, read);
  const right = compileNumber(node.right, read);
  return (slots) => (holds(slots) ? 0 : distance(left(slots), right(slots)));
}

function distance(a: number, b: number): number {
  const share = Math.abs(a - b) / Math.max(1, Math.abs(b));
  return share < Infinity ? Math.max(share / (1 + share), least) : 1;
}
