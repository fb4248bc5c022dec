export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type LogicalOperator = 'and' | 'or';

/** A parsed expression. `position` is where a message about the node points: its operator, name or first character. */
export type SyntaxNode = { readonly position: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'history'; readonly operand: SyntaxNode; readonly index: SyntaxNode }
  | { readonly kind: 'negation'; readonly operand: SyntaxNode }
  | { readonly kind: 'not'; readonly operand: SyntaxNode }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: SyntaxNode;
      readonly right: SyntaxNode;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: SyntaxNode;
      readonly right: SyntaxNode;
    }
  | {
      readonly kind: 'logical';
      readonly operator: LogicalOperator;
      readonly left: SyntaxNode;
      readonly right: SyntaxNode;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly SyntaxNode[] }
);
