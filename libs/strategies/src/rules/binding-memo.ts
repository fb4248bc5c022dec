import { GraphBuilder } from '../graph/graph-builder';
import { graphLimits } from '../graph/limits';
import { isNode, type SeriesNode, type Value } from '../graph/series-node';
import type { SyntaxNode } from '../expression/syntax-tree';
import type { Parameters } from '../strategy';
import type { BoundEntry } from './bound-entry';
import { ruleNames, type BoundRules, type BoundSides } from './bound-rules';
import type { EntryRules, Program, Sided } from './program';

/** Values that are kept at most; beyond them the memory begins anew. */
const MOST_VALUES = 20_000;

/** Series that the making of one can leave behind without being an input of it, such as a sum of ticks beside an average; more than there are. */
const BY_PRODUCTS = 4;

/** What limits are counted in. */
interface Weight {
  readonly nodes: number;
  readonly cost: number;
  readonly depth: number;
}

const nothing: Weight = { nodes: 0, cost: 0, depth: 0 };

/**
 * Remembers what the parts of a program's expressions were worth, by the parameters that they use: combinations of a sweep mostly share parts. It counts
 * nothing against the limits of a graph while it binds; `isWithinLimits` says afterwards whether it can be sure of them.
 */
export class BindingMemo {
  builder: GraphBuilder;
  private readonly used = new Map<SyntaxNode | EntryRules | Sided, readonly string[]>();
  private readonly values = new Map<SyntaxNode, Map<string, Value>>();
  private readonly rules = new Map<EntryRules | Sided, Map<string, BoundEntry>>();
  private readonly weights = new Map<SeriesNode, Weight>();
  private readonly ruleWeights = new Map<BoundSides, Weight>();
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
    return this.remembered(this.values, node, this.usedBy(node), parameters, make);
  }

  /** The same of a rule. */
  ruleOf(rule: EntryRules | Sided, parameters: Parameters, make: () => BoundEntry): BoundEntry {
    return this.remembered(this.rules, rule, this.usedByRule(rule), parameters, make);
  }

  /** Forgets everything once there is much of it. */
  tidy(): void {
    if (this.count < MOST_VALUES) return;
    this.values.clear();
    this.rules.clear();
    this.weights.clear();
    this.ruleWeights.clear();
    this.count = 0;
    this.builder = new GraphBuilder(this.tickSize, this.pipSize, false);
  }

  /** Whether these rules keep to every limit, counted as if no two of their series were one; false: perhaps not. */
  isWithinLimits(bound: BoundRules): boolean {
    let nodes = 0;
    let cost = 0;
    let depth = 0;
    for (const name of ruleNames) {
      const rule = bound.rules[name];
      if (rule === null) continue;
      const weight = this.weightOfRule(rule);
      nodes += weight.nodes;
      cost += weight.cost;
      depth = Math.max(depth, weight.depth);
    }
    const isSmall = nodes * BY_PRODUCTS <= graphLimits.nodes && depth * BY_PRODUCTS <= graphLimits.depth;
    return isSmall && cost * BY_PRODUCTS <= graphLimits.cost && bound.firstDecision * 2 <= graphLimits.lookBack;
  }

  private weightOfRule(rule: BoundSides): Weight {
    const known = this.ruleWeights.get(rule);
    if (known !== undefined) return known;
    const [long, short] = [this.weightOfSide(rule.long), this.weightOfSide(rule.short)];
    const weight = {
      nodes: long.nodes + short.nodes,
      cost: long.cost + short.cost,
      depth: Math.max(long.depth, short.depth),
    };
    this.ruleWeights.set(rule, weight);
    return weight;
  }

  private weightOfSide(value: Value | null): Weight {
    return value === null || !isNode(value) ? nothing : this.weightOf(value);
  }

  private weightOf(node: SeriesNode): Weight {
    const known = this.weights.get(node);
    if (known !== undefined) return known;
    let nodes = 1;
    let cost = Math.max(1, node.cost);
    for (const input of node.inputs) {
      const weight = this.weightOf(input);
      nodes += weight.nodes;
      cost += weight.cost;
    }
    const weight = { nodes, cost, depth: node.depth };
    this.weights.set(node, weight);
    return weight;
  }

  private remembered<K, V>(
    memory: Map<K, Map<string, V>>,
    part: K,
    used: readonly string[],
    parameters: Parameters,
    make: () => V,
  ): V {
    let key = '';
    for (const name of used) key += `${String(parameters[name])}\n`;
    let known = memory.get(part);
    if (known === undefined) memory.set(part, (known = new Map<string, V>()));
    const value = known.get(key);
    if (value !== undefined) return value;
    const made = make();
    known.set(key, made);
    this.count++;
    return made;
  }

  private usedByRule(rule: EntryRules | Sided): readonly string[] {
    const known = this.used.get(rule);
    if (known !== undefined) return known;
    const names = new Set<string>();
    for (const side of [rule.long, rule.short]) {
      if (side === null) continue;
      if ('tree' in side) this.collect(side.tree, names);
      else for (const { when } of side) this.collect(when.tree, names);
    }
    const used = [...names];
    this.used.set(rule, used);
    return used;
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
