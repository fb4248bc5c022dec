import { timeframes, type TimeframeName } from '@barmill/market-data';
import { documentOf } from '../describe-strategy';
import type { ExpressionText } from '../rules/document';
import type { ParameterDefinition, Parameters, Strategy } from '../strategy';

/** What expressions over the bars of one run may refer to. */
export interface ExpressionScope {
  /** The run's parameters, each with the one value that it has in the run. */
  readonly parameters: readonly ParameterDefinition[];
  readonly values: Parameters;
  /** Expressions that have names. */
  readonly named: Readonly<Record<string, ExpressionText>>;
  /** Timeframe of the bars. */
  readonly timeframe: string;
  /** Price units; 0: the instrument has no grid. */
  readonly tickSize: number;
  readonly pipSize: number;
}

/** A run, as far as its expressions depend on it. */
export interface ExpressionRun {
  readonly strategy: Strategy;
  readonly parameters: Parameters;
  readonly timeframe: string;
  readonly instrument: { readonly tickSize: number; readonly pipSize: number };
}

/**
 * What expressions over the bars of a run may refer to. Names of the strategy's own expressions stand for series over the run's own bars, so
 * over bars of another timeframe there are none.
 */
export function scopeOf(run: ExpressionRun, timeframe = run.timeframe): ExpressionScope {
  const { strategy, parameters, instrument } = run;
  return {
    parameters: strategy.parameters.map((definition) => pinned(definition, parameters)),
    values: parameters,
    named: timeframe === run.timeframe ? (documentOf(strategy)?.let ?? {}) : {},
    timeframe,
    tickSize: instrument.tickSize,
    pipSize: instrument.pipSize,
  };
}

/** Timeframes that bars of this one make up whole, and that `tf` may read over them. */
export function longerTimeframes(timeframe: string): TimeframeName[] {
  const own = timeframes.find(({ name }) => name === timeframe);
  if (own === undefined) return [];
  return timeframes
    .filter(({ durationMs }) => durationMs > own.durationMs && durationMs % own.durationMs === 0)
    .map(({ name }) => name);
}

/** A parameter that can be nothing but what it is in the run. */
function pinned(definition: ParameterDefinition, values: Parameters): ParameterDefinition {
  const value = values[definition.name] ?? definition.default;
  return typeof value === 'number' ? { ...definition, min: value, max: value, default: value } : definition;
}
