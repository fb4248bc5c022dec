import type { MissingReason } from './metric';

/** A month, or a year, in which a run had bars. */
export interface CalendarPeriod {
  readonly year: number;
  /** 1 to 12; null: the whole year. */
  readonly month: number | null;
  /** At the end of the period before; of the first one the initial balance. */
  readonly startEquity: number;
  readonly endEquity: number;
}

/** What a period brought, in percent of its first equity. */
export type PeriodReturn =
  { readonly value: number; readonly reason?: undefined } | { readonly value: null; readonly reason: MissingReason };

/** Null where the period began with equity of 0 or below. */
export function periodReturn({ startEquity, endEquity }: CalendarPeriod): PeriodReturn {
  if (startEquity <= 0) return { value: null, reason: 'ruined' };
  const value = 100 * (endEquity / startEquity - 1);
  return Number.isFinite(value) ? { value } : { value: null, reason: 'overflow' };
}

/**
 * Months and years of an equity curve in UTC, point by point. The first point is the start; each other one is at the close of a bar, which belongs to the
 * month that it ends: the close at midnight before the first is that of the month before.
 */
export class CalendarReturns {
  readonly months: CalendarPeriod[] = [];
  readonly years: CalendarPeriod[] = [];
  private lastEquity: number | undefined;

  /** The next point; times ascend. */
  add(timeMs: number, equity: number): void {
    if (this.lastEquity !== undefined) {
      const day = new Date(timeMs - 1);
      const year = day.getUTCFullYear();
      extend(this.months, { year, month: day.getUTCMonth() + 1 }, this.lastEquity, equity);
      extend(this.years, { year, month: null }, this.lastEquity, equity);
    }
    this.lastEquity = equity;
  }
}

function extend(
  periods: CalendarPeriod[],
  { year, month }: Pick<CalendarPeriod, 'year' | 'month'>,
  before: number,
  endEquity: number,
): void {
  const last = periods.at(-1);
  if (last?.year === year && last.month === month) periods[periods.length - 1] = { ...last, endEquity };
  else periods.push({ year, month, startEquity: before, endEquity });
}
