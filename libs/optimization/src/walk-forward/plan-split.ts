import type { Fault } from '@barmill/strategies';
import { WindowClock, type WindowBars } from './window-clock';
import { whyLeftOut, type WindowPlanResolution } from './window-plan';

export interface SplitSettings {
  /** Share of the bars to train on, between 0 and 1; the bars are rounded down. */
  readonly trainShare: number;
  /** Bars between training and test; 0 without it. */
  readonly purgeBars?: number;
}

/**
 * The simplest walk forward: one window, trained on the first share of the bars and tested on all that follow. Faults: `below_min`, `above_max`,
 * `not_integer`, and `outside_data` where a part would have fewer than two bars.
 *
 * @param at JSON pointer of the settings in their document
 */
export function planSplit(
  { trainShare, purgeBars = 0 }: SplitSettings,
  bars: WindowBars,
  at: string,
): WindowPlanResolution {
  const faults = splitFaults(trainShare, purgeBars, at);
  if (faults.length > 0) return { ok: false, faults };
  const clock = new WindowClock(bars);
  const { first, end } = bars;
  const trained = Math.floor((end - first) * trainShare);
  const [a, b, testStart, c] = [0, trained, trained + purgeBars, end - first].map((count) => clock.at(count, 'bars'));
  const window = {
    index: 0,
    train: { startMs: a.timeMs, endMs: b.timeMs, firstBar: first, endBar: b.bar },
    test: { startMs: testStart.timeMs, endMs: c.timeMs, firstBar: testStart.bar, endBar: end },
    isPartial: false,
  };
  if (whyLeftOut(window) !== null) {
    const got = `${trained} to train and ${Math.max(0, end - testStart.bar)} to test on`;
    const detail = `expected two bars or more in each part, got ${got}, of ${end - first}`;
    return { ok: false, faults: [{ pointer: at, code: 'outside_data', detail }] };
  }
  return { ok: true, plan: { windows: [window], leftOut: [], isOverlapping: false } };
}

function splitFaults(trainShare: number, purgeBars: number, at: string): Fault[] {
  const faults: Fault[] = [];
  if (!(trainShare > 0 && trainShare < 1)) {
    const code = trainShare >= 1 ? 'above_max' : 'below_min';
    const detail = `train_share: expected a share between 0 and 1, got ${trainShare}`;
    faults.push({ pointer: `${at}/train_share`, code, detail });
  }
  if (!(Number.isInteger(purgeBars) && purgeBars >= 0)) {
    const code = Number.isInteger(purgeBars) ? 'below_min' : 'not_integer';
    const detail = `purge_bars: expected a whole number from 0, got ${purgeBars}`;
    faults.push({ pointer: `${at}/purge_bars`, code, detail });
  }
  return faults;
}
