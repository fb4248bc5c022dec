import type { BarSeries } from '@barmill/market-data';
import type { ConversionSeries } from './conversion';

/** What a run may be given beside its bars, decisions and settings. */
export interface SimulationContext {
  /** Bars of a finer timeframe, read by `intrabarPolicy: "lower_tf"` alone; where they are missing, `sl_first` holds. */
  readonly finerBars?: BarSeries;
  /** Rates of quote → account currency; missing where the account has the quote currency. */
  readonly conversion?: ConversionSeries;
  /**
   * false: nobody asks how far positions and the account went inside the bars, which is a third of a run's time. Then `lowEquity` is empty and
   * `mae` and `mfe` are NaN; everything else has the same bits.
   */
  readonly keepsExcursions?: boolean;
}
