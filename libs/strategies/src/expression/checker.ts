import { ExpressionError } from './expression-error';
import { rangeOf, type ConstantRange } from './constant-range';
import type { ArgumentKind, Signature } from './signature';
import { known } from './suggestion';
import type { SyntaxNode } from './syntax-tree';
import { broadcast, elementOf, isSeries, type Element, type ValueType } from './value-type';

/** What a text may refer to. */
export interface Scope {
  readonly names: { get(name: string): ValueType | undefined; keys(): Iterable<string> };
  readonly functions: ReadonlyMap<string, Signature>;
  /** Timeframes that `tf` may name; without them there is no `tf`. */
  readonly contexts?: readonly string[];
  /** Whether the expression of this name holds a `tf`, which may not stand inside another. */
  holdsContext?(name: string): boolean;
  /** Values that a constant name can take; undefined where nothing is known of it. */
  rangeOf?(name: string): ConstantRange | undefined;
  /** Texts that a name can be worth; undefined where nothing is known of it. */
  choicesOf?(name: string): readonly string[] | undefined;
  /** How many bars a history index may reach back. */
  readonly maxHistory?: number;
}

type Call = Extract<SyntaxNode, { kind: 'call' }>;
type Binary = Extract<SyntaxNode, { left: SyntaxNode }>;

/**
 * The type of a parsed expression.
 *
 * @param source the text that `node` was parsed from; errors point into it
 * @throws ExpressionError at an unknown name, a wrong number of arguments or an operand of the wrong type
 */
export function checkIn(node: SyntaxNode, scope: Scope, source: string): ValueType {
  return new Checker(scope, source).typeOf(node);
}

class Checker {
  private isInsideContext = false;

  constructor(
    private readonly scope: Scope,
    private readonly source: string,
  ) {}

  typeOf(node: SyntaxNode): ValueType {
    switch (node.kind) {
      case 'number':
        return 'number';
      case 'text':
        return 'text';
      case 'name':
        return this.typeOfName(node.name, node.position);
      case 'negation':
        return broadcast('number', [this.expect(node.operand, 'number', 'the operand of "-"')]);
      case 'not':
        return broadcast('boolean', [this.expect(node.operand, 'boolean', 'the operand of "not"')]);
      case 'arithmetic':
        return broadcast('number', this.operands(node, 'number'));
      case 'logical':
        return broadcast('boolean', this.operands(node, 'boolean'));
      case 'comparison':
        return this.comparison(node);
      case 'history':
        return this.history(node);
      case 'call':
        return node.name === 'tf' && this.scope.contexts ? this.context(node) : this.call(node);
    }
  }

  private typeOfName(name: string, position: number): ValueType {
    const type = this.scope.names.get(name);
    if (type !== undefined) {
      if (this.isInsideContext && this.scope.holdsContext?.(name)) {
        this.refuse(`tf cannot stand inside tf, and ${name} holds one`, position);
      }
      return type;
    }
    if (this.scope.functions.has(name)) this.refuse(`expected "(" after the function ${name}`, position);
    return this.refuse(`unknown name "${name}"; ${known('names', name, this.scope.names.keys())}`, position);
  }

  private operands(node: Binary, type: 'number' | 'boolean'): ValueType[] {
    return [
      this.expect(node.left, type, `the left side of "${node.operator}"`),
      this.expect(node.right, type, `the right side of "${node.operator}"`),
    ];
  }

  private comparison(node: Extract<SyntaxNode, { kind: 'comparison' }>): ValueType {
    const isEquality = node.operator === '=' || node.operator === '!=';
    // The left side is looked at once: twice would double the work at every level of nesting.
    const left = this.typeOf(node.left);
    const element = isEquality && (left === 'text' || left === 'boolean') ? left : 'number';
    this.require(left, element, node.left, `the left side of "${node.operator}"`);
    const place = `the right side of "${node.operator}"`;
    const right = this.expect(node.right, element, place);
    if (element === 'boolean' && isSeries(right)) {
      this.refuse(`expected a boolean, the same for all bars, as ${place}, got a ${right}`, node.right.position);
    }
    if (element === 'text') {
      this.requireChoice(node.left, node.right);
      this.requireChoice(node.right, node.left);
    }
    return broadcast('boolean', [left, right]);
  }

