import type { SimulationResult } from '@barmill/simulation';
import { walkEquity } from './equity-path';
import type { RunSample } from './figure';
import { figures } from './figures';
import type { MetricValue } from './metric';
import { metricIds, type MetricId } from './metric-ids';
import { sampleReturns, type BarTimes, type ReturnSettings } from './return-sample';
import { tallyTrades } from './trade-tally';

/**
 * All figures of a run.
 *
 * @param bars the series the run was made on; only the times of its bars are read.
 * @throws RangeError if the run does not lie within the series, or if a setting is out of bounds.
 */
export function measure(
  result: SimulationResult,
  bars: BarTimes,
  settings: ReturnSettings,
): Record<MetricId, MetricValue> {
  checkInput(result, bars, settings);
  const sample: RunSample = {
    path: walkEquity(result.equity),
    trades: tallyTrades(result.legs),
    returns: sampleReturns(result.equity, bars, result.tradeFrom, settings),
    counts: result.counts,
    avgSpreadPips: result.avgSpreadPips,
  };
  const values = {} as Record<MetricId, MetricValue>;
  for (const id of metricIds) values[id] = figures[id].measure(sample);
  return values;
}

function checkInput({ equity, tradeFrom, end }: SimulationResult, bars: BarTimes, settings: ReturnSettings): void {
  if (end > bars.time.length) {
    throw new RangeError(`series: expected the bars of the run, up to bar ${end}, got ${bars.time.length} bars`);
  }
  if (end <= tradeFrom || equity.length !== end - tradeFrom + 1) {
    throw new RangeError(
      `result.equity: expected ${end - tradeFrom + 1} values for bars ${tradeFrom} to ${end}, got ${equity.length}`,
    );
  }
  if (!(settings.periodsPerYear > 0 && Number.isFinite(settings.periodsPerYear))) {
    throw new RangeError(`periodsPerYear: expected a number above 0, got ${settings.periodsPerYear}`);
  }
  if (!(settings.riskFreeRate > -1 && Number.isFinite(settings.riskFreeRate))) {
    throw new RangeError(`riskFreeRate: expected an annual fraction above -1, got ${settings.riskFreeRate}`);
  }
}
