import type { SizingMode } from './settings';

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
  /**
   * Stops that move and the exit by time, as the settings of the same name but for each entry; missing, null, NaN, and what is not
   * above 0 and finite: the setting holds.
   */
  readonly breakevenTrigger?: EntrySeries | null;
  readonly trailingDistance?: EntrySeries | null;
  readonly trailingStart?: EntrySeries | null;
  readonly timeExitBars?: EntrySeries | null;
  /**
   * The size of each entry in the place of the settings' sizing; missing or null: the settings hold. A size that is not above 0, or NaN, is
   * below every minimum, so nothing is entered.
   */
  readonly sizing?: SizeSeries | null;
  /** Carried into the legs of an entry; changes no fill and no figure. Missing: no entry has a tag. */
  readonly entryTags?: EntryTags;
}

/** A value for an entry decided at bar i, for each side. Distances are price units, bar counts whole numbers of at least 1. */
export interface EntrySeries {
  readonly long: Float64Array;
  readonly short: Float64Array;
}

/**
 * A stop for an entry decided at bar i, for each side. `distance`: price units from the fill price after slippage;
 * `level`: an absolute price that stays as given. NaN: none at this bar, so that an entry sized by its risk is refused. One on the wrong side of the fill, which a distance of 0 or
 * less is too, is reached at the fill, so the entry is refused (`invalid_stop`).
 */
export interface StopSeries extends EntrySeries {
  readonly kind: 'distance' | 'level';
}

/** The tag of an entry decided at bar i, for each side: 0 for none, else its place in `names`, counted from 1. */
export interface EntryTags {
  readonly names: readonly string[];
  readonly long: Uint8Array;
  readonly short: Uint8Array;
}

/** Lots, percent or money, by the mode. */
export interface SizeSeries extends EntrySeries {
  readonly mode: SizingMode;
}
