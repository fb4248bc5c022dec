import { avgLoss, avgWin } from './average-trade';
import { avgSpread } from './avg-spread';
import { finalEquity, peakEquity } from './equity-levels';
import { expectancy } from './expectancy';
import type { Figure } from './figure';
import { maxDrawdownAbs, maxDrawdownPct } from './max-drawdown';
import type { MetricDefinition } from './metric';
import { metricIds, type MetricId } from './metric-ids';
import { grossLoss, grossProfit, netProfit } from './profit';
import { profitFactor } from './profit-factor';
import { sharpeRatio } from './sharpe-ratio';
import { sortinoRatio } from './sortino-ratio';
import { totalReturnPct } from './total-return';
import { endOfDataTrades, longTrades, losingTrades, shortTrades, totalTrades, winningTrades } from './trade-counts';
import { ambiguousBars, rejectedOrders, unfilledAtEnd } from './trust-counts';
import { winRate } from './win-rate';

/** Every figure by its id; the type makes a figure under a wrong id, or none, a compile error. */
export const figures: { readonly [Id in MetricId]: Figure<Id> } = {
  total_return_pct: totalReturnPct,
  net_profit: netProfit,
  gross_profit: grossProfit,
  gross_loss: grossLoss,
  final_equity: finalEquity,
  peak_equity: peakEquity,
  max_drawdown_pct: maxDrawdownPct,
  max_drawdown_abs: maxDrawdownAbs,
  sharpe_ratio: sharpeRatio,
  sortino_ratio: sortinoRatio,
  total_trades: totalTrades,
  winning_trades: winningTrades,
  losing_trades: losingTrades,
  long_trades: longTrades,
  short_trades: shortTrades,
  win_rate: winRate,
  profit_factor: profitFactor,
  expectancy,
  avg_win: avgWin,
  avg_loss: avgLoss,
  avg_spread: avgSpread,
  ambiguous_bars: ambiguousBars,
  unfilled_at_end: unfilledAtEnd,
  rejected_orders: rejectedOrders,
  end_of_data_trades: endOfDataTrades,
};

/** What each figure means, in the order of `metricIds`. */
export const metricDefinitions: readonly MetricDefinition[] = metricIds.map((id) => {
  const { measure: _measure, ...definition } = figures[id];
  return definition;
});
