import type { ParameterDefinition } from '@barmill/strategies';
import type { Axis } from './dimension';

/** CPU cost of one bar of one combination before any was measured, ns. */
export const assumedNsPerBarCombination = 10;

/** What an optimization has to do. */
export interface Effort {
  readonly combinations: number;
  readonly bars: number;
  readonly nsPerBarCombination: number;
}

export function cpuSeconds({ combinations, bars, nsPerBarCombination }: Effort): number {
  return (combinations * bars * nsPerBarCombination) / 1e9;
}

/** Time with so many worker threads and nothing else to do, s: all of them busy to the end, but none for less than a combination. */
export function wallSeconds(effort: Effort, threads: number): number {
  return Math.max(cpuSeconds(effort) / threads, cpuSeconds({ ...effort, combinations: 1 }));
}

/** What speaks against an optimization, though it may be run. */
export interface SearchWarning {
  readonly code: 'more_combinations_than_data' | 'few_trading_days' | 'long_warm_up' | 'at_parameter_limit';
  /** Where, in the request. */
  readonly pointer: string;
  readonly detail: string;
}

/** What warnings follow from. */
export interface SearchFacts {
  readonly combinations: number;
  /** Of the bars that may trade. */
  readonly years: number;
  readonly tradingDays: number;
  readonly bars: number;
  readonly tradableBars: number;
  readonly axes: readonly Axis[];
  readonly parameters: readonly ParameterDefinition[];
}

/** Fewer daily returns than this tell little of a Sharpe ratio, whatever is searched. */
const leastTradingDays = 60;

/**
 * Warnings before an optimization is run.
 *
 * `more_combinations_than_data`: of N strategies without any skill the best is expected to reach an annual Sharpe ratio of 1 on less than 2·ln N
 * years of data (Bailey, Borwein, López de Prado and Zhu, Pseudo-Mathematics and Financial Charlatanism, Notices of the AMS 61(5), 2014: the
 * minimum backtest length).
 */
export function searchWarnings(facts: SearchFacts): SearchWarning[] {
  const { combinations, years, tradingDays, bars, tradableBars } = facts;
  const warnings: SearchWarning[] = [];
  const leastYears = 2 * Math.log(combinations);
  if (years < leastYears) {
    const detail = `${combinations} combinations on ${years.toFixed(1)} years of data: the best of so many without any skill is expected to have an annual Sharpe ratio of 1 or more; that takes ${leastYears.toFixed(1)} years, or ${Math.max(1, Math.floor(Math.exp(years / 2)))} combinations at most`;
    warnings.push({ code: 'more_combinations_than_data', pointer: '/param_grid', detail });
  }
  if (tradingDays < leastTradingDays) {
    const detail = `about ${Math.floor(tradingDays)} trading days: figures of daily returns need ${leastTradingDays} or more`;
    warnings.push({ code: 'few_trading_days', pointer: '/start_date', detail });
  }
  if (tradableBars * 2 < bars) {
    const detail = `${tradableBars} of ${bars} bars may trade: all combinations begin where the one with the longest warm-up can`;
    warnings.push({ code: 'long_warm_up', pointer: '/param_grid', detail });
  }
  return [...warnings, ...facts.axes.flatMap((axis) => limitWarnings(axis, facts.parameters))];
}

/** A best at such an end cannot be looked beyond. */
function limitWarnings({ name, values }: Axis, parameters: readonly ParameterDefinition[]): SearchWarning[] {
  const definition = parameters.find((one) => one.name === name);
  const numbers = values.filter((value) => typeof value === 'number');
  if (!definition || numbers.length < 2) return [];
  const ends = [
    { end: Math.min(...numbers), limit: definition.min, word: 'least' },
    { end: Math.max(...numbers), limit: definition.max, word: 'most' },
  ];
  return ends
    .filter(({ end, limit }) => end === limit)
    .map(({ end, word }) => ({
      code: 'at_parameter_limit',
      pointer: `/param_grid/${name}`,
      detail: `${name} = ${end} is the ${word} that the strategy allows: if the best is there, nothing beyond it can be tried`,
    }));
}
