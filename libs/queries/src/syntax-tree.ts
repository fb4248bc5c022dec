export const operators = ['=', '!=', '<', '<=', '>', '>=', ':'] as const;
/** `:` is "contains", whatever the case. */
export type Operator = (typeof operators)[number];

/** What a field is compared with, as it was written. */
export type Literal =
  | { readonly kind: 'number'; readonly value: number }
  /** `isQuoted`: else a bare word, or a date. */
  | { readonly kind: 'text'; readonly value: string; readonly isQuoted: boolean }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'null' };

/** One comparison as it was written; positions are offsets in the text. */
export interface WrittenComparison {
  readonly kind: 'comparison';
  readonly field: string;
  readonly operator: Operator;
  readonly literal: Literal;
  readonly position: number;
  readonly operatorPosition: number;
  readonly literalPosition: number;
}

/** A filter as it was written, its fields not looked up. */
export type SyntaxNode =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly SyntaxNode[] }
  | { readonly kind: 'not'; readonly operand: SyntaxNode }
  | WrittenComparison;
