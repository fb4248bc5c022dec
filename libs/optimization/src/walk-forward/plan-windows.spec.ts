import { planMatrix } from './plan-matrix';
import { planSplit } from './plan-split';
import { planWindows, type WalkForwardSettings } from './plan-windows';
import { addMonths, type WindowBars } from './window-clock';
import type { WindowPart } from './window-plan';

const DAY_MS = 86_400_000;
const at = (iso: string) => Date.parse(iso);
const day = (timeMs: number) => new Date(timeMs).toISOString().slice(0, 10);

/** Daily bars of the days from the first up to the last, both included, as far as they are kept. */
function dailyBars(from: string, to: string, isKept: (timeMs: number) => boolean = () => true): WindowBars {
  const days = (at(to) - at(from)) / DAY_MS + 1;
  const time = Float64Array.from({ length: days }, (_, i) => at(from) + i * DAY_MS).filter(isKept);
  return { time, first: 0, end: time.length, barMs: DAY_MS };
}

const settings = (more: Partial<WalkForwardSettings> = {}): WalkForwardSettings => ({
  mode: 'rolling',
  unit: 'months',
  trainLength: 2,
  testLength: 1,
  ...more,
});
const plan = (bars: WindowBars, more: Partial<WalkForwardSettings> = {}) => {
  const planned = planWindows(settings(more), bars, '/walk_forward');
  if (!planned.ok) throw new Error(JSON.stringify(planned.faults));
  return planned.plan;
};
const faults = (bars: WindowBars, more: Partial<WalkForwardSettings>) => {
  const planned = planWindows(settings(more), bars, '/walk_forward');
  return planned.ok ? [] : planned.faults;
};
const drawn = ({ startMs, endMs }: WindowPart) => `${day(startMs)} ${day(endMs)}`;
const calendar = (bars: WindowBars, more: Partial<WalkForwardSettings> = {}) =>
  plan(bars, more).windows.map(({ train, test }) => `${drawn(train)} | ${drawn(test)}`);

const halfYear = dailyBars('2024-01-01', '2024-06-30');

