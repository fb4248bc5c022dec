import type { Dialect } from './dialect';
import { ExpressionError } from './expression-error';
import { expressionLimits } from './limits';
import { keywords, type Keyword, type Operator, type Punctuation, type Token } from './token';

const blank = /\s+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
const operator = /<=|>=|==|!=|[-+*/<>=]/y;
const punctuation = /[(),]/y;
const bracket = /[[\]]/y;
const quoted = /"[^"\n]*"|'[^'\n]*'/y;
const quote = /["']/y;
/** What other languages write, and what stands for it here. */
const foreign = /&&|\|\||!|<>|\*\*|\^/y;
const instead: Readonly<Record<string, string>> = {
  '&&': 'write "and"',
  '||': 'write "or"',
  '!': 'write "not"',
  '<>': 'write "!="',
  '**': 'there is no power operator',
  '^': 'there is no power operator',
};

/** Cuts the text into tokens, the last of which is `end`. @throws ExpressionError at a character that begins none */
export function tokenize(source: string, dialect: Dialect): Token[] {
  if (source.length > expressionLimits.characters) {
    throw new ExpressionError(
      `expected at most ${expressionLimits.characters} characters, got ${source.length}`,
      source,
      expressionLimits.characters,
    );
  }
  const tokens: Token[] = [];
  let position = 0;
  while (position < source.length) {
    const skipped = match(blank, source, position);
    if (skipped !== undefined) {
      position += skipped.length;
      continue;
    }
    const token = tokenAt(source, position, dialect);
    tokens.push(token);
    position += token.text.length;
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}

function tokenAt(source: string, position: number, dialect: Dialect): Token {
  const digits = match(number, source, position);
  if (digits !== undefined) return numberToken(digits, source, position);
  const word = match(name, source, position);
  if (word !== undefined) {
    if (isKeyword(word)) return { kind: 'keyword', text: word, position };
    return { kind: 'name', text: word, position };
  }
  const strange = match(foreign, source, position);
  const sign = match(operator, source, position);
  if (sign !== undefined && (strange === undefined || sign.length >= strange.length)) {
    return { kind: 'operator', text: sign as Operator, position };
  }
  if (strange !== undefined) {
    throw new ExpressionError(`unexpected "${strange}": ${instead[strange]}`, source, position);
  }
  const mark = match(punctuation, source, position) ?? (dialect.history ? match(bracket, source, position) : undefined);
  if (mark !== undefined) return { kind: 'punctuation', text: mark as Punctuation, position };
  if (match(quote, source, position) !== undefined) return textToken(source, position);
  const character = String.fromCodePoint(source.codePointAt(position) ?? 0);
  throw new ExpressionError(`unexpected character ${JSON.stringify(character)}`, source, position);
}

function numberToken(text: string, source: string, position: number): Token {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new ExpressionError(`${text} is larger than any number here`, source, position);
  const after = position + text.length;
  if (match(name, source, after) !== undefined) {
    throw new ExpressionError('expected an operator between a number and a name', source, after);
  }
  return { kind: 'number', value, text, position };
}

function textToken(source: string, position: number): Token {
  const text = match(quoted, source, position);
  if (text === undefined) throw new ExpressionError('expected a closing quote on the same line', source, position);
  return { kind: 'text', value: text.slice(1, -1), text, position };
}

function match(pattern: RegExp, source: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0];
}

function isKeyword(word: string): word is Keyword {
  return (keywords as readonly string[]).includes(word);
}
