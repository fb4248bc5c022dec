/** Why a figure is missing. A figure that a sample cannot carry is null with one of these: never NaN, Infinity or a sentinel. */
export type MissingReason =
  | 'no_trades'
  | 'no_losing_trades'
  | 'no_winning_trades'
  | 'too_few_returns'
  | 'too_few_trades'
  | 'zero_variance'
  | 'no_downside'
  | 'no_ask_fills'
  /** A period began with an equity of 0 or below, of which no return can be taken. */
  | 'ruined';

export type MetricValue =
  { readonly value: number; readonly reason?: undefined } | { readonly value: null; readonly reason: MissingReason };

/** One figure: its id is the database column, the API field and the tooltip. */
export interface MetricDefinition {
  readonly id: string;
  readonly title: string;
  /** `pct` percent (1 = 1 %), `ratio`, `money` account currency, `count`, `pips`. */
  readonly unit: 'pct' | 'ratio' | 'money' | 'count' | 'pips';
  /** Which values rank first; `neutral` ones say nothing of quality and are ranked as `higher`. */
  readonly better: 'higher' | 'lower' | 'neutral';
  readonly formula: string;
  readonly source: string;
  readonly nullCases: readonly MissingReason[];
}
