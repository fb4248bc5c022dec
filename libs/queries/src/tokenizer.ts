import { queryLimits } from './limits';
import { QueryError } from './query-error';
import type { Operator } from './syntax-tree';

/** A word of a filter; `position` is the offset of its first character. */
export type Token = { readonly position: number; readonly text: string } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'quoted'; readonly value: string }
  /** A field, a keyword or a bare value. */
  | { readonly kind: 'word' }
  | { readonly kind: 'date' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'open' | 'close' | 'end' }
);

const blank = /\s+/y;
const date = /\d{4}-\d{2}-\d{2}(?:[Tt][0-9:.]*(?:[Zz]|[+-]\d{2}:\d{2})?)?/y;
const number = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*/y;
const operator = /!=|<=|>=|[=<>:]/y;
const parenthesis = /[()]/y;
const quoted = /"(?:[^"\\]|\\["\\])*"|'(?:[^'\\]|\\['\\])*'/y;
/** What other languages write, and what stands for it here. */
const foreign = /==|&&|\|\||<>|!|-(?=[A-Za-z(])/y;
const instead: Readonly<Record<string, string>> = {
  '==': 'write =',
  '&&': 'write AND',
  '||': 'write OR',
  '<>': 'write !=',
  '!': 'write NOT',
  '-': 'write NOT',
};

/** Cuts a filter into words, the last of which is `end`. @throws QueryError at a character that begins none */
export function tokenize(source: string): Token[] {
  if (source.length > queryLimits.characters) {
    const message = `expected at most ${queryLimits.characters} characters, got ${source.length}`;
    throw new QueryError('malformed', message, source, queryLimits.characters);
  }
  const tokens: Token[] = [];
  let position = 0;
  while (position < source.length) {
    const skipped = match(blank, source, position);
    if (skipped !== undefined) {
      position += skipped.length;
      continue;
    }
    const token = tokenAt(source, position);
    tokens.push(token);
    position += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', position }];
}

function tokenAt(source: string, position: number): Token {
  const strange = match(foreign, source, position);
  const sign = match(operator, source, position);
  if (strange !== undefined && (sign === undefined || strange.length > sign.length)) {
    throw new QueryError('malformed', `unexpected "${strange}": ${instead[strange]}`, source, position);
  }
  if (sign !== undefined) return { kind: 'operator', operator: sign as Operator, text: sign, position };
  const mark = match(parenthesis, source, position);
  if (mark !== undefined) return { kind: mark === '(' ? 'open' : 'close', text: mark, position };
  return valueAt(source, position);
}

function valueAt(source: string, position: number): Token {
  const day = match(date, source, position);
  if (day !== undefined) return bare({ kind: 'date', text: day, position }, source);
  const digits = match(number, source, position);
  if (digits !== undefined) return bare({ kind: 'number', value: Number(digits), text: digits, position }, source);
  const name = match(word, source, position);
  if (name !== undefined) return { kind: 'word', text: name, position };
  const text = match(quoted, source, position);
  if (text !== undefined) {
    return { kind: 'quoted', value: text.slice(1, -1).replace(/\\(.)/gsu, '$1'), text, position };
  }
  const character = String.fromCodePoint(source.codePointAt(position) ?? 0);
  const message = /["']/.test(character)
    ? `expected a closing ${character} (inside the quotes \\${character} and \\\\ stand for themselves)`
    : `unexpected character ${JSON.stringify(character)}`;
  throw new QueryError('malformed', message, source, position);
}

/** A number or a date that letters follow is neither: an id begins like one. */
function bare<T extends Token>(token: T, source: string): T {
  const rest = /[A-Za-z0-9_.:-]*/y;
  const more = match(rest, source, token.position + token.text.length) ?? '';
  if (token.kind === 'number' && !Number.isFinite(token.value)) {
    throw new QueryError('malformed', `${token.text} is larger than any number here`, source, token.position);
  }
  if (more === '') return token;
  throw new QueryError(
    'malformed',
    `expected a number, a date or a text in quotes, such as "${token.text}${more}"`,
    source,
    token.position,
  );
}

function match(pattern: RegExp, source: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0];
}
