import { barsOf, exits, HOUR_MS, plainInstrument, signalsOf, type Decision, type Ohlc } from '../testing/micro-market';
import { plainExecution, type ExecutionSettings } from './settings';
import { simulate } from './simulate';

const flat: Ohlc = [100, 100, 100, 100];
/** 21:00 UTC of a winter Monday, an hour before the roll-over. */
const monday = Date.UTC(2024, 0, 8, 21);

/** Flat hourly bars, the first one at `startMs`; ten units for each pip. */
function run(
  startMs: number,
  length: number,
  decisions: Readonly<Record<number, Decision>>,
  settings: Partial<ExecutionSettings>,
  stepMs = HOUR_MS,
) {
  const instrument = { ...plainInstrument, contractSize: 10, lotStep: 0.5, minLot: 0.5 };
  const rows = Array.from({ length }, () => flat);
  return simulate(
    barsOf(rows, startMs, stepMs),
    signalsOf(length, decisions),
    { ...plainExecution, ...settings },
    instrument,
    stepMs,
    { tradeFrom: 0, end: length },
  );
}

const swaps = (result: ReturnType<typeof run>) => result.legs.map(({ swap, profit }) => [swap, profit]);

describe('swap', () => {
  it('is charged to what is open at the roll-over, and is in equity from that bar on', () => {
    const result = run(monday - HOUR_MS, 4, { 0: { enter: 'long' } }, { swapLongPips: -0.5 });
    expect(Array.from(result.equity)).toEqual([10_000, 10_000, 9_995, 9_995, 9_995]);
    expect(swaps(result)).toEqual([[-5, -5]]);
  });

  it('is another one for shorts, and may be received', () => {
    expect(swaps(run(monday - HOUR_MS, 3, { 0: { enter: 'short' } }, { swapShortPips: 0.25 }))).toEqual([[2.5, 2.5]]);
    expect(swaps(run(monday - HOUR_MS, 3, { 0: { enter: 'short' } }, { swapLongPips: 0.25 }))).toEqual([[0, 0]]);
  });

  it('is not charged for the roll-over at which the position was entered', () => {
    // Bar 0 closes at 22:00, which is the roll-over.
    expect(swaps(run(monday, 3, { 0: { enter: 'long' } }, { swapLongPips: -1 }))).toEqual([[0, 0]]);
    const nextOpen = { swapLongPips: -1, executionMode: 'next_open' as const };
    expect(swaps(run(monday, 4, { 0: { enter: 'long' } }, nextOpen))).toEqual([[0, 0]]);
    expect(swaps(run(monday - HOUR_MS, 4, { 0: { enter: 'long' } }, nextOpen))).toEqual([[-10, -10]]);
  });

  it('is charged before the stops of its bar', () => {
    const rows: Ohlc[] = [flat, [100, 100, 94, 95], flat];
    const result = simulate(
      barsOf(rows, monday - HOUR_MS),
      signalsOf(3, { 0: { enter: 'long', stopLoss: 95 } }),
      { ...plainExecution, swapLongPips: -1 },
      plainInstrument,
      HOUR_MS,
      { tradeFrom: 0, end: 3 },
    );
    expect(exits(result)).toEqual([[1, 95, 'sl']]);
    expect(swaps(result)).toEqual([[-1, -6]]);
  });

  it('is charged for all roll-overs of a bar, three of them on Wednesday', () => {
    const days = run(Date.UTC(2024, 0, 8), 8, { 0: { enter: 'long' } }, { swapLongPips: -0.1 }, 24 * HOUR_MS);
    expect(days.equity[days.equity.length - 1]).toBeCloseTo(10_000 - (1 + 3 + 1 + 1 + 1), 9);
  });

  it('belongs to the legs by their lots', () => {
    const rows: Ohlc[] = [flat, flat, [100, 111, 100, 100], flat];
    const { legs } = simulate(
      barsOf(rows, monday - HOUR_MS),
      signalsOf(4, { 0: { enter: 'long', takeProfit: 110 } }),
      { ...plainExecution, volume: 2, swapLongPips: -1, tpPartialCloseRatio: 0.25 },
      { ...plainInstrument, lotStep: 0.5, minLot: 0.5 },
      HOUR_MS,
      { tradeFrom: 0, end: 4 },
    );
    expect(legs.map(({ volume, swap, profit }) => [volume, swap, profit])).toEqual([
      [0.5, -0.5, 4.5],
      [1.5, -1.5, -1.5],
    ]);
  });
});
