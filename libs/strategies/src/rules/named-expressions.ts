import { ExpressionError } from '../expression/expression-error';
import type { SyntaxNode } from '../expression/syntax-tree';
import { graphLimits } from '../graph/limits';

/** A named expression before its type is known. */
export interface NamedTree {
  readonly source: string;
  readonly tree: SyntaxNode;
}

/** What an expression consists of. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'name':
      return [];
    case 'negation':
    case 'not':
      return [node.operand];
    case 'history':
      return [node.operand, node.index];
    case 'call':
      return node.arguments;
    default:
      return [node.left, node.right];
  }
}

/**
 * The names in an order in which each comes after those it uses. Those that go in a circle, or lie deeper than the limit with
 * everything they use written out, are given to `refuse` and left out.
 */
export function orderOf(
  named: ReadonlyMap<string, NamedTree>,
  refuse: (name: string, error: ExpressionError) => void,
): string[] {
  const order: string[] = [];
  const heights = new Map<string, number>();
  const open = new Set<string>();
  const visit = (name: string, { source, tree }: NamedTree): void => {
    if (heights.has(name)) return;
    open.add(name);
    let circle: Extract<SyntaxNode, { kind: 'name' }> | undefined;
    const heightOfName = (node: Extract<SyntaxNode, { kind: 'name' }>): number => {
      const used = named.get(node.name);
      if (used === undefined) return 1;
      if (open.has(node.name)) {
        circle ??= node;
        return 1;
      }
      visit(node.name, used);
      return heights.get(node.name) ?? 1;
    };
    const height = heightOf(tree, heightOfName);
    open.delete(name);
    heights.set(name, Math.min(height, graphLimits.depth));
    if (circle)
      refuse(name, new ExpressionError(`${name} uses itself through ${circle.name}`, source, circle.position));
    else if (height > graphLimits.depth) refuse(name, tooDeep(source, tree));
    else order.push(name);
  };
  for (const [name, tree] of named) visit(name, tree);
  return order;
}

/** Operations on top of one another, with names written out. */
export function heightOf(
  node: SyntaxNode,
  heightOfName: (node: Extract<SyntaxNode, { kind: 'name' }>) => number,
): number {
  if (node.kind === 'name') return heightOfName(node);
  let highest = 0;
  for (const child of childrenOf(node)) highest = Math.max(highest, heightOf(child, heightOfName));
  return highest + 1;
}

/** Whether a `tf` stands in the expression, or in one of the names that hold one. */
export function holdsContext(node: SyntaxNode, named: ReadonlySet<string>): boolean {
  if (node.kind === 'name') return named.has(node.name);
  if (node.kind === 'call' && node.name === 'tf') return true;
  return childrenOf(node).some((child) => holdsContext(child, named));
}

function tooDeep(source: string, tree: SyntaxNode): ExpressionError {
  return new ExpressionError(
    `more than ${graphLimits.depth} operations on top of one another, named expressions written out`,
    source,
    tree.position,
  );
}
