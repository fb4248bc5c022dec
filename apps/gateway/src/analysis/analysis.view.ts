import type { TradeGroup } from '@barmill/contracts';
import { periodReturn, type CalendarPeriod, type CalendarReturns, type DrawdownPeriods } from '@barmill/metrics';
import type { CurveSampler } from '../backtests/curve-sampler';
import { finiteOrNull } from '../http/finite';
import { rfc3339, rfc3339OrNull } from '../http/time';
import type { BreakdownView, CalendarView, DrawdownView } from './analysis.schema';

const dayMs = 86_400_000;
/** Their keys are numbers. */
const counted: readonly string[] = ['hour', 'weekday'];

export function drawdownView(sampler: CurveSampler, found: DrawdownPeriods): DrawdownView {
  const data = sampler.sample().map(({ timeMs, drawdownPct }) => ({
    time: rfc3339(timeMs),
    drawdown_pct: drawdownPct,
  }));
  return {
    data,
    points: data.length,
    bars: sampler.count,
    total_periods: found.count,
    periods: found.periods().map(({ startMs, troughMs, endMs, lastMs, depthPct, depth }) => ({
      ...{ start: rfc3339(startMs), trough: rfc3339(troughMs), end: rfc3339OrNull(endMs ?? undefined) },
      ...{ depth_pct: depthPct, depth, duration_days: (lastMs - startMs) / dayMs },
      recovery_days: endMs === null ? null : (endMs - troughMs) / dayMs,
    })),
  };
}

export function calendarView({ months, years }: CalendarReturns): CalendarView {
  return {
    months: months.map((month) => ({ year: month.year, month: month.month!, ...figuresOf(month) })),
    years: years.map((year) => ({ year: year.year, ...figuresOf(year) })),
  };
}

function figuresOf(period: CalendarPeriod) {
  const { value, reason } = periodReturn(period);
  const { startEquity, endEquity } = period;
  return { return_pct: value, reason: reason ?? null, start_equity: startEquity, end_equity: endEquity };
}

export function breakdownView(by: string, groups: readonly TradeGroup[]): BreakdownView {
  return { by, groups: groups.map((group) => groupView(group, counted.includes(by))) };
}

/** A group has at least one trade. */
function groupView(group: TradeGroup, isCounted: boolean): BreakdownView['groups'][number] {
  const { key, trades, winning, losing, netProfit, grossProfit, grossLoss, commission, swap } = group;
  return {
    key: key === undefined ? null : isCounted ? Number(key) : key,
    ...{ trades, winning_trades: winning, losing_trades: losing, win_rate: winning / trades },
    ...{ net_profit: netProfit, gross_profit: grossProfit, gross_loss: grossLoss },
    profit_factor: losing === 0 ? null : finiteOrNull(grossProfit / -grossLoss),
    ...{ expectancy: netProfit / trades, commission, swap },
  };
}
