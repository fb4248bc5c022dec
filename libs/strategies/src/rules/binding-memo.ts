import { GraphBuilder } from '../graph/graph-builder';
import { graphLimits } from '../graph/limits';
import { isNode, type SeriesNode, type Value } from '../graph/series-node';
import type { SyntaxNode } from '../expression/syntax-tree';
import type { Parameters } from '../strategy';
import type { BoundRules } from './bound-rules';
import type { Program } from './program';

/** Values that are kept at most; beyond them the memory begins anew. */
const MOST_VALUES = 20_000;

/** Series that the making of one can leave behind without being an input of it, such as a sum of ticks beside an average; more than there are. */
const BY_PRODUCTS = 4;

/**
 * Remembers what the parts of a program's expressions were worth, by the parameters that they use: combinations of a sweep mostly share parts. It counts
 * nothing against the limits of a graph while it binds; `isWithinLimits` says afterwards whether it can be sure of them.
 */
export class BindingMemo {
  builder: GraphBuilder;
  private readonly used = new Map<SyntaxNode, readonly string[]>();
  private readonly values = new Map<SyntaxNode, Map<string, Value>>();
  private readonly weights = new Map<SeriesNode, { nodes: number; cost: number }>();
  private count = 0;

  constructor(
    private readonly program: Program,
    readonly tickSize: number,
    readonly pipSize: number,
  ) {
    this.builder = new GraphBuilder(tickSize, pipSize, false);
  }

  /** The value of a part of an expression, made only if it was not made for these parameters before. */
  valueOf(node: SyntaxNode, parameters: Parameters, make: () => Value): Value {
    let key = '';
    for (const name of this.usedBy(node)) key += `${String(parameters[name])}\n`;
    let known = this.values.get(node);
    if (known === undefined) this.values.set(node, (known = new Map<string, Value>()));
    const value = known.get(key);
    if (value !== undefined) return value;
    const made = make();
    known.set(key, made);
    this.count++;
    return made;
  }

  /** Forgets everything once there is much of it. */
  tidy(): void {
    if (this.count < MOST_VALUES) return;
    this.values.clear();
    this.weights.clear();
    this.count = 0;
    this.builder = new GraphBuilder(this.tickSize, this.pipSize, false);
  }

  /** Whether these rules keep to every limit, counted as if no two of their series were one; false: perhaps not. */
  isWithinLimits({ rules, firstDecision }: BoundRules): boolean {
    let nodes = 0;
    let cost = 0;
    let depth = 0;
    for (const sides of Object.values(rules)) {
      for (const value of [sides?.long, sides?.short]) {
        if (value === undefined || value === null || !isNode(value)) continue;
        const weight = this.weightOf(value);
        nodes += weight.nodes;
        cost += weight.cost;
        depth = Math.max(depth, value.depth);
      }
    }
    const isSmall = nodes * BY_PRODUCTS <= graphLimits.nodes && depth * BY_PRODUCTS <= graphLimits.depth;
    return isSmall && cost * BY_PRODUCTS <= graphLimits.cost && firstDecision * 2 <= graphLimits.lookBack;
  }

  private weightOf(node: SeriesNode): { nodes: number; cost: number } {
    const known = this.weights.get(node);
    if (known !== undefined) return known;
    const weight = { nodes: 1, cost: Math.max(1, node.cost) };
    for (const input of node.inputs) {
      const { nodes, cost } = this.weightOf(input);
      weight.nodes += nodes;
      weight.cost += cost;
    }
    this.weights.set(node, weight);
    return weight;
  }

  /** Names of the parameters that a part uses, by named expressions too. */
  private usedBy(node: SyntaxNode): readonly string[] {
    const known = this.used.get(node);
    if (known !== undefined) return known;
    const names = new Set<string>();
    this.collect(node, names);
    const used = [...names];
    this.used.set(node, used);
    return used;
  }

  private collect(node: SyntaxNode, names: Set<string>): void {
    switch (node.kind) {
      case 'number':
      case 'text':
        return;
      case 'name': {
        const named = this.program.named.get(node.name);
        if (this.program.parameters.some(({ name }) => name === node.name)) names.add(node.name);
        else if (named !== undefined) this.collect(named.tree, names);
        return;
      }
      case 'negation':
      case 'not':
        return this.collect(node.operand, names);
      case 'history':
        this.collect(node.operand, names);
        return this.collect(node.index, names);
      case 'call':
        return node.arguments.forEach((argument) => this.collect(argument, names));
      default:
        this.collect(node.left, names);
        this.collect(node.right, names);
    }
  }
}
