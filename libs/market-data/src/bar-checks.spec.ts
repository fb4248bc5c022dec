import { findBarFault } from './bar-checks';
import type { BarSeries } from './bar-series';
import { parseTimeframe } from './timeframe';

interface Bar {
  time: number;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  spread: number;
}

const good: Bar = { time: 0, open: 10, high: 12, low: 9, close: 11, volume: 5, spread: 1 };

function seriesOf(bars: readonly Bar[]): BarSeries {
  const column = (name: keyof Bar) => Float64Array.from(bars, (bar) => bar[name]);
  return {
    length: bars.length,
    time: column('time'),
    open: column('open'),
    high: column('high'),
    low: column('low'),
    close: column('close'),
    volume: column('volume'),
    spreadPips: column('spread'),
  };
}

/** Three bars a minute apart, the second one changed. */
function withSecond(change: Partial<Bar>): BarSeries {
  return seriesOf([good, { ...good, time: 60_000, ...change }, { ...good, time: 120_000 }]);
}

/** Of the first bad bar, which has the number `row`, counted from 1. */
function faultOf(series: BarSeries, timeframe = 'M1') {
  for (let i = 0; i < series.length; i++) {
    const fault = findBarFault(series, i, parseTimeframe(timeframe));
    if (fault !== null) return { row: i + 1, ...fault };
  }
  return null;
}

describe('bars', () => {
  it('are good where they ascend, with gaps and equal prices too', () => {
    const good3 = withSecond({});
    const gap = seriesOf([good, { ...good, time: 600_000 }]);
    const flat = withSecond({ open: 10, high: 10, low: 10, close: 10, volume: 0, spread: 0 });
    const bare = { ...good3, volume: null, spreadPips: null };
    const old = seriesOf([{ ...good, time: Date.UTC(1950, 0, 3) }]);
    for (const series of [good3, gap, flat, bare, old]) expect(faultOf(series)).toBeNull();
  });

  it.each<[string, string, Partial<Bar>, string]>([
    [
      'unsorted_time',
      'time',
      { time: -60_000 },
      'expected a time after that of the bar before, 1970-01-01T00:00:00Z, came 1969-12-31T23:59:00Z',
    ],
    [
      'duplicate_time',
      'time',
      { time: 0 },
      'expected a time after that of the bar before, 1970-01-01T00:00:00Z, came 1970-01-01T00:00:00Z',
    ],
    ['time_out_of_range', 'time', { time: NaN }, 'to before 2200-01-01T00:00:00Z, came NaN'],
    ['time_out_of_range', 'time', { time: 60_000.5 }, 'whole milliseconds'],
    ['time_out_of_range', 'time', { time: 1e14 }, 'came 5138-11-16T09:46:40Z'],
    ['not_finite', 'open', { open: NaN }, 'expected a finite price, came NaN'],
    ['not_finite', 'high', { high: Infinity }, 'expected a finite price, came Infinity'],
    ['not_finite', 'close', { close: NaN }, 'expected a finite price, came NaN'],
    ['not_positive', 'low', { low: 0 }, 'expected a price > 0, came 0'],
    ['not_positive', 'open', { open: -1, low: -2 }, 'expected a price > 0, came -1'],
    ['high_too_low', 'high', { high: 10.9 }, 'expected a price >= max(open, close) = 11, came 10.9'],
    ['high_too_low', 'high', { open: 11.5, high: 11.2 }, 'expected a price >= max(open, close) = 11.5, came 11.2'],
    ['low_too_high', 'low', { low: 10.1 }, 'expected a price <= min(open, close) = 10, came 10.1'],
    ['low_too_high', 'low', { open: 11, low: 10.5, close: 10 }, 'expected a price <= min(open, close) = 10, came 10.5'],
    ['negative', 'volume', { volume: -1 }, 'expected a number >= 0, came -1'],
    ['not_finite', 'volume', { volume: NaN }, 'expected a finite number, came NaN'],
    ['negative', 'spread', { spread: -0.1 }, 'expected a number >= 0, came -0.1'],
  ])('refuses %s in the column %s: %j', (code, column, change, message) => {
    const fault = faultOf(withSecond(change));
    expect(fault).toMatchObject({ code, column, row: 2 });
    expect(`expected ${fault!.expected}, came ${fault!.came}`).toContain(message);
  });

  it.each([
    ['M1', 60, 59.999],
    ['H1', 3_600, 3_599],
    ['H4', 14_400, 10_800],
    // A local day may have 23 hours, and a week may be no more than a Friday.
    ['D1', 23 * 3_600, 22 * 3_600],
    ['W1', 3 * 86_400, 86_400],
  ])('of %s open %d s apart at least, and overlap where it is %d s', (timeframe, leastS, tooFewS) => {
    const spaced = (seconds: number) => seriesOf([good, { ...good, time: seconds * 1_000 }]);
    expect(faultOf(spaced(leastS), timeframe)).toBeNull();
    expect(faultOf(spaced(tooFewS), timeframe)).toMatchObject({ code: 'overlap', column: 'time', row: 2 });
  });

  it('that overlap are told from when on the second one might open', () => {
    const series = seriesOf([good, { ...good, time: 900_000 }]);
    expect(faultOf(series, 'H1')).toMatchObject({
      expected: 'a time from 1970-01-01T01:00:00Z on, as the H1 bar before opens at 1970-01-01T00:00:00Z',
      came: '1970-01-01T00:15:00Z',
    });
  });
});
