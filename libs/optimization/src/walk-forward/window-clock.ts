/** What lengths of windows count in. A month is a calendar month, a day a UTC day; bars are those of the series, whatever gaps lie between. */
export type WindowUnit = 'months' | 'days' | 'bars';

/** The bars that windows are laid over: those of a run that may trade. */
export interface WindowBars {
  /** Open times of the whole series, epoch ms UTC, ascending. */
  readonly time: Float64Array;
  /** The first bar that may trade, and the one behind the last: half-open. */
  readonly first: number;
  readonly end: number;
  /** Length of a bar, ms. */
  readonly barMs: number;
}

/** A border between windows: the time, and the first bar that does not open before it. */
export interface Boundary {
  readonly timeMs: number;
  /** Beyond the data, of bars, one that would be there if they went on. */
  readonly bar: number;
}

const DAY_MS = 86_400_000;

/** Counts lengths from the first bar that may trade: months and days from the midnight (UTC) before it, so that no error adds up. */
export class WindowClock {
  private readonly originMs: number;

  constructor(private readonly bars: WindowBars) {
    this.originMs = Math.floor(bars.time[bars.first] / DAY_MS) * DAY_MS;
  }

  /** Where the last bar closes. */
  get endMs(): number {
    const { time, end, barMs } = this.bars;
    return time[end - 1] + barMs;
  }

  /** `count` units after the origin, and after that `gap` units of its own. */
  at(count: number, unit: WindowUnit, gap = 0, gapUnit = unit): Boundary {
    if (gap === 0 || gapUnit === unit) return this.shifted(this.originMs, this.bars.first, count + gap, unit);
    const { timeMs, bar } = this.shifted(this.originMs, this.bars.first, count, unit);
    return this.shifted(timeMs, bar, gap, gapUnit);
  }

  private shifted(fromMs: number, fromBar: number, count: number, unit: WindowUnit): Boundary {
    if (unit === 'bars') return { timeMs: this.timeOf(fromBar + count), bar: fromBar + count };
    const timeMs = unit === 'days' ? fromMs + count * DAY_MS : addMonths(fromMs, count);
    return { timeMs, bar: this.firstBarFrom(timeMs) };
  }

  private timeOf(bar: number): number {
    const { time, end, barMs } = this.bars;
    return bar < end ? time[bar] : this.endMs + (bar - end) * barMs;
  }

  private firstBarFrom(timeMs: number): number {
    const { time, first, end } = this.bars;
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (time[middle] < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The same day and time `count` calendar months later, UTC; where that month is shorter its last day: January 31 and one month is February 28 or 29. */
export function addMonths(timeMs: number, count: number): number {
  const date = new Date(timeMs);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + count;
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + (timeMs - Math.floor(timeMs / DAY_MS) * DAY_MS);
}
