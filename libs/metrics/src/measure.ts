import type { SimulationResult } from '@barmill/simulation';
import { figures } from './figures';
import type { SummedRun } from './figure';
import type { MarketBars } from './market-returns';
import type { MetricValue } from './metric';
import { coreMetricIds, metricGroups, metricIds, type CoreMetricId, type MetricId } from './metric-ids';
import type { ReturnSettings } from './return-sample';
import { MeasuredRun } from './run-sample';

const excursionIds: readonly MetricId[] = ['max_drawdown_intrabar_pct', 'mae', 'mfe', 'mae_r', 'mfe_r'];

/** The core figures, and those of the others that were asked for. */
export type Measured = Readonly<Record<CoreMetricId, MetricValue> & Partial<Record<MetricId, MetricValue>>>;

/** What to measure: the core figures alone, these beside the core ones, or all. */
export type Which = 'core' | ReadonlySet<MetricId> | 'full';

/**
 * The figures of a run: all of them, or the core ones and what `which` adds. A figure has the same bits whichever others are measured.
 *
 * @param bars the series the run was made on; times, opens and closes are read.
 * @throws RangeError if the run does not lie within the series, or if a setting is out of bounds.
 */
export function measure(
  result: SimulationResult,
  bars: MarketBars,
  settings: ReturnSettings,
  which?: 'full',
): Readonly<Record<MetricId, MetricValue>>;
export function measure(result: SimulationResult, bars: MarketBars, settings: ReturnSettings, which: Which): Measured;
export function measure(
  result: SimulationResult,
  bars: MarketBars,
  settings: ReturnSettings,
  which: Which = 'full',
): Measured {
  checkInput(result, bars, settings, readsExcursions(which));
  const sample = new MeasuredRun(result, bars, settings);
  const values: Partial<Record<MetricId, MetricValue>> = {};
  for (const id of metricIds) if (isWanted(id, which)) values[id] = figures[id].measure(sample);
  return values as Measured;
}

/**
 * Core figures of a run that was summed up as it was made, by whoever made it: from the same sums the same bits as `measure` gives.
 *
 * @param ids those that are wanted
 */
export function measureSums(
  sums: SummedRun,
  ids: readonly CoreMetricId[] = coreMetricIds,
): Partial<Record<CoreMetricId, MetricValue>> {
  const values: Partial<Record<CoreMetricId, MetricValue>> = {};
  for (const id of ids) values[id] = figures[id].measure(sums);
  return values;
}

/** @throws RangeError if a setting is out of bounds */
export function checkReturnSettings({ periodsPerYear, riskFreeRate }: ReturnSettings): void {
  if (!(periodsPerYear > 0 && Number.isFinite(periodsPerYear))) {
    throw new RangeError(`periodsPerYear: expected a number above 0, got ${periodsPerYear}`);
  }
  if (!(riskFreeRate > -1 && Number.isFinite(riskFreeRate))) {
    throw new RangeError(`riskFreeRate: expected an annual fraction above -1, got ${riskFreeRate}`);
  }
}

/** Whether any figure asks how far positions and the account went inside the bars; if none does, a run need not keep it. */
export function readsExcursions(which: Which): boolean {
  return excursionIds.some((id) => isWanted(id, which));
}

function isWanted(id: MetricId, which: Which): boolean {
  return which === 'full' || metricGroups[id] === 'core' || (which !== 'core' && which.has(id));
}

function checkInput(
  result: SimulationResult,
  bars: MarketBars,
  settings: ReturnSettings,
  withExcursions: boolean,
): void {
  const { equity, lowEquity, tradeFrom, end } = result;
  if (end > bars.time.length) {
    throw new RangeError(`series: expected the bars of the run, up to bar ${end}, got ${bars.time.length} bars`);
  }
  for (const [name, { length }] of [
    ['equity', equity],
    ['lowEquity', lowEquity],
  ] as const) {
    if (name === 'lowEquity' && !withExcursions) continue;
    if (end > tradeFrom && length === end - tradeFrom + 1) continue;
    throw new RangeError(
      `result.${name}: expected ${end - tradeFrom + 1} values for bars ${tradeFrom} to ${end}, got ${length}`,
    );
  }
  checkReturnSettings(settings);
}
