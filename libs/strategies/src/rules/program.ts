import type { Timeframe } from '@barmill/market-data';
import type { SyntaxNode } from '../expression/syntax-tree';
import type { ValueType } from '../expression/value-type';
import type { ParameterDefinition, SizeDecisions, StopDecisions } from '../strategy';

/** An expression of a document, parsed and checked. */
export interface CheckedExpression {
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly source: string;
  readonly tree: SyntaxNode;
  readonly type: ValueType;
}

/** The expressions of the two sides; null: that side has none. */
export interface Sided {
  readonly long: CheckedExpression | null;
  readonly short: CheckedExpression | null;
}

/** One of the rules that let a side enter; the first one that holds at a bar gives the entry its tag. */
export interface EntryRule {
  /** null: the side's only rule, which has none. */
  readonly tag: string | null;
  readonly when: CheckedExpression;
}

/** The entry rules of the two sides in their order; empty: that side is never entered. */
export interface EntryRules {
  readonly long: readonly EntryRule[];
  readonly short: readonly EntryRule[];
}

/** What a document says, checked: nothing of it can fail any more but by limits and data. */
export interface Program {
  readonly parameters: readonly ParameterDefinition[];
  readonly primary: Timeframe | null;
  readonly contexts: readonly Timeframe[];
  readonly named: ReadonlyMap<string, CheckedExpression>;
  readonly entry: EntryRules;
  readonly exit: Sided;
  readonly stopLoss: (Sided & Pick<StopDecisions, 'kind'>) | null;
  readonly takeProfit: (Sided & Pick<StopDecisions, 'kind'>) | null;
  readonly trailingDistance: Sided | null;
  readonly trailingStart: Sided | null;
  readonly breakevenTrigger: Sided | null;
  readonly timeExitBars: Sided | null;
  readonly sizing: (Sided & Pick<SizeDecisions, 'mode'>) | null;
}
