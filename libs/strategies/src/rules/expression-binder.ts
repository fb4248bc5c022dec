import { ExpressionError } from '../expression/expression-error';
import type { SyntaxNode } from '../expression/syntax-tree';
import { barFieldNodes } from '../graph/bar-nodes';
import { contextNode } from '../graph/context-node';
import { GraphLimitError, type GraphBuilder } from '../graph/graph-builder';
import { seriesFunctions } from '../graph/indicator-functions';
import { arithmetic, comparison, history, logical, negation, not, seriesOf } from '../graph/series-operations';
import type { SeriesNode, Value } from '../graph/series-node';
import type { Parameters } from '../strategy';
import type { CheckedExpression, Program } from './program';
import type { BindingMemo } from './binding-memo';
import { expressionConstants } from './reserved-names';

type Numeric = number | SeriesNode;
type Condition = boolean | SeriesNode;
type Call = Extract<SyntaxNode, { kind: 'call' }>;

/** A limit that an expression breaks once its parameters are bound, with the place of the expression in its document. */
export class BoundExpressionError extends ExpressionError {
  constructor(
    error: ExpressionError,
    readonly pointer: string,
  ) {
    super(error.message, error.source, error.position);
    this.name = 'BoundExpressionError';
  }
}

/** Turns the checked expressions of a program into values, for one set of parameters. */
export class ExpressionBinder {
  private readonly named = new Map<string, Value>();
  private source = '';

  constructor(
    private readonly program: Pick<Program, 'named' | 'primary' | 'contexts'>,
    private readonly parameters: Parameters,
    private readonly builder: GraphBuilder,
    private readonly memo?: BindingMemo,
  ) {}

  /** @throws BoundExpressionError where the graph leaves its limits */
  bind({ tree, source, pointer }: CheckedExpression): Value {
    const outer = this.source;
    this.source = source;
    try {
      return this.value(tree);
    } catch (error) {
      if (error instanceof BoundExpressionError || !(error instanceof ExpressionError)) throw error;
      throw new BoundExpressionError(error, pointer);
    } finally {
      this.source = outer;
    }
  }

  /**
   * A condition or another one, both bound: the same graph as of `a or b` in one expression.
   *
   * @throws BoundExpressionError at the other one's place where the graph leaves its limits
   */
  either(condition: Value, other: Value, { tree, source, pointer }: CheckedExpression): Value {
    try {
      return logical(this.builder, 'or', condition as Condition, other as Condition);
    } catch (error) {
      if (!(error instanceof GraphLimitError)) throw error;
      throw new BoundExpressionError(new ExpressionError(error.message, source, tree.position), pointer);
    }
  }

  protected value(node: SyntaxNode): Value {
    if (this.memo === undefined || node.kind === 'number' || node.kind === 'text' || node.kind === 'name') {
      return this.made(node);
    }
    return this.memo.valueOf(node, this.parameters, () => this.made(node));
  }

  private made(node: SyntaxNode): Value {
    try {
      return this.unguarded(node);
    } catch (error) {
      if (!(error instanceof GraphLimitError)) throw error;
      throw new ExpressionError(error.message, this.source, node.position);
    }
  }

  protected unguarded(node: SyntaxNode): Value {
    const { builder } = this;
    switch (node.kind) {
      case 'number':
      case 'text':
        return node.value;
      case 'name':
        return this.nameValue(node.name);
      case 'negation':
        return negation(builder, this.numeric(node.operand));
      case 'not':
        return not(builder, this.condition(node.operand));
      case 'arithmetic':
        return arithmetic(builder, node.operator, this.numeric(node.left), this.numeric(node.right));
      case 'logical':
        return this.logical(node);
      case 'comparison':
        return this.comparison(node);
      case 'history':
        return this.history(seriesOf(builder, this.value(node.operand)), node.index);
      case 'call':
        return node.name === 'tf' ? this.context(node) : this.call(node);
    }
  }

  /** The right side is left out where the left one decides: a switch such as `not filtered or adx(14) > 25` costs nothing when off. */
  private logical(node: Extract<SyntaxNode, { kind: 'logical' }>): Value {
    const left = this.condition(node.left);
    if (left === (node.operator === 'or')) return left;
    return logical(this.builder, node.operator, left, this.condition(node.right));
  }

  private comparison(node: Extract<SyntaxNode, { kind: 'comparison' }>): Value {
    const left = this.value(node.left);
    const right = this.value(node.right);
    if (typeof left === 'string' || typeof left === 'boolean') return (left === right) === (node.operator === '=');
    return comparison(this.builder, node.operator, left as Numeric, right as Numeric);
  }

  protected history(operand: SeriesNode, index: SyntaxNode): Value {
    return history(this.builder, operand, this.value(index) as number);
  }

  private nameValue(name: string): Value {
    if (Object.hasOwn(this.parameters, name)) return this.parameters[name];
    const expression = this.program.named.get(name);
    if (expression !== undefined) return this.namedValue(name, expression);
    const field = barFieldNodes.get(name);
    if (field !== undefined) return field(this.builder);
    const constant = expressionConstants.get(name);
    if (constant === undefined) throw new Error(`the expression was not checked: unknown name ${name}`);
    return constant.valueOf(this.builder);
  }

  /** Bound once: a node knows no bars, so the same one serves every timeframe. */
  private namedValue(name: string, expression: CheckedExpression): Value {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const value = this.bind(expression);
    this.named.set(name, value);
    return value;
  }

  protected call(node: Call): Value {
    const definition = seriesFunctions.get(node.name);
    if (definition === undefined) throw new Error(`the expression was not checked: unknown function ${node.name}`);
    const given = node.arguments.map((argument) => this.value(argument));
    return definition.build(this.builder, given);
  }

  private context({ arguments: [timeframe, inner] }: Call): Value {
    const name = (timeframe as Extract<SyntaxNode, { kind: 'text' }>).value;
    return contextNode(this.builder, name, seriesOf(this.builder, this.value(inner)), this.barsOf(name));
  }

  private barsOf(name: string): number {
    const { primary, contexts } = this.program;
    const context = contexts.find((timeframe) => timeframe.name === name);
    if (!primary || !context) throw new Error(`the expression was not checked: unknown timeframe ${name}`);
    return context.durationMs / primary.durationMs;
  }

  private numeric(node: SyntaxNode): Numeric {
    return this.value(node) as Numeric;
  }

  private condition(node: SyntaxNode): Condition {
    return this.value(node) as Condition;
  }
}
