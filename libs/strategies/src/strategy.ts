import type { BarSeries, TimeframeName } from '@barmill/market-data';
import type { DecisionGraph } from './rules/decision-graph';

/** One parameter of a strategy, as its users see it. */
export interface ParameterDefinition {
  readonly name: string;
  readonly type: 'integer' | 'float' | 'boolean' | 'choice';
  /** Least value; 0 for a boolean and a choice, whose `min`, `max` and `step` count places: false, true, or those of `choices`. */
  readonly min: number;
  readonly max: number;
  /** Values lie on `min + n * step`; 0: any value from `min` to `max`. */
  readonly step: number;
  readonly default: ParameterValue;
  readonly description: string;
  /** Steps of a search are even in the logarithm; `min` is above 0. Default false. */
  readonly log?: boolean;
  /** The values of a choice, each once. */
  readonly choices?: readonly string[];
}

export type ParameterValue = number | boolean | string;
export type Parameters = Readonly<Record<string, ParameterValue>>;
/** Of every parameter the values that it takes in a search; one of each that does not vary. */
export type ParameterValues = Readonly<Record<string, readonly ParameterValue[]>>;

/** What a strategy may look at. */
export interface StrategyInput {
  readonly series: BarSeries;
  readonly tickSize: number;
  readonly pipSize: number;
  /** A shared store for one data set: a series that several combinations need is computed once. */
  readonly cache: SeriesCache;
  /** What one bar covers; missing: the strategy's own primary timeframe. */
  readonly timeframeMs?: number;
  /** Bars of context timeframes by name (`H1`); one that is missing is resampled from `series`. */
  readonly contexts?: Readonly<Record<string, BarSeries>>;
}

/** Computed series by structural key, for example `sma-sum:20`. */
export interface SeriesCache {
  get(key: string, compute: () => Float64Array): Float64Array;
  /** A column for a series that is computed next; whatever it holds is written over. Missing: each is made anew. */
  column?(length: number): Float64Array;
}

/** The decisions of a strategy at each bar's close; the shape that simulation takes as its signals. */
export interface Decisions {
  readonly enterLong: Uint8Array;
  readonly enterShort: Uint8Array;
  readonly exitLong: Uint8Array;
  readonly exitShort: Uint8Array;
  readonly stopLoss: StopDecisions | null;
  readonly takeProfit: StopDecisions | null;
  /** Distances in price units, and bars, for an entry decided at each bar; missing, null or NaN: the run's settings hold. */
  readonly breakevenTrigger?: EntryDecisions | null;
  readonly trailingDistance?: EntryDecisions | null;
  readonly trailingStart?: EntryDecisions | null;
  readonly timeExitBars?: EntryDecisions | null;
  /** The size of an entry decided at each bar; missing or null: the run's settings hold. NaN: it has none, and is not made. */
  readonly sizing?: SizeDecisions | null;
  /** Which of its rules decided an entry; missing: the strategy tells its entries apart by nothing. */
  readonly entryTags?: EntryTagDecisions;
}

/** A value at each bar for an entry of each side. */
export interface EntryDecisions {
  readonly long: Float64Array;
  readonly short: Float64Array;
}

export interface StopDecisions extends EntryDecisions {
  readonly kind: 'distance' | 'level';
}

/** The tag of an entry decided at each bar, for each side: 0 for none, else its place in `names`, counted from 1. */
export interface EntryTagDecisions {
  readonly names: readonly string[];
  readonly long: Uint8Array;
  readonly short: Uint8Array;
}

/** Lots, percent, percent or money in the account's currency, by the mode. */
export interface SizeDecisions extends EntryDecisions {
  readonly mode: 'volume' | 'risk_pct' | 'equity_pct' | 'notional';
}

/** A strategy. A version never changes: another behaviour is another version. */
export interface Strategy {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** In which markets it is thought to work. */
  readonly worksWhen?: string;
  /** Where it comes from. */
  readonly source?: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Expressions over the parameters that every combination must meet. */
  readonly constraints: readonly string[];
  readonly tags?: readonly string[];
  /** Of code: expressions over its bars and parameters that its decisions are drawn from, for those who look at them. */
  readonly indicators?: readonly string[];
  /** The timeframe it is made for; missing: any. */
  readonly primaryTimeframe?: TimeframeName;
  /** Longer timeframes whose closed bars it reads. */
  readonly contextTimeframes?: readonly TimeframeName[];
  /** What sizes its entries have, each of them decided by it; missing: the run's settings size them. */
  readonly sizing?: SizeDecisions['mode'];
  /** Whether it can set a stop loss with some of these values; else no entry of it can be sized by its risk. */
  setsStopLoss(values: ParameterValues): boolean;
  /** Index (from 0) of the first bar at which it can decide. */
  firstDecision(parameters: Parameters): number;
  /** A bar at which every combination of these values can decide: the latest of their first ones, or a later one where that cannot be told. */
  firstDecisionOf(values: ParameterValues): number;
  decide(input: StrategyInput, parameters: Parameters): Decisions;
  /** The same decisions before they are evaluated over bars, where the strategy is made of series. @throws Error where its limits are left */
  graph?(parameters: Parameters, bars: Pick<StrategyInput, 'tickSize' | 'pipSize' | 'timeframeMs'>): DecisionGraph;
}
