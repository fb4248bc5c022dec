import { queryLimits } from './limits';
import { QueryError } from './query-error';
import { operators, type Literal, type SyntaxNode } from './syntax-tree';
import { tokenize, type Token } from './tokenizer';

type Connective = 'and' | 'or';
const reserved = ['and', 'or', 'not'];

/**
 * Parses a filter: comparisons `field operator value`, joined by AND, OR, NOT and parentheses. The subset of AIP-160 in which
 * nothing can be misread: AND and OR side by side need parentheses, for AIP-160 binds OR tighter and most languages AND.
 *
 * @throws QueryError `malformed`, at the first character that does not fit, or beyond the limits
 */
export function parseFilter(source: string): SyntaxNode {
  return new FilterParser(source).parse();
}

class FilterParser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private comparisons = 0;
  private depth = 0;

  constructor(private readonly source: string) {
    this.tokens = tokenize(source);
  }

  parse(): SyntaxNode {
    const root = this.joined();
    if (this.current.kind === 'close') this.refuse('unexpected ")": no "(" is open');
    if (this.current.kind !== 'end') this.fail('AND, OR or the end');
    return root;
  }

  private joined(): SyntaxNode {
    const first = this.negatable();
    const connective = this.connective();
    if (connective === undefined) return first;
    const operands = [first];
    for (let found = this.connective(); found !== undefined; found = this.connective()) {
      if (found !== connective) {
        this.refuse('AND and OR stand side by side: say with parentheses which of them comes first');
      }
      this.next++;
      operands.push(this.negatable());
    }
    return { kind: connective, operands };
  }

  private negatable(): SyntaxNode {
    if (!this.isKeyword('not')) return this.term();
    this.next++;
    return { kind: 'not', operand: this.nested(() => this.negatable()) };
  }

  private term(): SyntaxNode {
    if (!this.accept('open')) return this.comparison();
    const inner = this.nested(() => this.joined());
    if (!this.accept('close')) this.fail('AND, OR or ")"');
    return inner;
  }

  private comparison(): SyntaxNode {
    const field = this.current;
    if (field.kind !== 'word' || reserved.includes(field.text.toLowerCase())) this.fail('a field, NOT or "("');
    if (++this.comparisons > queryLimits.comparisons) {
      this.refuse(`more than ${queryLimits.comparisons} comparisons`);
    }
    this.next++;
    const sign = this.current;
    if (sign.kind !== 'operator') return this.fail(`one of ${operators.join(' ')} after ${field.text}`);
    this.next++;
    const { position: literalPosition } = this.current;
    return {
      kind: 'comparison',
      field: field.text,
      operator: sign.operator,
      literal: this.literal(),
      position: field.position,
      operatorPosition: sign.position,
      literalPosition,
    };
  }

  private literal(): Literal {
    const token = this.current;
    const literal = literalOf(token);
    if (literal === undefined) return this.fail('a number, a text, a time, true, false or null');
    this.next++;
    return literal;
  }

  private connective(): Connective | undefined {
    return (['and', 'or'] as const).find((word) => this.isKeyword(word));
  }

  private isKeyword(word: string): boolean {
    return this.current.kind === 'word' && this.current.text.toLowerCase() === word;
  }

  private nested(parse: () => SyntaxNode): SyntaxNode {
    if (++this.depth > queryLimits.depth) this.refuse(`nested more than ${queryLimits.depth} deep`);
    const node = parse();
    this.depth--;
    return node;
  }

  private accept(kind: Token['kind']): boolean {
    if (this.current.kind !== kind) return false;
    this.next++;
    return true;
  }

  private get current(): Token {
    return this.tokens[this.next];
  }

  private fail(expected: string): never {
    const { kind, text } = this.current;
    return this.refuse(`expected ${expected}, got ${kind === 'end' ? 'the end' : JSON.stringify(text)}`);
  }

  private refuse(message: string): never {
    throw new QueryError('malformed', message, this.source, this.current.position);
  }
}

function literalOf(token: Token): Literal | undefined {
  if (token.kind === 'number') return { kind: 'number', value: token.value };
  if (token.kind === 'quoted') return { kind: 'text', value: token.value, isQuoted: true };
  if (token.kind === 'date') return { kind: 'text', value: token.text, isQuoted: false };
  if (token.kind !== 'word') return undefined;
  const word = token.text.toLowerCase();
  if (reserved.includes(word)) return undefined;
  if (word === 'null') return { kind: 'null' };
  if (word === 'true' || word === 'false') return { kind: 'flag', value: word === 'true' };
  return { kind: 'text', value: token.text, isQuoted: false };
}
