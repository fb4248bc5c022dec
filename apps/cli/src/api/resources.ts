/** The API's resources as this client reads them. Enums are open: unknown values are shown as they come. */
export type Value = number | string | boolean;
export type Values = Readonly<Record<string, Value>>;
export type Metrics = Readonly<Record<string, number | boolean | null>>;

interface RunFields {
  readonly id: string;
  readonly status: string;
  readonly progress_pct: number | null;
  readonly strategy: { readonly name: string; readonly version: number };
  readonly symbol: string;
  readonly timeframe: string;
  readonly dataset_id: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly error_message?: string | null;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly is_favorite?: boolean;
  /** Of an answer to a submission: a run that asks the same was there. */
  readonly deduplicated?: boolean;
  readonly created_at: string;
  readonly started_at?: string | null;
  readonly completed_at?: string | null;
}

export interface Backtest extends RunFields {
  readonly type: 'backtest';
  readonly params: Values;
  readonly metrics?: Metrics | null;
  readonly metric_notes?: Readonly<Record<string, string>> | null;
  readonly bars?: number | null;
  readonly execution_time_ms?: number | null;
  readonly result_hash?: string | null;
  /** Equity was 0 or below at a bar close. */
  readonly ruined?: boolean | null;
  /** Entries that were refused, by reason. */
  readonly rejected_orders?: Readonly<Record<string, RejectedOrders>> | null;
}

/** A batch without its runs, as lists show it. */
export interface BatchSummary {
  readonly id: string;
  readonly status: string;
  readonly progress_pct: number;
  readonly counts: {
    readonly total: number;
    readonly completed: number;
    readonly failed: number;
    readonly rejected: number;
  };
  readonly created_at: string;
}

/** Backtests that were submitted together. */
export interface Batch extends BatchSummary {
  readonly runs: readonly {
    readonly strategy: { readonly name: string };
    readonly symbol: string;
    readonly timeframe: string;
    readonly risk_pct: number | null;
    readonly run_id: string | null;
    readonly status: string;
    readonly fault: { readonly code: string; readonly detail: string } | null;
  }[];
}

/** A strategy that holds on a symbol over several timeframes. */
export interface RobustStrategy {
  readonly strategy: { readonly name: string; readonly version: number };
  readonly symbol: string;
  readonly mean_return_dd_ratio: number;
  readonly measured: number;
  readonly timeframes: readonly { readonly timeframe: string }[];
  readonly best: Backtest | null;
}

export interface Timeframe {
  readonly timeframe: string;
  readonly selected: boolean;
}

/** Something that happened to a run or a batch. */
export interface LoggedEvent {
  readonly run_id: string;
  readonly kind: string;
  readonly sequence: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}

export interface RejectedOrders {
  readonly count: number;
  readonly first: { readonly bar: number; readonly time: string; readonly direction: string } | null;
}

/** Values of a parameter, or what else its search says of it. */
export type SearchedAxis =
  | readonly Value[]
  | {
      readonly values?: readonly Value[];
      readonly min?: number;
      readonly max?: number;
      readonly log?: boolean;
      readonly when?: string;
    };

export interface Optimization extends RunFields {
  readonly type: 'optimization';
  readonly param_grid: Readonly<Record<string, SearchedAxis>>;
  readonly fixed_params?: Values;
  readonly constraints?: readonly string[];
  readonly optimize_metric: string;
  readonly direction: string;
  readonly method: string;
  readonly result_constraints?: readonly string[];
  readonly search_end?: string | null;
  readonly total_combinations: number | null;
  readonly completed_combinations: number;
  readonly failed_combinations: number;
  readonly chunks?: { readonly total: number; readonly done: number } | null;
  readonly rate_per_s?: number | null;
  readonly eta?: string | null;
  readonly cpu_seconds?: number | null;
  readonly best_params?: Values | null;
  readonly best_symbol?: string | null;
  readonly best_timeframe?: string | null;
  readonly best_value?: number | null;
  readonly missing_best?: readonly { readonly reason: string; readonly combinations: number }[] | null;
  /** All that it is tried on; null: the run's own. */
  readonly markets?: readonly { readonly symbol: string; readonly timeframe: string }[] | null;
  readonly ranking?: string | null;
  readonly priority?: string;
  readonly paused_at?: string | null;
  readonly parent_id?: string | null;
  readonly parent_kind?: string | null;
  readonly cached_combinations?: number;
  readonly cache_note?: string | null;
  readonly overfitting?: OverfittingBlock | null;
}

