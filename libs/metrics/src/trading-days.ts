const DAY_MS = 86_400_000;

/** A year of 252 days is that of a market closed at weekends: its Sunday bars are the start of Monday's session. */
const WEEKDAY_PERIODS_PER_YEAR = 252;

/** Opening times of bars, epoch ms UTC, ascending; a bar series is one. */
export interface BarTimes {
  readonly time: Float64Array;
}

/** The days on which a run had bars, ascending. */
export interface TradingDays {
  /** Days since 1970-01-01. */
  readonly epochDay: Float64Array;
  /** Each day's last bar, counted from the run's first. */
  readonly lastBar: Float64Array;
}

/**
 * Days of the `bars` bars from bar `tradeFrom` on. A bar belongs to the UTC day of its open time; with 252 periods a year a Sunday's bars
 * count to Monday. A day without bars is none.
 */
export function tradingDays({ time }: BarTimes, tradeFrom: number, bars: number, periodsPerYear: number): TradingDays {
  const isSundayMonday = periodsPerYear === WEEKDAY_PERIODS_PER_YEAR;
  const most = Math.min(bars, epochDayOf(time[tradeFrom + bars - 1]) - epochDayOf(time[tradeFrom]) + 1);
  const epochDay = new Float64Array(most);
  const lastBar = new Float64Array(most);
  let days = 0;
  let dayEndMs = -Infinity;
  for (let bar = 0; bar < bars; bar++) {
    const timeMs = time[tradeFrom + bar];
    if (timeMs >= dayEndMs) {
      const day = epochDayOf(timeMs);
      epochDay[days] = isSundayMonday && isSunday(day) ? day + 1 : day;
      dayEndMs = (epochDay[days] + 1) * DAY_MS;
      days++;
    }
    lastBar[days - 1] = bar;
  }
  return { epochDay: epochDay.subarray(0, days), lastBar: lastBar.subarray(0, days) };
}

/** UTC days from the first to the last of `bars` bars from bar `tradeFrom` on, both counted, bars or not. */
export function calendarDays({ time }: BarTimes, tradeFrom: number, bars: number): number {
  return epochDayOf(time[tradeFrom + bars - 1]) - epochDayOf(time[tradeFrom]) + 1;
}

function epochDayOf(timeMs: number): number {
  return Math.floor(timeMs / DAY_MS);
}

/** Day 0 of the epoch was a Thursday, so the Sundays are the days −4, 3, 10… */
function isSunday(epochDay: number): boolean {
  return (epochDay + 4) % 7 === 0;
}
