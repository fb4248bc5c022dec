/**
 * What a strategy decided, bar by bar, at the close of the bar. All arrays have the length of the series; 1 is yes.
 * Simulation takes these and nothing else of a strategy.
 */
export interface Signals {
  readonly enterLong: Uint8Array;
  readonly enterShort: Uint8Array;
  readonly exitLong: Uint8Array;
  readonly exitShort: Uint8Array;
  /** null: the strategy sets none. */
  readonly stopLoss: StopSeries | null;
  readonly takeProfit: StopSeries | null;
}

/**
 * A stop for an entry decided at bar i, for each side. `distance`: price units from the fill price after slippage;
 * `level`: an absolute price that stays as given. NaN: none at this bar.
 */
export interface StopSeries {
  readonly kind: 'distance' | 'level';
  readonly long: Float64Array;
  readonly short: Float64Array;
}
