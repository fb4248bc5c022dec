import { graphLimits } from './limits';
import type { ConditionForm, SeriesNode } from './series-node';
import { structuralKey } from './structural-key';

/** A graph that asks for more than `graphLimits` allow. */
export class GraphLimitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GraphLimitError';
  }
}

/** What a node is made of; what is left out has the value that most nodes have. */
export interface NodeDefinition {
  readonly element: SeriesNode['element'];
  /** Names what is done; with the constants and the inputs it makes up the key. */
  readonly operation: string;
  readonly constants?: readonly (number | string)[];
  readonly inputs?: readonly SeriesNode[];
  /** Default: the latest of the inputs. */
  readonly firstBar?: number;
  /** Default 1. */
  readonly cost?: number;
  readonly isCached?: boolean;
  readonly isOnGrid?: boolean;
  /** Made only for a new node. */
  readonly exact?: () => SeriesNode['exact'];
  readonly form?: ConditionForm;
  readonly compute: SeriesNode['compute'];
}

/** Makes the nodes of one strategy, each distinct one once, and counts them against the limits. */
export class GraphBuilder {
  private readonly nodes = new Map<string, SeriesNode>();
  private cost = 0;

  /**
   * @param tickSize 0: the instrument has no grid
   * @param pipSize price units
   */
  constructor(
    readonly tickSize: number,
    readonly pipSize: number,
    /** false: whoever builds looks after the limits. */
    private readonly isLimited = true,
  ) {}

  /** The node of this definition: the one that there is, or a new one. @throws GraphLimitError */
  node(definition: NodeDefinition): SeriesNode {
    const { operation, constants = [], inputs = [] } = definition;
    const key = structuralKey(operation, constants, keysOf(inputs));
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const node: SeriesNode = {
      element: definition.element,
      key,
      inputs,
      firstBar: definition.firstBar ?? latest(inputs),
      cost: definition.cost ?? 1,
      depth: 1 + deepest(inputs),
      isCached: definition.isCached ?? true,
      isOnGrid: definition.isOnGrid ?? false,
      exact: definition.exact?.() ?? null,
      form: definition.form ?? null,
      compute: definition.compute,
    };
    if (this.isLimited) this.count(node);
    this.nodes.set(key, node);
    return node;
  }

  private count({ cost, firstBar, depth }: SeriesNode): void {
    this.cost += cost;
    within('distinct series', this.nodes.size + 1, graphLimits.nodes);
    within('operations on top of one another', depth, graphLimits.depth);
    within('bars of look-back', firstBar, graphLimits.lookBack);
    within('steps for each bar', this.cost, graphLimits.cost);
  }
}

/** The first bar at which all of these series can have a value. */
export function latest(nodes: readonly SeriesNode[]): number {
  let last = 0;
  for (let i = 0; i < nodes.length; i++) last = Math.max(last, nodes[i].firstBar);
  return last;
}

function keysOf(nodes: readonly SeriesNode[]): string[] {
  const keys: string[] = [];
  for (let i = 0; i < nodes.length; i++) keys.push(nodes[i].key);
  return keys;
}

function deepest(nodes: readonly SeriesNode[]): number {
  let most = 0;
  for (let i = 0; i < nodes.length; i++) most = Math.max(most, nodes[i].depth);
  return most;
}

function within(what: string, count: number, limit: number): void {
  if (!(count <= limit)) throw new GraphLimitError(`expected at most ${limit} ${what}, got ${count}`);
}
