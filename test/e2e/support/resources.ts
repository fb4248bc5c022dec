import type { CombinationRow } from '../../../tools/check-kill/reference.mjs';

/** Resources of the API, as far as these tests read them. */
export interface Dataset {
  readonly id: string;
  readonly symbol: string;
  readonly timeframe: string;
  readonly source: string;
  readonly sha256: string;
  readonly bars: number;
  readonly first_time: string;
  readonly last_time: string;
  readonly has_volume: boolean;
  readonly has_spread: boolean;
  readonly deduplicated: boolean;
}

interface Run {
  readonly id: string;
  readonly status: string;
  readonly progress_pct: number;
  readonly error_message: string | null;
  readonly completed_at: string | null;
}

export interface Backtest extends Run {
  readonly type: 'backtest';
  readonly params: Record<string, number>;
  readonly metrics: Record<string, number | boolean | null>;
  readonly metric_notes: Record<string, string>;
  readonly bars: number | null;
  readonly result_hash: string | null;
  readonly trades_hash: string | null;
  readonly ruined: boolean | null;
  readonly rejected_orders: Readonly<Record<string, { readonly count: number; readonly first: object | null }>> | null;
}

export interface Optimization extends Run {
  readonly type: 'optimization';
  readonly total_combinations: number;
  readonly completed_combinations: number;
  readonly failed_combinations: number;
  readonly chunks: { readonly total: number; readonly done: number };
  readonly best_params: Record<string, number> | null;
  readonly best_value: number | null;
  readonly best_index: number | null;
  readonly best_symbol: string | null;
  readonly best_timeframe: string | null;
  readonly ranking: string | null;
  readonly parent_id: string | null;
  readonly cached_combinations: number;
}

export interface ResultRow extends CombinationRow {
  readonly rank: number | null;
  readonly symbol: string;
  readonly timeframe: string;
}

export interface Trade {
  readonly ordinal: number;
  readonly trade_number: number;
  readonly profit: number;
  readonly direction: string;
  readonly entry_time: string;
  readonly entry_bar: number;
  readonly exit_bar: number | null;
  readonly equity_after: number;
  readonly entry_tag: string | null;
}

export interface EquityCurve {
  readonly data: readonly { readonly time: string; readonly equity: number; readonly drawdown_pct: number }[];
  readonly points: number;
  readonly bars: number;
}
