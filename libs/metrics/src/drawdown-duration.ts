import { missing, present, type Figure } from './figure';
import { dailyLevels } from './return-sample';
import type { TradingDays } from './trading-days';

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

/** That of a run's daily equity; the initial balance (`equity[0]`) stands on the day before the first. */
export function longestDrawdownOf(equity: Float64Array, days: TradingDays): LongestDrawdown | null {
  const standingDays = new Float64Array(days.epochDay.length + 1);
  standingDays[0] = days.epochDay[0] - 1;
  standingDays.set(days.epochDay, 1);
  return findLongestDrawdown(dailyLevels(equity, days), standingDays);
}

/** @param days ascending, of the length of `levels`; null where no level lies below one before it */
export function findLongestDrawdown(levels: ArrayLike<number>, days: ArrayLike<number>): LongestDrawdown | null {
  const walk = new DrawdownWalk(levels[0], days[0]);
  for (let k = 1; k < levels.length; k++) walk.add(levels[k], days[k]);
  return walk.longest();
}

/** Looks for the longest time under a peak, level by level. */
export class DrawdownWalk {
  private longestDays = 0;
  private isRecovered = false;
  private isUnderPeak = false;

  constructor(
    private peak: number,
    private peakDay: number,
    private lastDay = peakDay,
  ) {}

  /** The level of the next day; days ascend. */
  add(level: number, day: number): void {
    this.lastDay = day;
    if (level < this.peak) {
      this.isUnderPeak = true;
      return;
    }
    if (this.isUnderPeak) this.judge(true);
    this.isUnderPeak = false;
    this.peak = level;
    this.peakDay = day;
  }

  /** Of all levels that were added; null where none lay below one before it. */
  longest(): LongestDrawdown | null {
    if (this.isUnderPeak) this.judge(false);
    return this.longestDays === 0 ? null : { days: this.longestDays, isRecovered: this.isRecovered };
  }

  private judge(isRecovered: boolean): void {
    const days = this.lastDay - this.peakDay;
    if (days <= this.longestDays) return;
    this.longestDays = days;
    this.isRecovered = isRecovered;
  }
}
