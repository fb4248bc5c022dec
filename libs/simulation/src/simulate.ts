import type { BarSeries } from '@barmill/market-data';
import { checkInput } from './check-input';
import type { SimulationContext } from './context';
import { Simulation } from './simulation';
import type { SimulationResult } from './result';
import type { ExecutionSettings, TradedInstrument, TradingRange } from './settings';
import type { Signals } from './signals';

/**
 * Turns a strategy's decisions into fills, trades and equity by the rules of the execution model XS-1.
 *
 * @param series bars of the traded timeframe; only those of `range` trade.
 * @param signals decisions at each bar's close, arrays of the length of the series.
 * @param timeframeMs duration of a bar; a fill that is not at an open has the time at which the bar has closed (`closeTimeMs`).
 * @throws RangeError on arrays of unequal length, a range outside the series, settings out of bounds, a rate that is not known by the first
 *   tradable close, `risk_pct` sizing without stop losses, an entry tag that has no name.
 */
export function simulate(
  series: BarSeries,
  signals: Signals,
  settings: ExecutionSettings,
  instrument: TradedInstrument,
  timeframeMs: number,
  range: TradingRange,
  context: SimulationContext = {},
): SimulationResult {
  checkInput(series, signals, settings, instrument, timeframeMs, range, context);
  return new Simulation(series, signals, settings, instrument, timeframeMs, range, context).run();
}
