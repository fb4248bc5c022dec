/** Why a figure is missing. A figure that a sample cannot carry is null with one of these: never NaN, Infinity or a sentinel. */
export type MissingReason =
  | 'no_trades'
  | 'no_losing_trades'
  | 'no_winning_trades'
  | 'no_closed_trades'
  /** No trade had a stop-loss at its entry, so nothing says what one R was. */
  | 'no_initial_risk'
  | 'too_few_returns'
  | 'too_few_trades'
  | 'zero_variance'
  | 'no_downside'
  | 'no_drawdown'
  | 'no_ask_fills'
  /** The equity was 0 or below where a return would have to be taken of it. */
  | 'ruined'
  /** Beyond the range of a double. */
  | 'overflow';

export type MetricValue =
  { readonly value: number; readonly reason?: undefined } | { readonly value: null; readonly reason: MissingReason };

/**
 * `pct` percent (1 = 1 %), `ratio`, `money` account currency, `count`, `pips`, `days`, `hours`, `r` multiples of a trade's initial risk, `flag` 0 or 1
 * for no or yes.
 */
export type MetricUnit = 'pct' | 'ratio' | 'money' | 'count' | 'pips' | 'days' | 'hours' | 'r' | 'flag';

/** One figure: its id is the database column, the API field and the tooltip. */
export interface MetricDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit: MetricUnit;
  /** `core`: measured of every run. `full`: of every backtest, and of a sweep's combinations when asked for. */
  readonly group: 'core' | 'full';
  /** Which values rank first; `neutral` ones say nothing of quality and are ranked as `higher`. */
  readonly better: 'higher' | 'lower' | 'neutral';
  readonly formula: string;
  readonly source: string;
  readonly nullCases: readonly MissingReason[];
}
