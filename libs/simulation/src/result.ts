export type Direction = 'long' | 'short';

export type ExitReason =
  'signal' | 'sl' | 'tp' | 'tp_partial' | 'sl_gap' | 'tp_gap' | 'trailing' | 'time' | 'stop_out' | 'end_of_data';

/**
 * One leg of a position: a position closed in parts has several with one `tradeNumber`, and they are neighbors. Money in account currency,
 * times in epoch ms UTC. What is said to be of the position is the same in each of its legs.
 */
export interface TradeLeg {
  /** 1, 2, 3… by entry. */
  readonly tradeNumber: number;
  /** 1, 2… within the position. */
  readonly leg: number;
  readonly direction: Direction;
  /** Open time of the bar for a fill at an open, else the bar's close time. */
  readonly entryTimeMs: number;
  readonly entryBar: number;
  readonly entryPrice: number;
  /** Lots that were entered, of the position. */
  readonly entryVolume: number;
  /** Account equity at the entry's fill, before the entry's commission, of the position. */
  readonly equityAtEntry: number;
  /**
   * Money between the entry's fill and the stop loss as set at the entry, for the entry's volume, converted at the entry's rate, > 0; of the
   * position. null: without a stop loss. A figure in R is money divided by it.
   */
  readonly initialRisk: number | null;
  /** Lots closed by this leg (for a position still open at the end: what is open). */
  readonly volume: number;
  /** As set at the entry, in every leg; null: none, which a take-profit with a close ratio of 0 is too. */
  readonly stopLoss: number | null;
  readonly takeProfit: number | null;
  /** null in all four while the position is still open at the end of the data (`endOfData: "mark"`). */
  readonly exitTimeMs: number | null;
  readonly exitBar: number | null;
  readonly exitPrice: number | null;
  readonly exitReason: ExitReason | null;
  /** Net of this leg's commission (entry and exit shares) and swap; of a position still open: its marked value. */
  readonly profit: number;
  readonly commission: number;
  /** Swap booked on this leg's lots; positive is received. Part of `profit`. */
  readonly swap: number;
  /** Price units lost to slippage over entry and exit, times volume and contract size, converted at the leg's rate: money, >= 0. */
  readonly slippage: number;
  /**
   * Largest adverse and favorable excursion from the entry's fill to this leg's exit, money for the entry's volume, both >= 0; in a position's last
   * leg they are the position's. A bar counts from the first bar in which a stop may be live, on the exit side, clipped at the exit level: to
   * the fill where the position left adversely, to live SL and TP where it left at a level, to the fill alone where it left at the open.
   * NaN where the run kept none.
   */
  readonly mae: number;
  readonly mfe: number;
  /** Realised balance after this leg. */
  readonly equityAfter: number;
  /** The tag of the rule that decided the entry, of the position; null: it has none. */
  readonly entryTag: string | null;
}

/** Why an entry was refused (XS-1 rules 4, 12, 13). */
export type Rejection = 'invalidStop' | 'belowMinLot' | 'insufficientMargin';

/** An entry that was refused: where and when it would have filled. */
export interface RejectedOrder {
  readonly bar: number;
  /** Epoch ms UTC. */
  readonly timeMs: number;
  readonly direction: Direction;
}

/** How far a run can be trusted. */
export interface TrustCounts {
  readonly ambiguousBars: number;
  readonly unfilledAtEnd: number;
  readonly rejectedOrders: Readonly<Record<Rejection, number>>;
}

export interface SimulationResult {
  readonly legs: readonly TradeLeg[];
  /** Element 0 is the initial balance, element k the equity at the close of bar `tradeFrom + k - 1`. */
  readonly equity: Float64Array;
  /**
   * As `equity`, but the worst of each bar: the least of its close and of its adverse extreme while in a position (the fill, where it left by an
   * adverse exit). Element 0 is the initial balance. `lowEquity[k]` against the peak of `equity[0 … k - 1]` is the intrabar drawdown. Empty where
   * the run kept no excursions.
   */
  readonly lowEquity: Float64Array;
  /** Bars in which a position existed at any time after the open; a fill at the close counts from the next bar. */
  readonly exposureBars: number;
  /** Equity was 0 or below at a bar close; from then on nothing was entered. */
  readonly ruined: boolean;
  /** First tradable bar and end (exclusive) that were really used. */
  readonly tradeFrom: number;
  readonly end: number;
  readonly counts: TrustCounts;
  /** The first entry that was refused for each reason; null: none was. */
  readonly firstRejected: Readonly<Record<Rejection, RejectedOrder | null>>;
  /** Mean spread paid over the ask-side fills, pips; null without such a fill. */
  readonly avgSpreadPips: number | null;
}
