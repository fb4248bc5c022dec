import type { TradeLeg } from '@barmill/simulation';
import type { NaiveCase } from '../naive-engine/naive-case';

type Column = 'open' | 'high' | 'low' | 'close';

/** The price of a bar at which a side trades: what buys pays the ask, in whole ticks where there is a tick. */
export function sidePrice(
  { series, settings, instrument }: NaiveCase,
  column: Column,
  bar: number,
  isBuy: boolean,
): number {
  const bid = series[column][bar];
  if (!isBuy) return bid;
  const pips = settings.spreadMode === 'bar' ? (series.spreadPips?.[bar] ?? NaN) : settings.spreadPips;
  const ask = bid + pips * instrument.pipSize;
  const { tickSize } = instrument;
  return tickSize > 0 ? Math.floor(ask / tickSize + 0.5 + 1e-7) * tickSize : ask;
}

/** Whether two prices are one but for rounding. */
export function isSamePrice(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.abs(other);
}

/** Quote → account currency: the last rate known at a time. */
export function rateAt({ conversion }: NaiveCase, timeMs: number): number {
  if (conversion === undefined) return 1;
  return conversion.rate[conversion.knownAtMs.findLastIndex((knownMs) => knownMs <= timeMs)];
}

export function closeMs({ series, timeframeMs }: NaiveCase, bar: number): number {
  return Math.min(series.time[bar] + timeframeMs, series.time[bar + 1] ?? Infinity);
}

export function isLong({ direction }: TradeLeg): boolean {
  return direction === 'long';
}
