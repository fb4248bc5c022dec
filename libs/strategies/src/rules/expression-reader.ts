import type { TimeframeName } from '@barmill/market-data';
import { checkIn, type Scope } from '../expression/checker';
import { rangeOf, type ConstantRange } from '../expression/constant-range';
import { seriesDialect } from '../expression/dialect';
import { ExpressionError } from '../expression/expression-error';
import { parse } from '../expression/parser';
import type { SyntaxNode } from '../expression/syntax-tree';
import { elementOf, type ValueType } from '../expression/value-type';
import { expressionFault, pointerTo } from '../fault';
import { barFieldNodes } from '../graph/bar-nodes';
import { seriesFunctions } from '../graph/indicator-functions';
import { graphLimits } from '../graph/limits';
import type { ParameterDefinition } from '../strategy';
import { shown, type DocumentReader } from './document-reader';
import { childrenOf, heightOf, holdsContext, orderOf, type NamedTree } from './named-expressions';
import { checkName } from './parameter-documents';
import type { CheckedExpression, Sided } from './program';
import { expressionConstants } from './reserved-names';
import { boundsOf, isRange } from './value-bounds';

/** What a place takes: a condition, a number at each bar, one whole number of at least 0, or anything that can be drawn over bars. */
export type Wanted = 'condition' | 'number' | 'bars' | 'drawable';

const wantedTexts: Readonly<Record<Wanted, string>> = {
  condition: 'a condition such as "close > open"',
  number: 'a number or a number series',
  bars: 'a whole number of bars, 0 to 1000000, the same for all bars',
  drawable: 'a number, a condition or a series',
};
const maxBars = 1_000_000;

/** Reads the expressions of one document, whose parameters and timeframes are known. */
export class ExpressionReader {
  readonly named = new Map<string, CheckedExpression>();
  private readonly heights = new Map<string, number>();
  private readonly names = new Map<string, ValueType>();
  private readonly ranges = new Map<string, ConstantRange | undefined>();
  /** Names whose expression holds a `tf`. */
  private readonly withContext = new Set<string>();
  /** Names whose expression is at fault, or uses one that is. What uses them is not judged: it would only repeat their fault. */
  private readonly faulty = new Set<string>();
  private readonly scope: Scope;

  constructor(
    private readonly reader: DocumentReader,
    parameters: readonly ParameterDefinition[],
    contexts: readonly TimeframeName[],
  ) {
    for (const name of barFieldNodes.keys()) this.names.set(name, 'number series');
    for (const [name, { type }] of expressionConstants) this.names.set(name, type);
    for (const parameter of parameters) {
      this.names.set(parameter.name, typeOf(parameter));
      const bounds = boundsOf(parameter);
      this.ranges.set(parameter.name, isRange(bounds) ? bounds : undefined);
    }
    this.scope = {
      names: this.names,
      functions: seriesFunctions,
      contexts,
      maxHistory: graphLimits.period,
      rangeOf: (name) => this.ranges.get(name),
      holdsContext: (name) => this.withContext.has(name),
    };
  }

  /** Reads the named expressions; afterwards the others may use them. */
  readNamed(value: unknown): void {
    const trees = this.namedTrees(value);
    const refuse = (name: string, error: ExpressionError): void => {
      this.faulty.add(name);
      this.reader.faults.push(expressionFault(error, `/let${pointerTo(name)}`, 'bad_expression'));
    };
    for (const name of orderOf(trees, refuse)) {
      const { source, tree } = trees.get(name) as NamedTree;
      // Until it is found sound.
      this.faulty.add(name);
      if (this.usesFaulty(tree)) continue;
      this.guarded(`/let${pointerTo(name)}`, () => {
        const type = checkIn(tree, this.scope, source);
        this.names.set(name, type);
        this.ranges.set(name, type === 'number' ? rangeOf(tree, (used) => this.ranges.get(used)) : undefined);
        this.heights.set(name, this.heightOf(tree));
        if (holdsContext(tree, this.withContext)) this.withContext.add(name);
        this.named.set(name, { pointer: `/let${pointerTo(name)}`, source, tree, type });
        this.faulty.delete(name);
      });
    }
  }

