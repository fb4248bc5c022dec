/** The settings of the execution model XS-1, all resolved: nothing here has a default. Names and meaning as on the execution-model page. */
export interface ExecutionSettings {
  /** Account currency. */
  readonly initialBalance: number;
  /** Lots of each entry. */
  readonly volume: number;
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
  /** Round turn for 1.0 lot; when above 0 it overrides `commissionPct`. */
  readonly commissionPerLot: number;
  /** Percent of fill price × lots × contract size, at entry and at each exit leg. */
  readonly commissionPct: number;
  readonly reentryOnExitBar: boolean;
  readonly endOfData: 'close' | 'mark';
}

export type IntrabarPolicy = 'sl_first' | 'tp_first' | 'nearest_open' | 'candle_color' | 'lower_tf';

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
