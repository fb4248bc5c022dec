import type { CandlesQuestion, ChunkTrials, MarketSpec, SearchSpec } from '@barmill/contracts';
import type { TradeLeg } from '@barmill/simulation';
import type { BacktestOutcome } from '@barmill/sweep';

/** What a thread is told when it begins. */
export interface ThreadLimits {
  /** Bytes of computed series that it keeps at most. */
  readonly seriesBytes: number;
}

/** What a thread is asked to compute: combinations of an optimization, one backtest, or the answer to a question about the bars of one. */
export interface ThreadTask {
  /** The run on each of its markets, by their places: one, unless an optimization has several. */
  readonly specs: readonly MarketSpec[];
  readonly search: SearchSpec | null;
  readonly params: Readonly<Record<string, number | boolean | string>> | null;
  readonly candles: CandlesQuestion | null;
  readonly firstIndex: number;
  readonly endIndex: number;
  /** The combinations; null: those that the grid admits of the range. */
  readonly trials: ChunkTrials | null;
  /** "figures", or "returns". */
  readonly wanted: string;
  /** The column file of each data set that the task reads, by its content's hash; all threads read the same memory. */
  readonly columns: Readonly<Record<string, SharedArrayBuffer>>;
}

/** Rows on their way out, as columns of one length. */
export interface PackedRows {
  readonly combinationIndex: Float64Array;
  /** Place of the market of each; none: the run has one. */
  readonly market: readonly number[];
  readonly paramsJson: readonly string[];
  readonly metrics: readonly PackedMetric[];
  /** NaN: no value. */
  readonly objectiveValue: Float64Array;
  /** Why there is no objective, empty where there is one; none at all where no reason is told. */
  readonly objectiveReason: readonly string[];
  /** Why a combination failed, empty where it did not; none at all where none failed. */
  readonly error: readonly string[];
  readonly resultHash: readonly string[];
}

export interface PackedMetric {
  readonly id: string;
  /** NaN: no value. */
  readonly value: Float64Array;
  /** Why there is no value, empty where there is one; none at all where every value is there. */
  readonly reason: readonly string[];
}

/** Daily returns of combinations, row after row. */
export interface PackedReturns {
  readonly combinationIndex: Float64Array;
  /** NaN: the combination has none. */
  readonly values: Float64Array;
}

/** A backtest keeps what a sweep only measures. */
export interface KeptPath {
  readonly legs: readonly TradeLeg[];
  readonly tradesHash: string;
  readonly outcome: BacktestOutcome;
  readonly timeMs: Float64Array;
  readonly equity: Float64Array;
  readonly drawdownPct: Float64Array;
}

/** Bars with series over them: `columns` holds one column of `bars` values after the other, as contracts' CandleColumns says. */
export interface PackedCandles {
  readonly bars: number;
  readonly hasVolume: boolean;
  readonly hasSpread: boolean;
  readonly hasMore: boolean;
  readonly columns: Float64Array;
}

export interface ThreadResult {
  /** None where bars or returns were asked for. */
  readonly combinations: PackedRows;
  readonly returns: PackedReturns | null;
  readonly path: KeptPath | null;
  readonly candles: PackedCandles | null;
  readonly checksum: string;
  /** Time in the thread, ms. */
  readonly cpuMs: number;
  readonly bars: number;
  readonly metricVersion: number;
}

export type FromThread =
  { readonly kind: 'result'; readonly result: ThreadResult } | { readonly kind: 'failed'; readonly error: string };
