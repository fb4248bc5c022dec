import type { BarSeries } from '@barmill/market-data';

/** One parameter of a strategy, as its users see it. */
export interface ParameterDefinition {
  readonly name: string;
  readonly type: 'integer' | 'float';
  readonly min: number;
  readonly max: number;
  /** Values lie on `min + n * step`; 0: any value from `min` to `max`. */
  readonly step: number;
  readonly default: number;
  readonly description: string;
}

export type Parameters = Readonly<Record<string, number | boolean | string>>;

/** What a strategy may look at. */
export interface StrategyInput {
  readonly series: BarSeries;
  readonly tickSize: number;
  readonly pipSize: number;
  /** A shared store for one data set: a series that several combinations need is computed once. */
  readonly cache: SeriesCache;
}

/** Computed series by structural key, for example `sma-sum:20`. */
export interface SeriesCache {
  get(key: string, compute: () => Float64Array): Float64Array;
}

/** The decisions of a strategy at each bar's close; the shape that simulation takes as its signals. */
export interface Decisions {
  readonly enterLong: Uint8Array;
  readonly enterShort: Uint8Array;
  readonly exitLong: Uint8Array;
  readonly exitShort: Uint8Array;
  readonly stopLoss: StopDecisions | null;
  readonly takeProfit: StopDecisions | null;
}

export interface StopDecisions {
  readonly kind: 'distance' | 'level';
  readonly long: Float64Array;
  readonly short: Float64Array;
}

/** A strategy. A version never changes: another behaviour is another version. */
export interface Strategy {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** When it works, and its source. */
  readonly description: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Expressions over the parameters that every combination must meet. */
  readonly constraints: readonly string[];
  /** Index (from 0) of the first bar at which it can decide. */
  firstDecision(parameters: Parameters): number;
  decide(input: StrategyInput, parameters: Parameters): Decisions;
}
