/** What is traded, and on which terms. Prices are in the quote currency, volumes in lots. */
export interface Instrument {
  readonly symbol: string;
  readonly description: string;
  /** The price distance that `spreadPips` and other pips count. */
  readonly pipSize: number;
  /** The smallest price step; 0: the instrument has no tick, prices are compared as doubles. */
  readonly tickSize: number;
  /** Units of the base in one lot. */
  readonly contractSize: number;
  readonly minLot: number;
  readonly maxLot: number;
  /** 0: volumes are not rounded. */
  readonly lotStep: number;
  readonly leverage: number;
  /** Equity divided by used margin at which a position is closed by force. */
  readonly stopOutLevel: number;
  readonly baseCurrency: string;
  readonly quoteCurrency: string;
  readonly spreadPips: number | null;
  /** Round turn for 1.0 lot, in account currency. */
  readonly commissionPerLot: number | null;
  /** Percent of fill price × lots × contract size (1 = 1 %), at entry and at each exit leg. */
  readonly commissionPct: number | null;
  /** Pips per lot and night at 17:00 New York; positive is received. */
  readonly swapLongPips: number;
  readonly swapShortPips: number;
  /** 252, or 365 for what trades all week. */
  readonly tradingDaysPerYear: number;
}