/** How likely the best of an optimization is luck. */
export interface OverfittingBlock {
  readonly verdict: string;
  readonly summary: readonly string[];
  readonly trials: number;
  readonly expected_best_sharpe: number | null;
  readonly deflated_sharpe: number | null;
  readonly pbo: number | null;
  readonly p_value: number | null;
  readonly is_significant: boolean | null;
  readonly reasons: Readonly<Record<string, string>>;
}

/** A length of a window: a count under its unit, or `share`. */
export type WindowLength = Readonly<Record<string, number>>;

/** How what was chosen did where it had not been chosen; what is null has its reason in `figure_notes`. */
export interface OutOfSample {
  readonly out_of_sample_return_pct?: number | null;
  readonly out_of_sample_annual_return_pct?: number | null;
  readonly out_of_sample_sharpe?: number | null;
  readonly out_of_sample_drawdown_pct?: number | null;
  readonly out_of_sample_trades?: number | null;
  readonly performance_ratio?: number | null;
  readonly degradation_factor?: number | null;
  readonly p_value?: number | null;
  readonly is_profitable: boolean | null;
  readonly is_statistically_significant?: boolean | null;
  readonly figure_notes: Readonly<Record<string, string>>;
}

export interface WalkForward extends RunFields, OutOfSample {
  readonly type: 'walk_forward';
  readonly param_grid: Readonly<Record<string, SearchedAxis>>;
  readonly optimize_metric: string;
  readonly direction: string;
  readonly mode: string;
  readonly train: WindowLength | null;
  readonly test: WindowLength | null;
  readonly is_overlapping: boolean;
  readonly total_combinations: number;
  readonly windows: Readonly<Record<'total' | 'completed' | 'skipped' | 'failed', number>>;
  readonly profitable_windows: number | null;
  readonly profitable_share: number | null;
  readonly drift: { readonly mean: number } | null;
  readonly matrix: readonly MatrixCell[] | null;
  readonly priority?: string;
  readonly paused_at?: string | null;
}

export interface MatrixCell extends OutOfSample {
  readonly id: string | null;
  readonly train: WindowLength;
  readonly test: WindowLength;
  readonly status: string;
  readonly faults: readonly { readonly detail: string }[];
  readonly windows: number;
  readonly profitable_share: number | null;
}

interface Stretch {
  readonly start: string;
  readonly end: string;
  readonly first_bar: number;
  readonly end_bar: number;
}

/** One step of a walk forward. */
export interface WindowRow extends OutOfSample {
  readonly position: number;
  readonly window_index: number;
  readonly status: string;
  readonly is_paused?: boolean;
  readonly reason: string | null;
  readonly train: Stretch;
  readonly test: Stretch;
  readonly is_partial: boolean;
  readonly optimal_parameters: Values | null;
  readonly training_objective: number | null;
  readonly training_annual_return_pct: number | null;
  readonly out_of_sample_objective: number | null;
  readonly initial_balance: number | null;
  readonly final_equity: number | null;
}

export type Run = Backtest | Optimization | WalkForward;

export interface CombinationResult {
  /** By the objective alone. */
  readonly rank: number | null;
  /** In the default ranking, which prefers plateaus. */
  readonly plateau_rank?: number | null;
  readonly plateau_score?: number | null;
  readonly combination_index: number;
  /** Of the market that it is on; of a run on this machine the run tells it. */
  readonly symbol?: string;
  readonly timeframe?: string;
  readonly params: Values;
  readonly status: string;
  readonly error?: string | null;
  readonly objective_value: number | null;
  readonly metrics: Metrics;
  readonly metric_notes?: Readonly<Record<string, string>>;
}

