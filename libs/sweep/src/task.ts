import type { BarSeries } from '@barmill/market-data';
import type { ReturnSettings } from '@barmill/metrics';
import type { ConversionSeries, ExecutionSettings, TradedInstrument } from '@barmill/simulation';
import type { Strategy } from '@barmill/strategies';

/** All that the combinations of a run share: strategy, market data, rules of execution and of measuring. */
export interface SweepTask {
  readonly strategy: Strategy;
  readonly series: BarSeries;
  readonly timeframeMs: number;
  /** Bars of the strategy's context timeframes by name (`H1`); one that is missing is resampled from `series`. */
  readonly contexts?: Readonly<Record<string, BarSeries>>;
  /** Bars of a finer timeframe, for the intrabar policy `lower_tf`; where they are missing, `sl_first` holds. */
  readonly finerBars?: BarSeries;
  /** Rates of quote → account currency; missing where the account has the quote currency. */
  readonly conversion?: ConversionSeries;
  readonly instrument: TradedInstrument;
  readonly execution: ExecutionSettings;
  readonly metrics: ReturnSettings;
  /** First tradable time (inclusive) and end (exclusive), epoch ms; null: the series' own. Earlier bars feed indicators only. */
  readonly startTimeMs: number | null;
  readonly endTimeMs: number | null;
  /** Index of the first tradable bar at the earliest; null: where the strategy, or every combination of a sweep, can decide. */
  readonly tradeFrom: number | null;
}
