import { keywords } from '../expression/token';
import { barFieldNodes } from '../graph/bar-nodes';
import type { GraphBuilder } from '../graph/graph-builder';

/** A name with one value for all bars that every document knows. */
export interface ExpressionConstant {
  readonly type: 'number' | 'boolean';
  readonly description: string;
  readonly valueOf: (builder: GraphBuilder) => number | boolean;
}

export const expressionConstants: ReadonlyMap<string, ExpressionConstant> = new Map([
  ['true', { type: 'boolean', description: 'Always', valueOf: () => true }],
  ['false', { type: 'boolean', description: 'Never', valueOf: () => false }],
  ['pip', { type: 'number', description: 'One pip of the instrument in price units', valueOf: (b) => b.pipSize }],
  ['tick', { type: 'number', description: 'Its smallest price step; 0: none', valueOf: (b) => b.tickSize }],
] satisfies [string, ExpressionConstant][]);

/** Names that neither a parameter nor a named expression may take. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...keywords,
  ...expressionConstants.keys(),
  ...barFieldNodes.keys(),
  'tf',
]);
