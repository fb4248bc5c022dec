import { checkInput } from '@barmill/simulation';
import type { SweepTask } from '../task';
import { tradingRange } from '../trading-range';

/** Refuses what `simulate` would refuse of every combination of a task. @throws what it throws */
export function checkMarket(task: SweepTask): void {
  const { series, execution, instrument, timeframeMs, finerBars, conversion } = task;
  const none = new Uint8Array(series.length);
  const flags = { enterLong: none, enterShort: none, exitLong: none, exitShort: none };
  // Whether a strategy sets the stop that a size may need is asked of each combination.
  const stop = new Float64Array(series.length);
  const signals = { ...flags, stopLoss: { kind: 'level', long: stop, short: stop }, takeProfit: null } as const;
  checkInput(series, signals, execution, instrument, timeframeMs, tradingRange(task, 0), { finerBars, conversion });
}
