import type { BarSeries } from '@barmill/market-data';
import type { ConversionSeries, ExecutionSettings, Signals, TradedInstrument, TradingRange } from '@barmill/simulation';

/** One simulation to be made by both engines: the arguments of `simulate` by name. */
export interface NaiveCase {
  readonly series: BarSeries;
  readonly signals: Signals;
  readonly settings: ExecutionSettings;
  readonly instrument: TradedInstrument;
  readonly timeframeMs: number;
  readonly range: TradingRange;
  readonly finerBars?: BarSeries;
  readonly conversion?: ConversionSeries;
}
