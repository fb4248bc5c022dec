import type { ExpressionError } from './expression/expression-error';

/** One thing that is wrong in what was given: where (a JSON pointer), which, and what was expected and came. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  /** Of a fault in an expression: the line of its text and a caret below the character at fault. */
  readonly rendering?: string;
}

/** A finding as a fault of what `pointer` points at. */
export function expressionFault(error: ExpressionError, pointer: string, code: string): Fault {
  return { pointer, code, detail: error.message, rendering: error.rendering };
}

/** Characters of a key, or of another text of the user's, that an answer repeats at most. */
const repeatedCharacters = 100;

/** One reference token of a JSON pointer (RFC 6901), with its slash; of a very long key the beginning, which no field has. */
export function pointerTo(key: string | number): string {
  return `/${clipped(String(key)).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The text, or the beginning of one that is very long. */
export function clipped(text: string): string {
  return text.length > repeatedCharacters ? `${text.slice(0, repeatedCharacters)}…` : text;
}
