import type { ReturnSums, SummedRun } from '@barmill/metrics';
import type { KernelMarket } from './kernel-market';
import type { Lane } from './lane';
import { LOSSES_BY_4, SHORTFALLS, SQUARES, SUM } from './return-loop';

/** What the figures are measured from, of a combination that has passed over all bars; `isRuinedBefore`: its equity was 0 or below before the last bar. */
export function sumsOf(lane: Lane, market: KernelMarket, isRuinedBefore: boolean): SummedRun {
  const { ambiguousBars, unfilledAtEnd, invalidStop, belowMinLot, insufficientMargin } = lane;
  return {
    path: {
      initial: market.task.execution.initialBalance,
      final: lane.finalEquity,
      peak: lane.peak,
      maxDrawdown: lane.maxDrawdown,
      maxDrawdownAbs: lane.maxDrawdownAbs,
    },
    longestDrawdown: lane.drawdowns.longest(),
    calendarDays: market.calendarDays,
    trades: lane.trades,
    returnSums: returnSumsOf(lane, market, isRuinedBefore),
    exposureBars: lane.exposureBars,
    bars: market.range.end - market.range.tradeFrom,
    counts: { ambiguousBars, unfilledAtEnd, rejectedOrders: { invalidStop, belowMinLot, insufficientMargin } },
    avgSpreadPips: lane.askFills === 0 ? null : lane.spreadMean,
  };
}

function returnSumsOf(lane: Lane, market: KernelMarket, isRuinedBefore: boolean): ReturnSums {
  const { isDaily, riskFreePerPeriod, range, task } = market;
  const { sums, days } = lane;
  const lossSquares = sums[LOSSES_BY_4] / 4;
  return {
    count: isDaily ? days : range.end - range.tradeFrom,
    sum: sums[SUM],
    squares: sums[SQUARES],
    lossSquares,
    shortfallSquares: riskFreePerPeriod === 0 ? lossSquares : sums[SHORTFALLS],
    periodsPerYear: task.metrics.periodsPerYear,
    riskFreePerPeriod,
    isRuined: isDaily ? lane.isDayRuined : isRuinedBefore,
  };
}