  /** One expression; null, with a fault, where it is wrong. */
  read(value: unknown, pointer: string, wanted: Wanted): CheckedExpression | null {
    const source = this.source(value, pointer);
    if (source === undefined) return null;
    return this.guarded(pointer, () => {
      const tree = parse(source, seriesDialect);
      if (this.usesFaulty(tree)) return null;
      const type = checkIn(tree, this.scope, source);
      if (!this.isWanted(wanted, type, tree))
        throw new ExpressionError(`expected ${wantedTexts[wanted]}, got a ${type}`, source, tree.position);
      if (this.heightOf(tree) > graphLimits.depth) {
        throw new ExpressionError(
          `more than ${graphLimits.depth} operations on top of one another`,
          source,
          tree.position,
        );
      }
      return { pointer, source, tree, type };
    });
  }

  private isWanted(wanted: Wanted, type: ValueType, tree: SyntaxNode): boolean {
    if (wanted === 'bars') return type === 'number' && isBarCount(rangeOf(tree, (name) => this.ranges.get(name)));
    if (wanted === 'drawable') return type !== 'text';
    return elementOf(type) === (wanted === 'condition' ? 'boolean' : 'number');
  }

  /** One expression for both sides, or an object with one for each. */
  readSided(value: unknown, pointer: string, wanted: Wanted): Sided {
    if (typeof value !== 'object' || value === null) {
      const both = this.read(value, pointer, wanted);
      return { long: both, short: both };
    }
    return this.readSides(value, pointer, wanted);
  }

  /** An object with an expression for `long`, for `short` or for each. */
  readSides(value: unknown, pointer: string, wanted: Wanted): Sided {
    return this.reader.sides(value, pointer, (text, place) => this.read(text, place, wanted));
  }

  private namedTrees(value: unknown): Map<string, NamedTree> {
    const trees = new Map<string, NamedTree>();
    const object = value === undefined ? {} : this.reader.object(value, '/let', null);
    const entries = Object.entries(object ?? {});
    if (entries.length > graphLimits.named) {
      this.reader.fault('/let', 'too_many', `expected at most ${graphLimits.named} entries, got ${entries.length}`);
      return trees;
    }
    for (const [name, text] of entries) {
      const pointer = `/let${pointerTo(name)}`;
      if (!checkName(this.reader, name, pointer)) continue;
      if (this.names.has(name)) {
        this.reader.fault(pointer, 'duplicate_name', `${name} is a parameter: expected another name`);
        continue;
      }
      this.faulty.add(name);
      const source = this.source(text, pointer);
      if (source === undefined) continue;
      this.guarded(pointer, () => trees.set(name, { source, tree: parse(source, seriesDialect) }));
    }
    return trees;
  }

  private usesFaulty(node: SyntaxNode): boolean {
    if (node.kind === 'name') return this.faulty.has(node.name);
    return childrenOf(node).some((child) => this.usesFaulty(child));
  }

  private heightOf(tree: NamedTree['tree']): number {
    return heightOf(tree, ({ name }) => this.heights.get(name) ?? 1);
  }

  private source(value: unknown, pointer: string): string | undefined {
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
    const code = value === undefined ? 'missing' : 'wrong_type';
    this.reader.fault(pointer, code, `expected an expression, got ${shown(value)}`);
    return undefined;
  }

  private guarded<T>(pointer: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.reader.faults.push(expressionFault(error, pointer, 'bad_expression'));
      return null;
    }
  }
}

function typeOf({ type }: ParameterDefinition): ValueType {
  if (type === 'boolean') return 'boolean';
  return type === 'choice' ? 'text' : 'number';
}

function isBarCount(range: ConstantRange | undefined): boolean {
  return range !== undefined && range.isWhole && range.min >= 0 && range.max <= maxBars;
}
