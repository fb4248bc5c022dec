import { searchWarnings, type SearchFacts, type SearchWarning } from '../estimate';
import type { WalkForwardWindow, WindowPlan } from './window-plan';

/** What a walk forward has to do; of a matrix all pairs of lengths together. */
export interface WindowEffort {
  readonly windows: number;
  /** Stretches of bars to choose on: windows of a matrix that train on the same bars share one. */
  readonly trainings: number;
  /** Bars of all trainings. */
  readonly trainingBars: number;
}

/** What speaks against the windows of a walk forward, though it may be run. */
export interface WindowWarning {
  readonly code: SearchWarning['code'] | 'short_training' | 'few_test_days' | 'few_windows';
  /** Where, in the request. */
  readonly pointer: string;
  readonly detail: string;
}

/** What warnings follow from. */
export interface WindowFacts extends Omit<SearchFacts, 'years' | 'tradingDays'> {
  readonly plans: readonly WindowPlan[];
  readonly isMatrix: boolean;
  /** Bar of the first decision of the combination with the longest warm-up. */
  readonly warmUpBars: number;
  /** Of the market. */
  readonly tradingDaysPerYear: number;
}

const yearMs = 365.25 * 86_400_000;
/** With fewer returns of a test its figures are mostly chance: a month. */
const leastTestDays = 20;
/** With fewer windows one lucky one makes the whole. */
const leastWindows = 5;

export function windowEffort(plans: readonly WindowPlan[]): WindowEffort {
  const windows = plans.flatMap((plan) => plan.windows);
  const trainings = new Map(windows.map(({ train }) => [`${train.startMs} ${train.endMs}`, train]));
  const bars = [...trainings.values()].map(({ firstBar, endBar }) => endBar - firstBar);
  return {
    windows: windows.length,
    trainings: trainings.size,
    trainingBars: bars.reduce((sum, count) => sum + count, 0),
  };
}

/**
 * Warnings before a walk forward is run: those of an optimization on its shortest training, and
 *
 * `short_training`: it has fewer bars than the longest warm-up, so that the slowest indicators hardly change in it. `few_test_days`: the shortest test has fewer
 * than about 20 trading days. `few_windows`: fewer than 5, in the pair of lengths with the fewest.
 */
export function windowWarnings(facts: WindowFacts): WindowWarning[] {
  const { plans, isMatrix, warmUpBars, tradingDaysPerYear } = facts;
  const at = (field: 'train' | 'test'): string => (isMatrix ? `/matrix/${field}` : `/${field}`);
  const windows = plans.flatMap((plan) => plan.windows);
  const years = shortestYears(windows, 'train');
  const ofSearch = searchWarnings({ ...facts, years, tradingDays: years * tradingDaysPerYear });
  const warnings: WindowWarning[] = ofSearch.map((one) =>
    one.code === 'few_trading_days' ? { ...one, pointer: at('train') } : one,
  );
  const trained = Math.min(...windows.map(({ train }) => train.endBar - train.firstBar));
  if (trained < warmUpBars) {
    const detail = `the shortest training has ${trained} bars, fewer than the ${warmUpBars} of the longest warm-up: the slowest indicators hardly change in it`;
    warnings.push({ code: 'short_training', pointer: at('train'), detail });
  }
  const testDays = shortestYears(windows, 'test') * tradingDaysPerYear;
  if (testDays < leastTestDays) {
    const detail = `the shortest test has about ${Math.floor(testDays)} trading days: its figures need ${leastTestDays} or more`;
    warnings.push({ code: 'few_test_days', pointer: at('test'), detail });
  }
  const fewest = Math.min(...plans.map((plan) => plan.windows.length));
  if (fewest < leastWindows) {
    const detail = `${fewest} ${fewest === 1 ? 'window' : 'windows'}: with fewer than ${leastWindows} one lucky window makes the whole`;
    warnings.push({ code: 'few_windows', pointer: at('test'), detail });
  }
  return warnings;
}

function shortestYears(windows: readonly WalkForwardWindow[], part: 'train' | 'test'): number {
  return Math.min(...windows.map((window) => window[part].endMs - window[part].startMs)) / yearMs;
}
