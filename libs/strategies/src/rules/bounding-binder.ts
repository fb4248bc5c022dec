import type { SyntaxNode } from '../expression/syntax-tree';
import type { BoundingBuilder } from '../graph/bounding-builder';
import { seriesFunctions } from '../graph/indicator-functions';
import { history } from '../graph/series-operations';
import { isNode, type SeriesNode, type Value } from '../graph/series-node';
import type { Parameters, ParameterValue } from '../strategy';
import { BoundedConstants } from './bounded-constants';
import { ExpressionBinder } from './expression-binder';
import type { Program } from './program';
import { onlyValue, type ValueBounds } from './value-bounds';

type Call = Extract<SyntaxNode, { kind: 'call' }>;

/**
 * Binds a program once for everything that its parameters may be. The graph that comes of it is for no run: it is as large, and begins as
 * late, as the one of any parameters within the bounds, or more so. A look-back has its greatest length; of what depends on a condition
 * that may be met or not, all is there; any other number or condition that is not known stays unknown. The first bar is exact where what
 * lengthens one look-back shortens no other of the same series; else it may be later.
 */
export class BoundingBinder extends ExpressionBinder {
  private readonly constants: BoundedConstants;

  constructor(
    program: Program,
    bounds: ReadonlyMap<string, ValueBounds>,
    private readonly graph: BoundingBuilder,
  ) {
    super(program, knownOf(bounds), graph);
    this.constants = new BoundedConstants(program.named, bounds);
  }

  protected override unguarded(node: SyntaxNode): Value {
    const { constants } = this;
    if (!constants.isConstant(node) || !constants.varies(node)) return super.unguarded(node);
    const range = constants.rangeOf(node);
    if (range !== undefined) return range.min === range.max ? range.min : this.graph.unknown(symbolOf(node));
    const outcomes = constants.outcomesOf(node);
    return outcomes.length === 1 ? outcomes[0] : this.graph.unknown(symbolOf(node));
  }

  protected override history(operand: SeriesNode, index: SyntaxNode): Value {
    return this.graph.apart(this.symbolsOf([index]), () => history(this.graph, operand, this.longest(index)));
  }

  protected override call(node: Call): Value {
    const { argumentKind, result, build } = seriesFunctions.get(node.name)!;
    const isFixed = (place: number): boolean => ['whole', 'constant'].includes(argumentKind(place).kind);
    const given = node.arguments.map((argument, place) => {
      if (isFixed(place)) return this.longest(argument);
      const value = this.value(argument);
      // A number of which a series is made counts as one.
      return result.series && isNode(value) && this.constants.isConstant(argument) ? this.graph.counted(value) : value;
    });
    const symbols = this.symbolsOf(node.arguments.filter((_, place) => isFixed(place)));
    return this.graph.apart(symbols, () => build(this.graph, given));
  }

  private longest(node: SyntaxNode): number {
    if (!this.constants.varies(node)) return this.value(node) as number;
    const range = this.constants.rangeOf(node);
    if (range === undefined) throw new Error(`the expression was not checked: no bounds at ${node.position}`);
    return range.max;
  }

  private symbolsOf(nodes: readonly SyntaxNode[]): string[] {
    return nodes.filter((node) => this.constants.varies(node)).map(symbolOf);
  }
}

function knownOf(bounds: ReadonlyMap<string, ValueBounds>): Parameters {
  return Object.fromEntries(
    [...bounds].flatMap(([name, of]): [string, ParameterValue][] => {
      const value = onlyValue(of);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Two expressions with one symbol have the same value, whatever the parameters are. */
function symbolOf(node: SyntaxNode): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value));
}