describe('planWindows', () => {
  it('rolls by the length of a test, so that tests follow on each other', () => {
    expect(calendar(halfYear)).toEqual([
      '2024-01-01 2024-03-01 | 2024-03-01 2024-04-01',
      '2024-02-01 2024-04-01 | 2024-04-01 2024-05-01',
      '2024-03-01 2024-05-01 | 2024-05-01 2024-06-01',
      '2024-04-01 2024-06-01 | 2024-06-01 2024-07-01',
    ]);
    expect(plan(halfYear)).toMatchObject({ isOverlapping: false, leftOut: [] });
  });

  it('says the same in bars: half-open, by the bars that open in it', () => {
    // 2024: 31, 29, 31, 30, 31, 30 days.
    expect(
      plan(halfYear).windows.map(({ train, test }) => [train.firstBar, train.endBar, test.firstBar, test.endBar]),
    ).toEqual([
      [0, 60, 60, 91],
      [31, 91, 91, 121],
      [60, 121, 121, 152],
      [91, 152, 152, 182],
    ]);
  });

  it('keeps the beginning where it is anchored', () => {
    expect(calendar(halfYear, { mode: 'anchored', testLength: 2 })).toEqual([
      '2024-01-01 2024-03-01 | 2024-03-01 2024-05-01',
      '2024-01-01 2024-05-01 | 2024-05-01 2024-07-01',
    ]);
  });

  it('counts months from the first day, so that a short one shifts none after it', () => {
    expect(calendar(dailyBars('2024-01-31', '2024-05-31'), { trainLength: 1 })).toEqual([
      '2024-01-31 2024-02-29 | 2024-02-29 2024-03-31',
      '2024-02-29 2024-03-31 | 2024-03-31 2024-04-30',
      '2024-03-31 2024-04-30 | 2024-04-30 2024-05-31',
    ]);
  });

  it('counts from midnight before the first bar that may trade, whatever warms up before', () => {
    const time = Float64Array.from({ length: 240 }, (_, hour) => at('2024-03-30T13:00:00Z') + hour * 3_600_000);
    const bars: WindowBars = { time, first: 5, end: 240, barMs: 3_600_000 };
    // European clocks change on March 31; UTC has 24 hours that day.
    const { windows } = plan(bars, { unit: 'days', trainLength: 2, testLength: 3 });
    expect(windows.map(({ train, test }) => `${drawn(train)} | ${drawn(test)}`)).toEqual([
      '2024-03-30 2024-04-01 | 2024-04-01 2024-04-04',
      '2024-04-02 2024-04-04 | 2024-04-04 2024-04-07',
      '2024-04-05 2024-04-07 | 2024-04-07 2024-04-09',
    ]);
    // 11 hours of March 30, of which five warm up, and 24 of March 31.
    expect(windows[0].train).toMatchObject({ firstBar: 5, endBar: 35 });
    expect(windows[0].test).toMatchObject({ firstBar: 35, endBar: 107 });
  });

  it('leaves a purge gap before the test, in a unit of its own if need be, and tests follow on each other all the same', () => {
    const [first, second] = plan(halfYear, { purge: 5, purgeUnit: 'days' }).windows;
    expect([drawn(first.train), drawn(first.test)]).toEqual(['2024-01-01 2024-03-01', '2024-03-06 2024-04-06']);
    expect([drawn(second.train), drawn(second.test)]).toEqual(['2024-02-01 2024-04-01', '2024-04-06 2024-05-06']);
    const weekdays = dailyBars('2024-01-01', '2024-06-30', (timeMs) => new Date(timeMs).getUTCDay() % 6 !== 0);
    // Three bars from Friday, March 1: Friday, Monday, Tuesday.
    expect(drawn(plan(weekdays, { purge: 3, purgeUnit: 'bars' }).windows[0].test)).toBe('2024-03-06 2024-04-04');
    expect(drawn(plan(halfYear, { purge: 1 }).windows[0].test)).toBe('2024-04-01 2024-05-01');
  });

  it('counts a purge of months with the months before it: January 31 and two are March 31', () => {
    const bars = dailyBars('2024-01-31', '2024-05-31');
    expect(drawn(plan(bars, { trainLength: 1, purge: 1 }).windows[0].test)).toBe('2024-03-31 2024-04-30');
  });

  it('counts bars across gaps in the data', () => {
    const weekdays = dailyBars('2024-01-01', '2024-01-31', (timeMs) => new Date(timeMs).getUTCDay() % 6 !== 0);
    const { windows } = plan(weekdays, { unit: 'bars', trainLength: 10, testLength: 5 });
    expect(windows.map(({ train, test }) => [train.firstBar, train.endBar, test.firstBar, test.endBar])).toEqual([
      [0, 10, 10, 15],
      [5, 15, 15, 20],
      [10, 20, 20, 23],
    ]);
    expect(drawn(windows[0].test)).toBe('2024-01-15 2024-01-22');
    expect(windows.map(({ isPartial }) => isPartial)).toEqual([false, false, true]);
  });

  it('cuts the last test at the end of the data where half of it is left, and says so', () => {
    const cut = plan(dailyBars('2024-01-01', '2024-04-20'));
    expect(cut.windows.map(({ isPartial }) => isPartial)).toEqual([false, true]);
    expect(drawn(cut.windows[1].test)).toBe('2024-04-01 2024-04-21');
    expect(plan(dailyBars('2024-01-01', '2024-04-14')).windows).toHaveLength(1);
    expect(plan(dailyBars('2024-01-01', '2024-04-15')).windows).toHaveLength(2);
  });

  it('leaves out windows without data to train or to test on, and says so', () => {
    const [from, to] = [at('2024-03-01'), at('2024-05-01')];
    const gap = dailyBars('2024-01-01', '2024-07-31', (timeMs) => timeMs < from || timeMs >= to);
    const { windows, leftOut } = plan(gap);
    expect(windows.map(({ index }) => index)).toEqual([3, 4]);
    expect(leftOut).toEqual([
      { index: 0, reason: 'no_test_bars' },
      { index: 1, reason: 'no_test_bars' },
      { index: 2, reason: 'no_training_bars' },
    ]);
  });

  it('marks tests that overlap, and not tests with gaps between', () => {
    const overlapping = plan(halfYear, { testLength: 2, step: 1 });
    expect(overlapping.isOverlapping).toBe(true);
    expect(overlapping.windows.map(({ test }) => drawn(test)).slice(0, 2)).toEqual([
      '2024-03-01 2024-05-01',
      '2024-04-01 2024-06-01',
    ]);
    expect(plan(halfYear, { step: 2 })).toMatchObject({ isOverlapping: false, windows: [{}, {}] });
  });

  it.each([
    [{ trainLength: 0 }, '/walk_forward/train_length', 'below_min', 'train_length: expected 1 or more, got 0'],
    [{ testLength: 1.5 }, '/walk_forward/test_length', 'not_integer', 'test_length: expected a whole number, got 1.5'],
    [{ step: -1 }, '/walk_forward/step', 'below_min', 'step: expected 1 or more, got -1'],
    [{ purge: NaN }, '/walk_forward/purge', 'not_integer', 'purge: expected a whole number, got NaN'],
    [{ purge: -2 }, '/walk_forward/purge', 'below_min', 'purge: expected 0 or more, got -2'],
    [
      { purge: 2 },
      '/walk_forward/purge',
      'purge_too_long',
      'purge: expected a gap no longer than a test of 1 months, got 2 months',
    ],
    [
      { purge: 32, purgeUnit: 'days' as const },
      '/walk_forward/purge',
      'purge_too_long',
      'purge: expected a gap no longer than a test of 1 months, got 32 days',
    ],
    [
      { trainLength: 6 },
      '/walk_forward',
      'outside_data',
      'expected data for training and half of a test, until 2024-07-16T12:00:00.000Z, got data until 2024-07-01T00:00:00.000Z',
    ],
    [
      { trainLength: 1e9 },
      '/walk_forward',
      'outside_data',
      'expected data for training and half of a test, until the end of the calendar, got data until 2024-07-01T00:00:00.000Z',
    ],
  ])('refuses %o', (more, pointer, code, detail) => {
    expect(faults(halfYear, more)).toEqual([{ pointer, code, detail }]);
  });

  it('refuses more windows than anybody reads, and windows of single bars', () => {
    const years = dailyBars('2015-01-01', '2024-12-31');
    expect(faults(years, { unit: 'days', trainLength: 9, testLength: 3 })).toMatchObject([
      { code: 'too_many_windows' },
    ]);
    expect(faults(halfYear, { unit: 'bars', trainLength: 1, testLength: 1 })).toMatchObject([
      { code: 'no_window', detail: 'expected a window with two bars or more to train and to test on, got none in 181' },
    ]);
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31T00:00:00Z', 1, '2024-02-29T00:00:00.000Z'],
    ['2023-01-31T00:00:00Z', 1, '2023-02-28T00:00:00.000Z'],
    ['2024-01-31T00:00:00Z', 2, '2024-03-31T00:00:00.000Z'],
    ['2024-11-30T06:30:00Z', 3, '2025-02-28T06:30:00.000Z'],
    ['2024-02-29T00:00:00Z', 12, '2025-02-28T00:00:00.000Z'],
    ['1969-12-31T23:00:00Z', 14, '1971-02-28T23:00:00.000Z'],
  ])('%s and %d months', (from, count, to) => {
    expect(new Date(addMonths(at(from), count)).toISOString()).toBe(to);
  });
});

