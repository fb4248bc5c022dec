import { barsOf, HOUR_MS, plainInstrument, signalsOf, START_MS, type Ohlc } from '../testing/micro-market';
import { conversionThrough } from './conversion';
import { plainExecution } from './settings';
import { simulate } from './simulate';

const dayMs = 24 * HOUR_MS;
const flat: Ohlc = [100, 100, 100, 100];

/** Days, of which the second has 23 hours. */
function days(rows: readonly Ohlc[]) {
  const series = barsOf(rows, START_MS, dayMs);
  return { ...series, time: series.time.map((timeMs, bar) => (bar > 1 ? timeMs - HOUR_MS : timeMs)) };
}

describe('a bar that the next one cuts short', () => {
  it('has closed when that opens: what is entered at its close leaves at that open, and not before', () => {
    const series = days([flat, flat, [90, 90, 90, 90], flat]);
    const signals = signalsOf(4, { 1: { enter: 'long', stopLoss: 95 } });
    const { legs } = simulate(series, signals, plainExecution, plainInstrument, dayMs, { tradeFrom: 0, end: 4 });
    expect(legs.map(({ entryTimeMs, exitTimeMs, exitReason }) => [entryTimeMs, exitTimeMs, exitReason])).toEqual([
      [series.time[2], series.time[2], 'sl_gap'],
    ]);
  });

  it('tells its rate when it has closed', () => {
    const { knownAtMs } = conversionThrough([{ bars: days([flat, flat, flat]), timeframeMs: dayMs, isInverse: false }]);
    expect([...knownAtMs].map((ms) => (ms - START_MS) / HOUR_MS)).toEqual([24, 47, 71]);
  });
});
