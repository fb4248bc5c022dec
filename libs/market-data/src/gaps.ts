import type { BarSeries } from './bar-series';
import type { DataFinding } from './data-finding';
import { rfc3339 } from './rfc3339';
import type { Timeframe } from './timeframe';

export interface GapReport {
  /** Holes that are no weekend. */
  readonly gaps: number;
  readonly findings: readonly DataFinding[];
}

const dayMs = 86_400_000;

/**
 * Where bars are missing. A hole is the time from the end of one bar to the open of the next. It counts as a weekend when it holds
 * a whole Saturday (UTC) and is shorter than three days, which fits markets that close on Friday and open on Sunday or Monday.
 */
export function findGaps(series: BarSeries, timeframe: Timeframe): GapReport {
  const { time, length } = series;
  let gaps = 0;
  let weekends = 0;
  let largest = 0;
  for (let i = 1; i < length; i++) {
    const step = time[i] - time[i - 1];
    if (step <= timeframe.durationMs) continue;
    if (isWeekend(time[i - 1] + timeframe.durationMs, time[i])) weekends++;
    else {
      gaps++;
      if (largest === 0 || step > time[largest] - time[largest - 1]) largest = i;
    }
  }
  const findings: DataFinding[] = [];
  if (gaps > 0) findings.push({ code: 'gaps', detail: describeLargest(time, largest, timeframe), count: gaps });
  if (weekends > 0) findings.push({ code: 'weekend_gaps', detail: 'Weekends without bars.', count: weekends });
  return { gaps, findings };
}

function describeLargest(time: Float64Array, i: number, timeframe: Timeframe): string {
  const from = time[i - 1] + timeframe.durationMs;
  const missing = Math.round(((time[i] - from) / timeframe.durationMs) * 10) / 10;
  return `The largest hole is ${missing} ${timeframe.name} bars long: ${rfc3339(from)} to ${rfc3339(time[i])}.`;
}

function isWeekend(fromMs: number, toMs: number): boolean {
  if (toMs - fromMs >= 3 * dayMs) return false;
  const firstDay = Math.ceil(fromMs / dayMs);
  // Day 0 of the epoch is a Thursday, so Saturdays are the days 2, 9, 16…
  const saturday = firstDay + modulo(2 - firstDay, 7);
  return (saturday + 1) * dayMs <= toMs;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
