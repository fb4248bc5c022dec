/** The settings of the execution model XS-1, all resolved: nothing here has a default. Names and meaning as on the execution-model page. */
export interface ExecutionSettings {
  /** Account currency. */
  readonly initialBalance: number;
  /** Which of the four sizes below an entry has. */
  readonly sizing: SizingMode;
  /** Lots of each entry. */
  readonly volume: number;
  /** Percent of equity lost at the stop loss (1 = 1 %); null: not used. */
  readonly riskPct: number | null;
  /** Percent of equity put into margin; null: not used. */
  readonly equityPct: number | null;
  /** Value of each entry at the close of its decision, account currency; null: not used. */
  readonly notional: number | null;
  /** null: no margin is kept, so nothing is refused for it and nothing is stopped out. */
  readonly leverage: number | null;
  /** Equity divided by used margin at which a position is closed by force. */
  readonly stopOutLevel: number;
  /** `bar`: the series' own spread column. */
  readonly spreadMode: 'fixed' | 'bar';
  readonly spreadPips: number;
  readonly executionMode: 'close_price' | 'next_open';
  readonly stopEvaluation: 'intrabar' | 'close';
  readonly intrabarPolicy: IntrabarPolicy;
  readonly tpGapFill: 'open' | 'level';
  readonly slippagePips: number;
  /** Percent of the raw side price (1 = 1 %), added to `slippagePips`. */
  readonly slippagePct: number;
  readonly stopSlippage: boolean;
  readonly tpPartialCloseRatio: number;
  readonly breakevenAfterPartial: boolean;
  /** Price units of gain after which the stop loss is the entry's fill price; null: never. */
  readonly breakevenTrigger: number | null;
  /** Price units between the best price and the stop loss; null: it does not trail. */
  readonly trailingDistance: number | null;
  /** Price units of gain from which the stop loss trails; null: from the first bar. */
  readonly trailingStart: number | null;
  /** A position leaves at the close of the bar that is so many after that of its fill, at least 1; null: never. */
  readonly timeExitBars: number | null;
  /** Round turn for 1.0 lot, account currency; when above 0 it overrides `commissionPct`. */
  readonly commissionPerLot: number;
  /** Percent of fill price × lots × contract size × rate, at entry and at each exit leg. */
  readonly commissionPct: number;
  /** Per lot and night at 17:00 New York; positive is received. */
  readonly swapLongPips: number;
  readonly swapShortPips: number;
  readonly reentryOnExitBar: boolean;
  readonly endOfData: 'close' | 'mark';
}

export type IntrabarPolicy = 'sl_first' | 'tp_first' | 'nearest_open' | 'candle_color' | 'lower_tf';

export type SizingMode = 'volume' | 'risk_pct' | 'equity_pct' | 'notional';

/** What simulation must know of an instrument. */
export interface TradedInstrument {
  readonly pipSize: number;
  /** 0: no tick; prices are compared as doubles. */
  readonly tickSize: number;
  readonly contractSize: number;
  readonly minLot: number;
  readonly maxLot: number;
  /** 0: volumes are not rounded. */
  readonly lotStep: number;
}

/** Which bars may trade: decisions from bar `tradeFrom` (inclusive) to bar `end` (exclusive); earlier bars feed indicators only. */
export interface TradingRange {
  readonly tradeFrom: number;
  readonly end: number;
}

/** One lot an entry and nothing else: no cost, no margin, no stop that moves, everything closed at the target, all else as XS-1 has it by default. */
export const plainExecution: ExecutionSettings = {
  initialBalance: 10_000,
  sizing: 'volume',
  volume: 1,
  riskPct: null,
  equityPct: null,
  notional: null,
  leverage: null,
  stopOutLevel: 0.5,
  spreadMode: 'fixed',
  spreadPips: 0,
  executionMode: 'close_price',
  stopEvaluation: 'intrabar',
  intrabarPolicy: 'sl_first',
  tpGapFill: 'open',
  slippagePips: 0,
  slippagePct: 0,
  stopSlippage: true,
  tpPartialCloseRatio: 1,
  breakevenAfterPartial: false,
  breakevenTrigger: null,
  trailingDistance: null,
  trailingStart: null,
  timeExitBars: null,
  commissionPerLot: 0,
  commissionPct: 0,
  swapLongPips: 0,
  swapShortPips: 0,
  reentryOnExitBar: true,
  endOfData: 'close',
};
