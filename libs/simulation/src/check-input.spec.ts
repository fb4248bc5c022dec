import { barsOf, HOUR_MS, plainInstrument, signalsOf, type Ohlc } from '../testing/micro-market';
import { simulate } from './simulate';
import { plainExecution } from './settings';

const rows: Ohlc[] = [
  [100, 100, 100, 100],
  [100, 100, 100, 100],
];
const series = barsOf(rows);
const signals = signalsOf(2, {});

const run = ({
  bars = series,
  decided = signals,
  settings = {},
  instrument = {},
  timeframeMs = HOUR_MS,
  range = { tradeFrom: 0, end: 2 },
}) =>
  simulate(
    bars,
    decided,
    { ...plainExecution, ...settings },
    { ...plainInstrument, ...instrument },
    timeframeMs,
    range,
  );

describe('the input of a simulation', () => {
  it('is accepted when it is whole', () => {
    expect(Array.from(run({}).equity)).toEqual([10_000, 10_000, 10_000]);
  });

  it.each([
    [{ tradeFrom: -1, end: 2 }],
    [{ tradeFrom: 0, end: 3 }],
    [{ tradeFrom: 1, end: 1 }],
    [{ tradeFrom: 0.5, end: 2 }],
    [{ tradeFrom: NaN, end: 2 }],
  ])('is refused with the range %j', (range) => {
    expect(() => run({ range })).toThrow(/^range: expected whole numbers with 0 <= tradeFrom < end <= 2/);
  });

  it('is refused with a signal array of another length, by its name', () => {
    const decided = { ...signals, exitShort: new Uint8Array(3) };
    expect(() => run({ decided })).toThrow(
      'signals.exitShort: expected 2 values, one for each bar of the series, got 3',
    );
    const stopLoss = { kind: 'level' as const, long: new Float64Array(2), short: new Float64Array(1) };
    expect(() => run({ decided: { ...signals, stopLoss } })).toThrow('signals.stopLoss.short: expected 2 values');
    const trailingDistance = { long: new Float64Array(3), short: new Float64Array(2) };
    expect(() => run({ decided: { ...signals, trailingDistance } })).toThrow(
      'signals.trailingDistance.long: expected 2',
    );
    const entryTags = { names: ['a'], long: new Uint8Array(2), short: new Uint8Array(1) };
    expect(() => run({ decided: { ...signals, entryTags } })).toThrow('signals.entryTags.short: expected 2 values');
  });

  it('is refused with a column of another length, by its name', () => {
    expect(() => run({ bars: { ...series, high: new Float64Array(1) } })).toThrow('series.high: expected 2 values');
  });

  it('is refused in spread mode "bar" without a spread column', () => {
    expect(() => run({ settings: { spreadMode: 'bar' } })).toThrow('series.spreadPips is null');
  });

  it.each([
    [{ settings: { initialBalance: 0 } }, 'settings.initialBalance: expected a number above 0, got 0'],
    [{ settings: { spreadPips: -1 } }, 'settings.spreadPips: expected a number of at least 0, got -1'],
    [{ settings: { volume: NaN } }, 'settings.volume: expected a number of at least 0, got NaN'],
    [{ instrument: { tickSize: -0.1 } }, 'instrument.tickSize: expected a number of at least 0, got -0.1'],
    [{ instrument: { contractSize: 0 } }, 'instrument.contractSize: expected a number above 0, got 0'],
    [{ settings: { leverage: 0 } }, 'settings.leverage: expected a number above 0, or null, got 0'],
    [{ settings: { trailingDistance: -1 } }, 'settings.trailingDistance: expected a number above 0, or null, got -1'],
    [
      { settings: { timeExitBars: 1.5 } },
      'settings.timeExitBars: expected a whole number of at least 1, or null, got 1.5',
    ],
    [{ settings: { swapLongPips: NaN } }, 'settings.swapLongPips: expected a number, got NaN'],
    [
      { settings: { sizing: 'notional' as const } },
      'settings.sizing is "notional": expected a number for that size, got null',
    ],
    [
      { settings: { sizing: 'risk_pct' as const, riskPct: 1 }, decided: { ...signals, stopLoss: null } },
      'sizing "risk_pct": expected a strategy that sets a stop loss, got one without',
    ],
    [{ timeframeMs: 0 }, 'timeframeMs: expected a number above 0, got 0'],
  ])('is refused with %j', (part, message) => {
    expect(() => run(part)).toThrow(new RangeError(message));
  });
});
