import type { Fault } from '@barmill/strategies';
import { WindowClock, type Boundary, type WindowBars, type WindowUnit } from './window-clock';
import { whyLeftOut, type LeftOutWindow, type WalkForwardWindow, type WindowPlanResolution } from './window-plan';

export interface WalkForwardSettings {
  /** `rolling`: every train window has `trainLength`. `anchored`: all begin with the first, so they grow. */
  readonly mode: 'rolling' | 'anchored';
  /** Of `trainLength`, `testLength` and `step`. */
  readonly unit: WindowUnit;
  readonly trainLength: number;
  readonly testLength: number;
  /** From one window to the next; without it the length of a test, so that tests follow on each other. */
  readonly step?: number;
  /** Gap between training and test, so that no trade or indicator of the one reaches into the other; 0 without it. */
  readonly purge?: number;
  /** Of `purge`; `unit` without it. */
  readonly purgeUnit?: WindowUnit;
}

/** Windows of one plan at most. */
export const MOST_WINDOWS = 1_000;
/** Share of the last test that the data must cover. */
const LEAST_COVERED = 0.5;

/**
 * Lays windows over bars: train `[a, b)`, a purge gap, test `[b', c)`, the first at the first bar that may trade. All borders are counted from there, in UTC.
 * The last test may be cut by the end of the data where half of it is left, which is marked. A window with fewer than two bars to train or to test on is
 * left out and told. With a step shorter than a test, tests overlap, which is marked.
 *
 * Faults: `not_integer`, `below_min` (lengths below 1, a purge below 0), `purge_too_long` (longer than a test), `too_many_windows`, `outside_data` (the first window does not fit),
 * `no_window` (none has bars enough).
 *
 * @param at JSON pointer of the settings in their document, put before the pointers of the faults
 */
export function planWindows(settings: WalkForwardSettings, bars: WindowBars, at: string): WindowPlanResolution {
  const faults = lengthFaults(settings, at);
  if (faults.length > 0) return { ok: false, faults };
  const clock = new WindowClock(bars);
  const tooLong = purgeFaults(settings, clock, at);
  if (tooLong.length > 0) return { ok: false, faults: tooLong };
  const windows: WalkForwardWindow[] = [];
  const leftOut: LeftOutWindow[] = [];
  for (let index = 0; ; index++) {
    const window = windowAt(index, settings, bars, clock);
    if (window === null) break;
    if (index >= MOST_WINDOWS) return { ok: false, faults: [tooMany(at)] };
    const reason = whyLeftOut(window);
    if (reason === null) windows.push(window);
    else leftOut.push({ index, reason });
  }
  if (windows.length === 0) return { ok: false, faults: [noWindow(settings, clock, leftOut.length, at)] };
  const isOverlapping = (settings.step ?? settings.testLength) < settings.testLength;
  return { ok: true, plan: { windows, leftOut, isOverlapping } };
}

/** Null where the data end before half of its test. */
function windowAt(
  index: number,
  settings: WalkForwardSettings,
  { end }: WindowBars,
  clock: WindowClock,
): WalkForwardWindow | null {
  const { a, b, testStart, c } = bordersAt(index, settings, clock);
  const dataEnd: Boundary = { timeMs: clock.endMs, bar: end };
  const isBars = settings.unit === 'bars';
  const place = (boundary: Boundary) => (isBars ? boundary.bar : boundary.timeMs);
  const covered = (place(dataEnd) - place(testStart)) / (place(c) - place(testStart));
  if (!(covered >= LEAST_COVERED)) return null;
  const isPartial = covered < 1;
  return {
    index,
    train: { startMs: a.timeMs, endMs: b.timeMs, firstBar: a.bar, endBar: b.bar },
    test: {
      startMs: testStart.timeMs,
      endMs: isPartial ? dataEnd.timeMs : c.timeMs,
      firstBar: testStart.bar,
      endBar: Math.min(end, c.bar),
    },
    isPartial,
  };
}

function bordersAt(index: number, settings: WalkForwardSettings, clock: WindowClock) {
  const { mode, unit, trainLength, testLength, step = testLength, purge = 0, purgeUnit = unit } = settings;
  const from = index * step;
  const split = from + trainLength;
  return {
    a: clock.at(mode === 'anchored' ? 0 : from, unit),
    b: clock.at(split, unit),
    testStart: clock.at(split, unit, purge, purgeUnit),
    c: clock.at(split + testLength, unit, purge, purgeUnit),
  };
}

function lengthFaults(settings: WalkForwardSettings, at: string): Fault[] {
  const { trainLength, testLength, step, purge } = settings;
  const lengths = [
    ['train_length', trainLength, 1],
    ['test_length', testLength, 1],
    ['step', step, 1],
    ['purge', purge, 0],
  ] as const;
  return lengths.flatMap(([name, value, least]): Fault[] => {
    if (value === undefined) return [];
    const pointer = `${at}/${name}`;
    if (!Number.isInteger(value)) {
      return [{ pointer, code: 'not_integer', detail: `${name}: expected a whole number, got ${value}` }];
    }
    if (value >= least) return [];
    return [{ pointer, code: 'below_min', detail: `${name}: expected ${least} or more, got ${value}` }];
  });
}

/** A gap that is longer than a test leaves out more of the time than it tests. Of different units those of the first window are held against each other. */
function purgeFaults(settings: WalkForwardSettings, clock: WindowClock, at: string): Fault[] {
  const { unit, testLength, purge = 0, purgeUnit = unit } = settings;
  const { b, testStart, c } = bordersAt(0, settings, clock);
  const isLonger = purgeUnit === unit ? purge > testLength : testStart.timeMs - b.timeMs > c.timeMs - testStart.timeMs;
  if (!isLonger) return [];
  const detail = `purge: expected a gap no longer than a test of ${testLength} ${unit}, got ${purge} ${purgeUnit}`;
  return [{ pointer: `${at}/purge`, code: 'purge_too_long', detail }];
}

function noWindow(settings: WalkForwardSettings, clock: WindowClock, leftOut: number, at: string): Fault {
  if (leftOut > 0) {
    const detail = `expected a window with two bars or more to train and to test on, got none in ${leftOut}`;
    return { pointer: at, code: 'no_window', detail };
  }
  const { testStart, c } = bordersAt(0, settings, clock);
  const least = testStart.timeMs + (c.timeMs - testStart.timeMs) * LEAST_COVERED;
  const detail = `expected data for training and half of a test, until ${isoOf(least)}, got data until ${isoOf(clock.endMs)}`;
  return { pointer: at, code: 'outside_data', detail };
}

function tooMany(at: string): Fault {
  const detail = `expected at most ${MOST_WINDOWS} windows, got more: take longer tests or a longer step`;
  return { pointer: at, code: 'too_many_windows', detail };
}

/** A time that no calendar has stands as a far one. */
function isoOf(timeMs: number): string {
  return Number.isFinite(timeMs) && timeMs < 8.64e15 ? new Date(timeMs).toISOString() : 'the end of the calendar';
}