describe('planSplit', () => {
  const bars = dailyBars('2024-01-01', '2024-01-10');

  it('is one window: the first share of the bars, and the others', () => {
    const planned = planSplit({ trainShare: 0.75 }, bars, '/split');
    expect(planned).toMatchObject({
      ok: true,
      plan: { windows: [{ index: 0, train: { firstBar: 0, endBar: 7 }, test: { firstBar: 7, endBar: 10 } }] },
    });
    expect(planSplit({ trainShare: 0.75, purgeBars: 1 }, bars, '/split')).toMatchObject({
      plan: { windows: [{ train: { endBar: 7 }, test: { firstBar: 8, endBar: 10 } }], isOverlapping: false },
    });
  });

  it.each([
    [{ trainShare: 0 }, '/split/train_share', 'below_min'],
    [{ trainShare: 1 }, '/split/train_share', 'above_max'],
    [{ trainShare: NaN }, '/split/train_share', 'below_min'],
    [{ trainShare: 0.5, purgeBars: 0.5 }, '/split/purge_bars', 'not_integer'],
    [{ trainShare: 0.5, purgeBars: -1 }, '/split/purge_bars', 'below_min'],
    [{ trainShare: 0.9 }, '/split', 'outside_data'],
    [{ trainShare: 0.1 }, '/split', 'outside_data'],
    [{ trainShare: 0.5, purgeBars: 50 }, '/split', 'outside_data'],
  ])('refuses %o', (split, pointer, code) => {
    expect(planSplit(split, bars, '/split')).toMatchObject({ ok: false, faults: [{ pointer, code }] });
  });
});

describe('planMatrix', () => {
  const matrix = { mode: 'rolling', unit: 'months', trainLengths: [1, 2], testLengths: [1, 5] } as const;

  it('plans each pair of lengths, each with the step of its own test', () => {
    const planned = planMatrix({ ...matrix, testLengths: [1, 2] }, halfYear, '/matrix');
    const cells = planned.ok ? planned.cells : [];
    expect(
      cells.map(({ trainLength, testLength, plan: own }) => [trainLength, testLength, own?.windows.length]),
    ).toEqual([
      [1, 1, 5],
      [1, 2, 2],
      [2, 1, 4],
      [2, 2, 2],
    ]);
    expect(cells.every(({ plan: own }) => own?.isOverlapping === false)).toBe(true);
  });

  it('keeps a pair that does not fit, with the reason', () => {
    const planned = planMatrix({ ...matrix, trainLengths: [1, 4] }, halfYear, '/matrix');
    const cells = planned.ok ? planned.cells : [];
    expect(cells.map(({ plan: own }) => own?.windows.length ?? null)).toEqual([5, 1, 2, null]);
    expect(cells[3].faults).toMatchObject([{ pointer: '/matrix', code: 'outside_data' }]);
  });

  it.each([
    [{ trainLengths: [] }, '/matrix/train_lengths', 'empty_list'],
    [{ testLengths: [1, 2, 1] }, '/matrix/test_lengths/2', 'duplicate_value'],
    [{ trainLengths: [1, 0] }, '/matrix/train_lengths/1', 'below_min'],
    [{ purge: -1 }, '/matrix/purge', 'below_min'],
    [{ trainLengths: [90, 91] }, '/matrix', 'outside_data'],
    [{ trainLengths: Array.from({ length: 51 }, (_, i) => i + 1) }, '/matrix', 'too_large'],
  ])('refuses %o', (more, pointer, code) => {
    const planned = planMatrix({ ...matrix, ...more }, halfYear, '/matrix');
    expect(planned.ok ? [] : planned.faults[0]).toMatchObject({ pointer, code });
  });
});
