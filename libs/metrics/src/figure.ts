import type { SimulationResult } from '@barmill/simulation';
import type { LongestDrawdown } from './drawdown-duration';
import type { EquityPath } from './equity-path';
import type { MetricDefinition, MetricValue, MissingReason } from './metric';
import type { CoreMetricId, MetricId } from './metric-ids';
import type { Position } from './positions';
import type { ReturnSample } from './return-sample';
import type { ReturnShape } from './return-shape';
import type { ReturnSums } from './return-sums';
import type { TradeTally } from './trade-tally';

/** What the figures of one run are made from that one pass over its bars and trades can sum up. */
export interface SummedRun {
  readonly path: EquityPath;
  /** On daily equity; null without a drawdown. */
  readonly longestDrawdown: LongestDrawdown | null;
  /** UTC days from the first to the last tradable bar, both counted. */
  readonly calendarDays: number;
  readonly trades: TradeTally;
  readonly returnSums: ReturnSums;
  /** Bars in which a position existed, and all tradable ones. */
  readonly exposureBars: number;
  readonly bars: number;
  readonly counts: SimulationResult['counts'];
  readonly avgSpreadPips: number | null;
}

/** What the figures of one run are made from, its path and trades included; each part is one pass over the run, made when a figure first asks for it. */
export interface RunSample extends SummedRun {
  /** Element 0 is the initial balance, the others the equity at bar closes. */
  readonly equity: Float64Array;
  /** `max((peak − low)/peak)`, a fraction: each bar's worst equity against the peak of the closes before. */
  readonly maxIntrabarDrawdown: number;
  /** In the order of their exits. */
  readonly positions: readonly Position[];
  readonly returns: ReturnSample;
  readonly shape: ReturnShape;
  /** Returns of holding the instrument, in the periods of `returns`. */
  readonly marketReturns: Float64Array;
}

/** What a figure is, and how it is computed: a core figure from the sums of a run alone. */
export interface Figure<Id extends MetricId = MetricId> extends Omit<MetricDefinition, 'group'> {
  readonly id: Id;
  measure(sample: Id extends CoreMetricId ? SummedRun : RunSample): MetricValue;
}

/** A value; one that no double can hold is missing, so that no figure is ever Infinity or NaN. */
export function present(value: number): MetricValue {
  return Number.isFinite(value) ? { value } : missing('overflow');
}

export function missing(reason: MissingReason): MetricValue {
  return { value: null, reason };
}
