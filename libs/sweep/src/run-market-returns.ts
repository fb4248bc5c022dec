import { tradingDays } from '@barmill/metrics';
import type { Parameters } from '@barmill/strategies';
import { runDailyReturns, type DailyReturnOptions, type DailyReturnRows } from './run-daily-returns';
import type { MarketTask } from './run-markets';
import type { SweepTask } from './task';
import { NoTradableBarsError, tradingRange } from './trading-range';

/** What tells the days of a market. */
export type DatedTask = Pick<SweepTask, 'series' | 'startTimeMs' | 'endTimeMs' | 'tradeFrom' | 'metrics'>;

/**
 * The days on which a task has tradable bars, as its daily returns count them: days since 1970-01-01, ascending; none where it has no such bar.
 */
export function returnDays(task: DatedTask): Float64Array {
  try {
    const { tradeFrom, end } = tradingRange(task, 0);
    return tradingDays(task.series, tradeFrom, end - tradeFrom, task.metrics.periodsPerYear).epochDay;
  } catch (error) {
    if (error instanceof NoTradableBarsError) return new Float64Array(0);
    throw error;
  }
}

/** A combination and the place of its market. */
export interface MarketTrial {
  readonly params: Parameters;
  readonly market: number;
}

/**
 * Daily returns of combinations on several markets, over the days of all of these: a day on which the combination's market has no bar has NaN, and the others have
 * the bits of `runDailyReturns` on that market alone.
 *
 * @param taskOf asked once for each market that a combination has, when its turn comes
 * @param days of each market, as `returnDays` tells them
 * @returns null when `shouldStop` said so
 * @throws NoTradableBarsError
 */
export function runMarketReturns(
  taskOf: (market: number) => MarketTask,
  days: readonly Float64Array[],
  trials: readonly MarketTrial[],
  options: Omit<DailyReturnOptions, 'cache'> = {},
): DailyReturnRows | null {
  const places = placesByDay(days);
  const values = new Float64Array(trials.length * places.size).fill(NaN);
  for (const market of [...new Set(trials.map((trial) => trial.market))].sort((a, b) => a - b)) {
    const rows = trials.flatMap((trial, row) => (trial.market === market ? [row] : []));
    const { task, cache } = taskOf(market);
    const own = runDailyReturns(
      task,
      rows.map((row) => trials[row].params),
      { ...options, cache },
    );
    if (own === null) return null;
    const ownPlaces = days[market].map((day) => places.get(day)!);
    rows.forEach((row, at) => {
      ownPlaces.forEach((place, day) => (values[row * places.size + place] = own.values[at * own.days + day]));
    });
  }
  return { days: places.size, values };
}

/** Place of each day among the days of all markets. */
function placesByDay(days: readonly Float64Array[]): ReadonlyMap<number, number> {
  const all = [...new Set(days.flatMap((each) => [...each]))].sort((a, b) => a - b);
  return new Map(all.map((day, place) => [day, place]));
}
