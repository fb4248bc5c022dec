import { checkBars } from './bar-checks';
import type { BarSeries } from './bar-series';
import { DataError } from './data-error';

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

function errorOf(series: BarSeries): DataError {
  try {
    checkBars(series);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('the series was accepted');
}

describe('checkBars', () => {
  it('accepts ascending bars, gaps and equal prices', () => {
    checkBars(seriesOf([]));
    checkBars(withSecond({}));
    checkBars(withSecond({ time: 119_999 }));
    checkBars(withSecond({ open: 10, high: 10, low: 10, close: 10, volume: 0, spread: 0 }));
    checkBars({ ...withSecond({}), volume: null, spreadPips: null });
    checkBars(seriesOf([{ ...good, time: Date.UTC(1950, 0, 3) }]));
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
    const error = errorOf(withSecond(change));
    expect(error).toMatchObject({ code, column, row: 2 });
    expect(error.message).toContain(message);
    expect(error.message).toContain(`row 2, column "${column}": expected `);
  });

  it('refuses columns of different lengths', () => {
    const error = errorOf({ ...withSecond({}), low: new Float64Array(2) });
    expect(error.message).toBe('column "low": expected 3 values, as long as the series, came 2');
  });
});