  /** A text that `named` can never be worth is a slip of the pen. */
  private requireChoice(named: SyntaxNode, text: SyntaxNode): void {
    const choices = named.kind === 'name' ? this.scope.choicesOf?.(named.name) : undefined;
    if (choices === undefined || text.kind !== 'text' || choices.includes(text.value)) return;
    const options = choices.map((choice) => `"${choice}"`).join(', ');
    this.refuse(`expected one of ${options}, got "${text.value}"`, text.position);
  }

  private history(node: Extract<SyntaxNode, { kind: 'history' }>): ValueType {
    const type = this.typeOf(node.operand);
    if (!isSeries(type)) this.refuse(`expected a series before "[", got a ${type}: it has no history`, node.position);
    this.argument(node.index, { kind: 'whole', min: 0, max: this.scope.maxHistory ?? 0 }, 'the history index');
    return type;
  }

  private context(node: Call): ValueType {
    if (this.isInsideContext) this.refuse('tf cannot stand inside tf', node.position);
    if (node.arguments.length !== 2) this.refuse(`tf takes 2 arguments, got ${node.arguments.length}`, node.position);
    const [timeframe, inner] = node.arguments;
    if (this.scope.contexts?.length === 0) {
      this.refuse(
        'expected context_tfs in the document, which name the timeframes that tf may read, got none',
        node.position,
      );
    }
    this.argument(timeframe, { kind: 'text', options: this.scope.contexts ?? [] }, 'argument 1 of tf');
    this.isInsideContext = true;
    const type = this.typeOf(inner);
    this.isInsideContext = false;
    if (!isSeries(type)) this.refuse(`expected a series as argument 2 of tf, got a ${type}`, inner.position);
    return type;
  }

  private call(node: Call): ValueType {
    const { name, position } = node;
    const signature = this.scope.functions.get(name);
    if (signature === undefined) {
      this.refuse(`unknown function "${name}"; ${known('functions', name, this.scope.functions.keys())}`, position);
    }
    this.countArguments(signature, node);
    const types = node.arguments.map((argument, i) =>
      this.argument(argument, signature.argumentKind(i), `argument ${i + 1} of ${name}`),
    );
    const { element, series } = signature.result;
    return series ? `${element} series` : broadcast(element, types);
  }

  private countArguments({ name, minArguments: fewest, maxArguments: most }: Signature, node: Call): void {
    const count = node.arguments.length;
    if (count >= fewest && count <= most) return;
    const wanted = fewest === most ? `${fewest}` : count < fewest ? `at least ${fewest}` : `at most ${most}`;
    this.refuse(`${name} takes ${wanted} argument${most === 1 ? '' : 's'}, got ${count}`, node.position);
  }

  private argument(node: SyntaxNode, kind: ArgumentKind, place: string): ValueType {
    switch (kind.kind) {
      case 'number':
      case 'boolean':
        return this.expect(node, kind.kind, place);
      case 'text':
        if (node.kind === 'text' && kind.options.includes(node.value)) return 'text';
        return this.refuse(
          `expected one of ${kind.options.map((option) => `"${option}"`).join(', ')} as ${place}`,
          node.position,
        );
      case 'constant':
      case 'whole':
        this.constant(node, kind, place);
        return 'number';
    }
  }

  private constant(node: SyntaxNode, kind: Extract<ArgumentKind, { min: number }>, place: string): void {
    const type = this.typeOf(node);
    if (type !== 'number') {
      this.refuse(`expected a number or parameter, the same for all bars, as ${place}, got a ${type}`, node.position);
    }
    const range = rangeOf(node, (name) => this.scope.rangeOf?.(name));
    if (range === undefined) this.refuse(`expected a number or parameter as ${place}`, node.position);
    if (kind.kind === 'whole' && !range.isWhole) {
      this.refuse(`expected a whole number as ${place}, got one that may be a fraction`, node.position);
    }
    // A bound that is not a number comes from a division by zero or an overflow.
    if (range.min >= kind.min && range.max <= kind.max) return;
    const got = range.min === range.max ? `${range.min}` : `${range.min} to ${range.max}`;
    this.refuse(`expected ${kind.min} to ${kind.max} as ${place}, got ${got}`, node.position);
  }

  private expect(node: SyntaxNode, expected: Element, place: string): ValueType {
    const got = this.typeOf(node);
    this.require(got, expected, node, place);
    return got;
  }

  private require(got: ValueType, expected: Element, node: SyntaxNode, place: string): void {
    if (elementOf(got) === expected) return;
    this.refuse(`expected a ${expected} as ${place}, got a ${got}`, node.position);
  }

  private refuse(message: string, position: number): never {
    throw new ExpressionError(message, this.source, position);
  }
}
