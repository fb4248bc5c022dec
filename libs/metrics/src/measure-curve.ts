import { longestDrawdownOf } from './drawdown-duration';
import { walkEquity } from './equity-path';
import type { SummedRun } from './figure';
import { figures } from './figures';
import { checkReturnSettings } from './measure';
import type { MetricValue } from './metric';
import type { CoreMetricId } from './metric-ids';
import { sampleReturns, type ReturnSample, type ReturnSettings } from './return-sample';
import { sumReturns } from './return-sums';
import { calendarDays, tradingDays, type BarTimes } from './trading-days';

/** The figures that an equity curve has by itself, whatever trades made it. */
export const curveMetricIds = [
  'total_return_pct',
  'annual_return_pct',
  'volatility_pct',
  'downside_volatility_pct',
  'sharpe_ratio',
  'sortino_ratio',
  'calmar_ratio',
  'max_drawdown_pct',
  'max_drawdown_abs',
  'max_drawdown_duration_days',
  'return_dd_ratio',
  'final_equity',
  'peak_equity',
] as const satisfies readonly CoreMetricId[];

export type CurveMetricId = (typeof curveMetricIds)[number];

/** An equity curve: element 0 the initial balance, element k the equity at the close of bar k − 1, whose open time is `time[k − 1]`. */
export interface EquityCurve extends BarTimes {
  readonly equity: Float64Array;
}

/** What a curve amounts to. */
export interface MeasuredCurve {
  readonly figures: Readonly<Record<CurveMetricId, MetricValue>>;
  /** What the figures of risk were made from. */
  readonly returns: ReturnSample;
}

/**
 * Measures a curve that no single run made, such as one joined of several: the figures of a run with this equity, to the bits.
 *
 * @throws RangeError without bars, where `equity` has not one element more than there are bars, on an initial balance of 0 or below, and if a setting is
 * out of bounds
 */
export function measureCurve(curve: EquityCurve, settings: ReturnSettings): MeasuredCurve {
  checkReturnSettings(settings);
  const { equity, time } = curve;
  if (time.length === 0 || equity.length !== time.length + 1 || !(equity[0] > 0)) {
    throw new RangeError(
      `measureCurve: expected an initial balance above 0 and an equity for each of 1 or more bars, got ${equity.length} values for ${time.length} bars`,
    );
  }
  const days = tradingDays(curve, 0, time.length, settings.periodsPerYear);
  const returns = sampleReturns(equity, curve, 0, settings, days);
  const parts = {
    path: walkEquity(equity),
    longestDrawdown: longestDrawdownOf(equity, days),
    calendarDays: calendarDays(curve, 0, time.length),
    returnSums: sumReturns(returns),
  };
  // None of these figures reads more than these parts.
  const entries = curveMetricIds.map((id) => [id, figures[id].measure(parts as SummedRun)] as const);
  return { figures: Object.fromEntries(entries) as Record<CurveMetricId, MetricValue>, returns };
}
