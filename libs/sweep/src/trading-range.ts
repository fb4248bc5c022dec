import { firstBarFrom } from '@barmill/market-data';
import type { TradingRange } from '@barmill/simulation';
import type { SweepTask } from './task';

/** No bar of the series may trade. */
export class NoTradableBarsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoTradableBarsError';
  }
}

type Dated = Pick<SweepTask, 'series' | 'startTimeMs' | 'endTimeMs' | 'tradeFrom'>;

/**
 * The bars that may trade: from the first decision, or the first bar at or after `startTimeMs` if that is later, to the last bar
 * before `endTimeMs`.
 *
 * @param firstDecision index of the first bar at which the strategy can decide; `task.tradeFrom` stands in its place
 * @throws NoTradableBarsError when none is left, with what took them
 */
export function tradingRange(task: Dated, firstDecision: number): TradingRange {
  const { series, startTimeMs, endTimeMs } = task;
  const start = startTimeMs === null ? 0 : firstBarFrom(series.time, startTimeMs);
  const end = endTimeMs === null ? series.length : firstBarFrom(series.time, endTimeMs);
  const tradeFrom = Math.max(task.tradeFrom ?? firstDecision, start);
  if (tradeFrom < end) return { tradeFrom, end };
  const cause = start < end ? describeFirst(task, tradeFrom, end) : describeDates(task);
  throw new NoTradableBarsError(`no bar to trade: ${cause}`);
}

function describeFirst({ endTimeMs, tradeFrom: given }: Dated, tradeFrom: number, bars: number): string {
  const first = given === null ? `the first decision, at bar ${tradeFrom},` : `trade_from ${tradeFrom}`;
  if (endTimeMs === null) return `${first} is beyond the data, which have ${bars} bars`;
  return `${first} leaves no bar before end_date ${instant(endTimeMs)}: ${bars} bars open before it`;
}

function describeDates({ series, startTimeMs, endTimeMs }: Dated): string {
  if (series.length === 0) return 'the data have no bars';
  const from = startTimeMs === null ? 'the first bar' : instant(startTimeMs);
  const to = endTimeMs === null ? 'the last bar' : instant(endTimeMs);
  const covered = `${instant(series.time[0])} to ${instant(series.time[series.length - 1])}`;
  return `none of the data's bars (${covered}) lies from ${from} up to ${to}`;
}

function instant(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
