import type { TimeframeTerms } from './requested-timeframe';

/** What bars tell without being read. Times are opens, epoch ms. */
export interface BarsFacts {
  readonly bars: number;
  readonly firstTimeMs: number;
  readonly lastTimeMs: number;
  readonly hasSpread: boolean;
}

/** Bars that were found for a request, known by whatever names them. */
export interface FoundBars<Dataset> {
  readonly timeframe: TimeframeTerms;
  readonly facts: BarsFacts;
  readonly dataset: Dataset;
  /** Where the request names them. */
  readonly pointer: string;
}

export interface FoundRates<Dataset> extends FoundBars<Dataset> {
  readonly symbol: string;
  readonly isInverse: boolean;
}

/** All the bars of a run. */
export interface FoundMarket<Dataset> {
  readonly traded: FoundBars<Dataset>;
  readonly contexts: readonly FoundBars<Dataset>[];
  readonly finer: FoundBars<Dataset> | null;
  readonly conversion: { readonly accountCurrency: string; readonly pairs: readonly FoundRates<Dataset>[] } | null;
}
