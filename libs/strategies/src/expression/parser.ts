import { constraintDialect, type Dialect } from './dialect';
import { ExpressionError } from './expression-error';
import { expressionLimits } from './limits';
import type { ArithmeticOperator, ComparisonOperator, SyntaxNode } from './syntax-tree';
import type { Token } from './token';
import { tokenize } from './tokenizer';

const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': '=',
  '==': '=',
  '!=': '!=',
};

/**
 * Parses one expression. From loose to tight: `or`, `and`, `not`, comparison (one, not a chain), `+ -`, `* /`, unary `-`,
 * and with a dialect that has it the history index `[1]`.
 *
 * @throws ExpressionError at the first character that does not fit, or beyond the limits
 */
export function parse(source: string, dialect: Dialect = constraintDialect): SyntaxNode {
  return new Parser(source, dialect).parse();
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private nodes = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    dialect: Dialect,
  ) {
    this.tokens = tokenize(source, dialect);
  }

  parse(): SyntaxNode {
    const root = this.disjunction();
    if (this.current.kind !== 'end') this.fail('expected an operator or the end');
    return root;
  }

  private disjunction(): SyntaxNode {
    let left = this.conjunction();
    for (let token = this.accept('keyword', 'or'); token; token = this.accept('keyword', 'or')) {
      const right = this.conjunction();
      left = this.node({ kind: 'logical', operator: 'or', left, right, position: token.position });
    }
    return left;
  }

  private conjunction(): SyntaxNode {
    let left = this.inversion();
    for (let token = this.accept('keyword', 'and'); token; token = this.accept('keyword', 'and')) {
      const right = this.inversion();
      left = this.node({ kind: 'logical', operator: 'and', left, right, position: token.position });
    }
    return left;
  }

  private inversion(): SyntaxNode {
    const token = this.accept('keyword', 'not');
    if (!token) return this.comparison();
    const operand = this.nested(() => this.inversion());
    return this.node({ kind: 'not', operand, position: token.position });
  }

  private comparison(): SyntaxNode {
    const left = this.sum();
    const operator = this.comparisonOperator();
    if (operator === undefined) return left;
    const { position } = this.take();
    const right = this.sum();
    if (this.comparisonOperator() !== undefined) {
      this.fail('comparisons do not chain: join two of them with "and"');
    }
    return this.node({ kind: 'comparison', operator, left, right, position });
  }

  private comparisonOperator(): ComparisonOperator | undefined {
    return this.current.kind === 'operator' ? comparisons[this.current.text] : undefined;
  }

  private sum(): SyntaxNode {
    return this.leftAssociative(['+', '-'], () => this.product());
  }

  private product(): SyntaxNode {
    return this.leftAssociative(['*', '/'], () => this.signed());
  }

  private leftAssociative(operators: readonly ArithmeticOperator[], operand: () => SyntaxNode): SyntaxNode {
    let left = operand();
    for (;;) {
      const { kind, text } = this.current;
      const operator = kind === 'operator' ? operators.find((candidate) => candidate === text) : undefined;
      if (operator === undefined) return left;
      const { position } = this.take();
      left = this.node({ kind: 'arithmetic', operator, left, right: operand(), position });
    }
  }

  private signed(): SyntaxNode {
    const token = this.accept('operator', '-');
    if (!token) return this.indexed();
    const operand = this.nested(() => this.signed());
    return this.node({ kind: 'negation', operand, position: token.position });
  }

  private indexed(): SyntaxNode {
    let operand = this.primary();
    for (let token = this.accept('punctuation', '['); token; token = this.accept('punctuation', '[')) {
      const index = this.nested(() => this.disjunction());
      if (!this.accept('punctuation', ']')) this.fail('expected "]"');
      operand = this.node({ kind: 'history', operand, index, position: token.position });
    }
    return operand;
  }

  private primary(): SyntaxNode {
    const token = this.current;
    if (token.kind === 'text') {
      this.take();
      return this.node({ kind: 'text', value: token.value, position: token.position });
    }
    if (token.kind === 'number') {
      this.take();
      return this.node({ kind: 'number', value: token.value, position: token.position });
    }
    if (token.kind === 'name') {
      this.take();
      if (this.accept('punctuation', '(')) return this.call(token.text, token.position);
      return this.node({ kind: 'name', name: token.text, position: token.position });
    }
    if (this.accept('punctuation', '(')) {
      const inner = this.nested(() => this.disjunction());
      this.expectClosing();
      return inner;
    }
    return this.fail('expected a number, a name or "("');
  }

  private call(name: string, position: number): SyntaxNode {
    const given: SyntaxNode[] = [];
    if (!this.accept('punctuation', ')')) {
      do given.push(this.nested(() => this.disjunction()));
      while (this.accept('punctuation', ','));
      this.expectClosing();
    }
    return this.node({ kind: 'call', name, arguments: given, position });
  }

  private expectClosing(): void {
    if (!this.accept('punctuation', ')')) this.fail('expected ")"');
  }

  private get current(): Token {
    return this.tokens[this.next];
  }

  private take(): Token {
    return this.tokens[this.next++];
  }

  private accept(kind: Token['kind'], text: string): Token | undefined {
    return this.current.kind === kind && this.current.text === text ? this.take() : undefined;
  }

  private nested(parse: () => SyntaxNode): SyntaxNode {
    if (++this.depth > expressionLimits.depth) {
      this.refuse(`nested more than ${expressionLimits.depth} deep`, this.current.position);
    }
    const node = parse();
    this.depth--;
    return node;
  }

  private node(node: SyntaxNode): SyntaxNode {
    if (++this.nodes > expressionLimits.nodes) {
      this.refuse(`more than ${expressionLimits.nodes} operators and operands`, node.position);
    }
    return node;
  }

  private fail(expected: string): never {
    const { kind, text, position } = this.current;
    return this.refuse(`${expected}, got ${kind === 'end' ? 'the end' : JSON.stringify(text)}`, position);
  }

  private refuse(message: string, position: number): never {
    throw new ExpressionError(message, this.source, position);
  }
}
