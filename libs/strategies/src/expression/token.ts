export const operators = ['+', '-', '*', '/', '<', '<=', '>', '>=', '=', '==', '!='] as const;
export type Operator = (typeof operators)[number];

export const keywords = ['and', 'or', 'not'] as const;
export type Keyword = (typeof keywords)[number];

export type Punctuation = '(' | ')' | ',' | '[' | ']';

/** A word of the source; `position` is the offset of its first character. */
export type Token = { readonly position: number } & (
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: Operator }
  | { readonly kind: 'keyword'; readonly text: Keyword }
  | { readonly kind: 'text'; readonly value: string; readonly text: string }
  | { readonly kind: 'punctuation'; readonly text: Punctuation }
  | { readonly kind: 'end'; readonly text: '' }
);
