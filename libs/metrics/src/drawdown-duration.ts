import { missing, present, type Figure } from './figure';

/** The longest time under a peak. */
export interface LongestDrawdown {
  readonly days: number;
  /** Whether the peak was reached again; a tail that was not counts to the last day. */
  readonly isRecovered: boolean;
}

const source = 'Magdon-Ismail & Atiya, Maximum Drawdown, Risk 17(10), 2004; on daily equity, in calendar days';

export const maxDrawdownDurationDays: Figure<'max_drawdown_duration_days'> = {
  id: 'max_drawdown_duration_days',
  title: 'Longest drawdown',
  unit: 'days',
  better: 'lower',
  formula:
    'max calendar days from the last day at a peak of the daily equity to the day of recovery, an unrecovered tail to the last day; the initial balance stands on the day before the first',
  source,
  nullCases: [],
  measure: ({ longestDrawdown }) => present(longestDrawdown?.days ?? 0),
};

export const maxDrawdownRecovered: Figure<'max_drawdown_recovered'> = {
  id: 'max_drawdown_recovered',
  title: 'Longest drawdown recovered',
  unit: 'flag',
  better: 'higher',
  formula: 'whether the longest drawdown (of two of one length the earlier) ended with its peak reached again',
  source,
  nullCases: ['no_drawdown'],
  measure: ({ longestDrawdown }) =>
    longestDrawdown === null ? missing('no_drawdown') : present(longestDrawdown.isRecovered ? 1 : 0),
};

/** @param days ascending, of the length of `levels`; null where no level lies below one before it */
export function findLongestDrawdown(levels: ArrayLike<number>, days: ArrayLike<number>): LongestDrawdown | null {
  let longest: LongestDrawdown | null = null;
  let peak = 0;
  for (let k = 1; k <= levels.length; k++) {
    const isRecovered = k < levels.length;
    if (isRecovered && levels[k] < levels[peak]) continue;
    // Everything after the peak, up to here, lies below it.
    const last = isRecovered ? k : k - 1;
    if (k - peak > 1 && days[last] - days[peak] > (longest?.days ?? 0)) {
      longest = { days: days[last] - days[peak], isRecovered };
    }
    peak = k;
  }
  return longest;
}
