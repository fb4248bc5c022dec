export type Direction = 'long' | 'short';

/** Reasons of XS-1 that exist so far; the list is open. */
export type ExitReason = 'signal' | 'sl' | 'tp' | 'tp_partial' | 'sl_gap' | 'tp_gap' | 'end_of_data';

/** One leg of a position: a position closed in parts has several with one `tradeNumber`. Money in account currency, times in epoch ms UTC. */
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
  /** Net of this leg's commission (entry and exit shares); of a position still open: its marked value. */
  readonly profit: number;
  readonly commission: number;
  /** Price units lost to slippage over entry and exit, times volume and contract size: money, >= 0. */
  readonly slippage: number;
  /** Realised balance after this leg. */
  readonly equityAfter: number;
}

/** How far a run can be trusted. */
export interface TrustCounts {
  readonly ambiguousBars: number;
  readonly unfilledAtEnd: number;
  readonly rejectedOrders: { readonly invalidStop: number; readonly belowMinLot: number };
}

export interface SimulationResult {
  readonly legs: readonly TradeLeg[];
  /** Element 0 is the initial balance, element k the equity at the close of bar `tradeFrom + k - 1`. */
  readonly equity: Float64Array;
  /** First tradable bar and end (exclusive) that were really used. */
  readonly tradeFrom: number;
  readonly end: number;
  readonly counts: TrustCounts;
  /** Mean spread paid over the ask-side fills, pips; null without such a fill. */
  readonly avgSpreadPips: number | null;
}
