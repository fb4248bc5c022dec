import { rangeOf, type ConstantRange } from '../expression/constant-range';
import type { SyntaxNode } from '../expression/syntax-tree';
import { isSeries } from '../expression/value-type';
import { seriesFunctions } from '../graph/indicator-functions';
import { conditionOutcomes, type Outcomes } from './condition-outcomes';
import { childrenOf } from './named-expressions';
import type { Program } from './program';
import { expressionConstants } from './reserved-names';
import { isRange, onlyValue, type ValueBounds } from './value-bounds';

/** What is known of the expressions of a program that are one value for all bars, from the bounds of its parameters. */
export class BoundedConstants {
  private readonly varying = new Map<SyntaxNode, boolean>();
  private readonly ranges = new Map<string, ConstantRange | undefined>();
  private readonly outcomes = new Map<string, Outcomes>();

  constructor(
    private readonly named: Program['named'],
    readonly bounds: ReadonlyMap<string, ValueBounds>,
  ) {}

  /** Whether the value is one for all bars. */
  isConstant(node: SyntaxNode): boolean {
    if (node.kind === 'name') return this.isConstantName(node.name);
    if (node.kind === 'history') return false;
    if (node.kind === 'call' && (node.name === 'tf' || seriesFunctions.get(node.name)?.result.series)) return false;
    return childrenOf(node).every((child) => this.isConstant(child));
  }

  /** Whether the expression depends on a parameter that may be more than one thing. */
  varies(node: SyntaxNode): boolean {
    const known = this.varying.get(node);
    if (known !== undefined) return known;
    const varies =
      node.kind === 'name' ? this.nameVaries(node.name) : childrenOf(node).some((child) => this.varies(child));
    this.varying.set(node, varies);
    return varies;
  }

  /** The range of a number, never too narrow; undefined where nothing is known. */
  rangeOf(node: SyntaxNode): ConstantRange | undefined {
    return rangeOf(node, (name) => this.rangeOfName(name));
  }

  /** What a condition can come to. */
  outcomesOf(node: SyntaxNode): Outcomes {
    return conditionOutcomes(node, {
      rangeOf: (number) => this.rangeOf(number),
      textsOf: (name) => this.textsOf(name),
      outcomesOf: (name) => this.outcomesOfName(name),
    });
  }

  private isConstantName(name: string): boolean {
    if (this.bounds.has(name) || expressionConstants.has(name)) return true;
    const named = this.named.get(name);
    return named !== undefined && !isSeries(named.type);
  }

  private nameVaries(name: string): boolean {
    const bounds = this.bounds.get(name);
    if (bounds) return onlyValue(bounds) === undefined;
    const named = this.named.get(name);
    return named !== undefined && this.varies(named.tree);
  }

  private rangeOfName(name: string): ConstantRange | undefined {
    const bounds = this.bounds.get(name);
    if (bounds) return isRange(bounds) ? bounds : undefined;
    if (name === 'pip') return aboveZero;
    if (!this.ranges.has(name)) {
      const named = this.named.get(name);
      this.ranges.set(name, named && this.rangeOf(named.tree));
    }
    return this.ranges.get(name);
  }

  private outcomesOfName(name: string): Outcomes {
    const known = this.outcomes.get(name);
    if (known !== undefined) return known;
    const values = this.textsOf(name);
    const named = this.named.get(name);
    const outcomes = values
      ? either.filter((outcome) => values.includes(outcome))
      : named
        ? this.outcomesOf(named.tree)
        : either;
    this.outcomes.set(name, outcomes);
    return outcomes;
  }

  private textsOf(name: string): readonly (boolean | string)[] | undefined {
    const bounds = this.bounds.get(name);
    return bounds && !isRange(bounds) ? bounds : undefined;
  }
}

/** A pip, whatever the instrument. */
const aboveZero: ConstantRange = { min: Number.MIN_VALUE, max: Number.MAX_VALUE, isWhole: false };
const either: Outcomes = [false, true];