export interface Trade {
  readonly ordinal: number;
  readonly trade_number: number;
  readonly direction: string;
  readonly entry_time: string;
  readonly entry_price: number;
  readonly exit_time: string | null;
  readonly exit_price: number | null;
  readonly volume: number;
  readonly profit: number;
  /** null: still open at the end of the data. */
  readonly exit_reason: string | null;
  readonly equity_after: number;
  /** null: the strategy gave the entry none. */
  readonly entry_tag: string | null;
}

export interface EquityPoint {
  readonly time: string;
  readonly equity: number;
  readonly drawdown_pct: number;
}

/** Bars of a backtest as columns of one length, with the values of expressions over them. */
export interface Candles {
  readonly bars: Readonly<Record<string, readonly (string | number)[] | null>> & { readonly time: readonly string[] };
  readonly indicators: readonly { readonly expression: string; readonly values: readonly (number | null)[] }[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

export interface Dataset {
  readonly id: string;
  readonly symbol: string;
  readonly timeframe: string;
  readonly source: string | null;
  readonly bars: number;
  readonly first_time: string;
  readonly last_time: string;
  readonly gaps?: number;
  readonly findings?: readonly { readonly code: string; readonly detail: string; readonly count: number }[];
  readonly bytes?: number;
  readonly created_at: string;
  readonly deduplicated?: boolean;
}

export interface Strategy {
  readonly name: string;
  readonly version: number;
  readonly kind: string;
  readonly origin: string;
  readonly title: string;
  readonly description: string;
  readonly works_when: string | null;
  readonly source: string | null;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly default: Value;
    readonly description: string;
  }[];
  readonly constraints: readonly string[];
  readonly tags: readonly string[];
  readonly primary_tf: string | null;
  readonly context_tfs: readonly string[];
  readonly content_hash: string | null;
  readonly created_at: string | null;
}

/** A strategy with its document; null where it has none. */
export interface StrategyDetail extends Strategy {
  readonly definition: Readonly<Record<string, unknown>> | null;
}

export interface StoredStrategy extends StrategyDetail {
  readonly deduplicated: boolean;
}

/** Backtests side by side; values and ranks are in the order of `ids`. */
export interface Comparison {
  readonly ids: readonly string[];
  readonly runs: readonly Pick<Backtest, 'id' | 'status' | 'strategy' | 'symbol' | 'timeframe' | 'params'>[];
  readonly metrics: readonly {
    readonly id: string;
    readonly better: string;
    readonly values: readonly (number | boolean | null)[];
    readonly notes: readonly (string | null)[];
    readonly ranks: readonly (number | null)[];
  }[];
  readonly differing_params: readonly { readonly name: string; readonly values: readonly (Value | null)[] }[];
  readonly correlations: readonly {
    readonly ids: readonly string[];
    readonly value: number | null;
    readonly days: number;
    /** Why there is no value. */
    readonly reason: string | null;
  }[];
}

/** A backtest that was run once more, held against the first. */
export interface Reproduction {
  readonly id: string;
  readonly backtest_id: string;
  readonly status: string;
  readonly error_message: string | null;
  /** `identical` or `different`; null: it has not completed. */
  readonly verdict: string | null;
  readonly differences: readonly {
    readonly field: string;
    readonly expected: Value | null;
    readonly got: Value | null;
  }[];
}

export interface MetricDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly better: string;
}

/** States that never change again. */
const terminal: readonly string[] = ['completed', 'completed_with_failures', 'failed', 'cancelled'];
export const isTerminal = (status: string): boolean => terminal.includes(status);

export const pathOf = (run: { readonly type: Run['type']; readonly id: string }): string =>
  `/v1/${run.type.replace('_', '-')}s/${encodeURIComponent(run.id)}`;
