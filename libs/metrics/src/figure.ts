import type { SimulationResult } from '@barmill/simulation';
import type { EquityPath } from './equity-path';
import type { MetricDefinition, MetricValue, MissingReason } from './metric';
import type { MetricId } from './metric-ids';
import type { ReturnSample } from './return-sample';
import type { TradeTally } from './trade-tally';

/** What the figures of one run are made from; each part is one pass over the run. */
export interface RunSample {
  readonly path: EquityPath;
  readonly trades: TradeTally;
  readonly returns: ReturnSample;
  readonly counts: SimulationResult['counts'];
  readonly avgSpreadPips: number | null;
}

/** A definition and how it is computed. */
export interface Figure<Id extends MetricId = MetricId> extends MetricDefinition {
  readonly id: Id;
  measure(sample: RunSample): MetricValue;
}

export function present(value: number): MetricValue {
  return { value };
}

export function missing(reason: MissingReason): MetricValue {
  return { value: null, reason };
}
