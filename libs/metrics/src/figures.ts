import { annualReturnPct } from './annual-return';
import { avgLoss, avgWin } from './average-trade';
import { avgSpread } from './avg-spread';
import { maxConsecLosses, maxConsecWins } from './consecutive-trades';
import { maxDrawdownDurationDays, maxDrawdownRecovered } from './drawdown-duration';
import { calmarRatio, recoveryFactor, returnDdRatio } from './drawdown-ratios';
import { finalEquity, peakEquity } from './equity-levels';
import { mae, maeR, mfe, mfeR } from './excursions';
import { expectancy, expectancyPct, expectancyR } from './expectancy';
import { exposurePct } from './exposure';
import type { Figure } from './figure';
import { maxDrawdownIntrabarPct } from './intrabar-drawdown';
import { jarqueBera, jarqueBeraPValue } from './jarque-bera';
import { kellyCriterion } from './kelly-criterion';
import { largestLoss, largestWin } from './largest-trade';
import { alpha, beta } from './market-line';
import { maxDrawdownAbs, maxDrawdownPct } from './max-drawdown';
import type { MetricDefinition } from './metric';
import { metricGroups, metricIds, type MetricId } from './metric-ids';
import { payoffRatio } from './payoff-ratio';
import { grossLoss, grossProfit, netProfit } from './profit';
import { profitFactor } from './profit-factor';
import { psr } from './psr';
import { kurtosis, skewness } from './return-shape';
import { sharpeRatio } from './sharpe-ratio';
import * as sides from './side-figures';
import { sortinoRatio } from './sortino-ratio';
import { sqn } from './sqn';
import { stabilityRatio, stabilityWeightedRar } from './stability';
import { totalReturnPct } from './total-return';
import { endOfDataTrades, longTrades, losingTrades, shortTrades, totalTrades, winningTrades } from './trade-counts';
import { avgTradeDurationHours } from './trade-duration';
import { ambiguousBars, rejectedOrders, unfilledAtEnd } from './trust-counts';
import { downsideVolatilityPct, volatilityPct } from './volatility';
import { winRate } from './win-rate';
import { winratePValue } from './winrate-p-value';

/** Every figure by its id; the type makes a figure under a wrong id, or none, a compile error. */
export const figures: { readonly [Id in MetricId]: Figure<Id> } = {
  total_return_pct: totalReturnPct,
  net_profit: netProfit,
  gross_profit: grossProfit,
  gross_loss: grossLoss,
  final_equity: finalEquity,
  peak_equity: peakEquity,
  annual_return_pct: annualReturnPct,
  volatility_pct: volatilityPct,
  downside_volatility_pct: downsideVolatilityPct,
  sharpe_ratio: sharpeRatio,
  sortino_ratio: sortinoRatio,
  calmar_ratio: calmarRatio,
  max_drawdown_pct: maxDrawdownPct,
  max_drawdown_abs: maxDrawdownAbs,
  max_drawdown_intrabar_pct: maxDrawdownIntrabarPct,
  max_drawdown_duration_days: maxDrawdownDurationDays,
  max_drawdown_recovered: maxDrawdownRecovered,
  recovery_factor: recoveryFactor,
  return_dd_ratio: returnDdRatio,
  total_trades: totalTrades,
  winning_trades: winningTrades,
  losing_trades: losingTrades,
  win_rate: winRate,
  profit_factor: profitFactor,
  expectancy,
  expectancy_pct: expectancyPct,
  expectancy_r: expectancyR,
  avg_win: avgWin,
  avg_loss: avgLoss,
  largest_win: largestWin,
  largest_loss: largestLoss,
  payoff_ratio: payoffRatio,
  max_consec_wins: maxConsecWins,
  max_consec_losses: maxConsecLosses,
  sqn,
  kelly_criterion: kellyCriterion,
  exposure_pct: exposurePct,
  avg_trade_duration_hours: avgTradeDurationHours,
  mae,
  mfe,
  mae_r: maeR,
  mfe_r: mfeR,
  beta,
  alpha,
  stability_ratio: stabilityRatio,
  stability_weighted_rar: stabilityWeightedRar,
  winrate_p_value: winratePValue,
  jarque_bera: jarqueBera,
  jarque_bera_p_value: jarqueBeraPValue,
  skewness,
  kurtosis,
  psr,
  long_trades: longTrades,
  long_win_rate: sides.longWinRate,
  long_mean_return_pct: sides.longMeanReturnPct,
  long_std_return_pct: sides.longStdReturnPct,
  long_win_mean_return_pct: sides.longWinMeanReturnPct,
  long_win_std_return_pct: sides.longWinStdReturnPct,
  long_loss_mean_return_pct: sides.longLossMeanReturnPct,
  long_loss_std_return_pct: sides.longLossStdReturnPct,
  short_trades: shortTrades,
  short_win_rate: sides.shortWinRate,
  short_mean_return_pct: sides.shortMeanReturnPct,
  short_std_return_pct: sides.shortStdReturnPct,
  short_win_mean_return_pct: sides.shortWinMeanReturnPct,
  short_win_std_return_pct: sides.shortWinStdReturnPct,
  short_loss_mean_return_pct: sides.shortLossMeanReturnPct,
  short_loss_std_return_pct: sides.shortLossStdReturnPct,
  avg_spread: avgSpread,
  ambiguous_bars: ambiguousBars,
  unfilled_at_end: unfilledAtEnd,
  rejected_orders: rejectedOrders,
  end_of_data_trades: endOfDataTrades,
};

/** What each figure means, in the order of `metricIds`. */
export const metricDefinitions: readonly MetricDefinition[] = metricIds.map((id) => {
  const { measure: _measure, ...definition } = figures[id];
  return { ...definition, group: metricGroups[id] };
});
