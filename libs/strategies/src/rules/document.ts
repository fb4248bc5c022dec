import type { TimeframeName } from '@barmill/market-data';

/** A text of the rules language, or a plain number or truth value in its place. */
export type ExpressionText = string | number | boolean;

/** One expression for both sides, or one for each. */
export type SidedText = ExpressionText | { readonly long?: ExpressionText; readonly short?: ExpressionText };

/** A rule of an entry with the name that its entries carry. */
export interface TaggedRuleDocument {
  /** Lower-case letters, digits, - and _, 50 at most; each once on its side. */
  readonly tag: string;
  readonly when: ExpressionText;
}

/** What lets a side enter: one condition, or rules of which any may hold. */
export type EntryDocument = ExpressionText | readonly TaggedRuleDocument[];

export interface ParameterDocument {
  readonly name: string;
  readonly type: 'integer' | 'float' | 'boolean' | 'choice';
  /** Of an integer or a float; both bounds are required. */
  readonly min?: number;
  readonly max?: number;
  /** Default 1 for an integer, 0 (any value) for a float. */
  readonly step?: number;
  readonly default: number | boolean | string;
  readonly log?: boolean;
  /** Of a choice. */
  readonly choices?: readonly string[];
  readonly description?: string;
}

/** Price units from the fill, or an absolute price. */
export type StopDocument = { readonly distance: SidedText } | { readonly level: SidedText };

export interface StopsDocument {
  readonly stop_loss?: StopDocument;
  readonly take_profit?: StopDocument;
  readonly trailing?: { readonly distance: SidedText; readonly start?: SidedText };
  readonly break_even?: { readonly trigger: SidedText };
  readonly time_exit?: { readonly bars: SidedText };
}

/** One of: lots, percent of equity at risk, percent of equity as margin, money. */
export type SizingDocument =
  | { readonly volume: SidedText }
  | { readonly risk_pct: SidedText }
  | { readonly equity_pct: SidedText }
  | { readonly notional: SidedText };

/** A strategy as data. `checkDocument` says whether a plain object is one. */
export interface StrategyDocument {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** When it works, in a sentence. */
  readonly works_when?: string;
  /** Who described it. */
  readonly source?: string;
  readonly tags?: readonly string[];
  readonly primary_tf?: TimeframeName;
  readonly context_tfs?: readonly TimeframeName[];
  readonly parameters?: readonly ParameterDocument[];
  readonly constraints?: readonly string[];
  /** Named expressions; they may use each other in any order, but not in a circle. */
  readonly let?: Readonly<Record<string, ExpressionText>>;
  readonly entry: { readonly long?: EntryDocument; readonly short?: EntryDocument };
  readonly exit?: { readonly long?: ExpressionText; readonly short?: ExpressionText };
  readonly stops?: StopsDocument;
  readonly sizing?: SizingDocument;
}
