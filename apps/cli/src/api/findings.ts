import type { Backtest, CombinationResult, Value } from './resources';

interface Group {
  readonly runs: number;
  readonly completed: number;
  readonly failed: number;
  /** How many have the metric. */
  readonly measured: number;
  readonly mean: number | null;
  readonly best: number | null;
  readonly worst: number | null;
}

/** A metric over the backtests of a span of time. */
export interface Summary {
  readonly metric: string;
  readonly better: string;
  readonly from: string;
  readonly to: string;
  readonly total: Group;
  readonly by_strategy: readonly (Group & { readonly strategy: string })[];
  readonly by_symbol: readonly (Group & { readonly symbol: string })[];
}

/** The first of a ranking of backtests. */
export interface BestBacktests {
  readonly metric: string;
  readonly better: string;
  readonly data: readonly Backtest[];
}

/** For each metric the best combination of an optimization. */
export interface BestCombinations {
  readonly data: readonly {
    readonly metric: string;
    readonly better: string;
    readonly value: number;
    readonly result: CombinationResult;
  }[];
  readonly missing: readonly string[];
}

/** The share of a metric's variance that each parameter explains by itself. */
export interface Importance {
  readonly metric: string;
  readonly measured: number;
  readonly mean: number | null;
  readonly parameters: readonly {
    readonly parameter: string;
    readonly share: number | null;
    readonly reason: string | null;
  }[];
  /** Of the market, as of one more parameter; null: there is one. */
  readonly market: { readonly share: number | null; readonly reason: string | null } | null;
}

export interface HeatmapAxis {
  readonly parameter: string;
  readonly bins: readonly { readonly first: Value; readonly last: Value; readonly values: number }[];
}

/** A metric over two parameters; a cell names its bins by their places. */
export interface Heatmap {
  readonly symbol: string;
  readonly timeframe: string;
  readonly metric: string;
  readonly better: string;
  readonly aggregate: string;
  readonly x: HeatmapAxis;
  readonly y: HeatmapAxis | null;
  readonly cells: readonly { readonly x: number; readonly y: number; readonly value: number | null }[];
}

export interface DrawdownPeriod {
  readonly start: string;
  readonly trough: string;
  /** null: not by the end of the run. */
  readonly end: string | null;
  readonly depth_pct: number;
  readonly depth: number;
  readonly duration_days: number;
  readonly recovery_days: number | null;
}

export interface Drawdown {
  readonly total_periods: number;
  readonly periods: readonly DrawdownPeriod[];
}

export interface CalendarReturn {
  readonly year: number;
  readonly return_pct: number | null;
  readonly reason: string | null;
}

export interface Calendar {
  readonly months: readonly (CalendarReturn & { readonly month: number })[];
  readonly years: readonly CalendarReturn[];
}

/** Trades by what they have in common. */
export interface Breakdown {
  readonly by: string;
  readonly groups: readonly {
    readonly key: string | number | null;
    readonly trades: number;
    readonly win_rate: number;
    readonly net_profit: number;
    readonly profit_factor: number | null;
    readonly expectancy: number;
  }[];
}
