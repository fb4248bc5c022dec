import { barsOf, HOUR_MS, plainInstrument, play, signalsOf, type Decision, type Ohlc } from '../testing/micro-market';
import { plainExecution, type ExecutionSettings } from './settings';
import { simulate } from './simulate';

const flat: Ohlc = [100, 100, 100, 100];

/** A long of two units from 100 on bar 0. */
const run = (bars: readonly Ohlc[], decision: Decision = {}, settings: Partial<ExecutionSettings> = {}) =>
  play({
    bars: [flat, ...bars],
    decisions: { 0: { enter: 'long', ...decision } },
    settings: { initialBalance: 1_000, volume: 2, ...settings },
  });
const excursions = (result: ReturnType<typeof run>) => result.legs.map(({ mae, mfe }) => [mae, mfe]);

describe('excursions', () => {
  it('are the furthest that the position went either way, for the volume of the entry', () => {
    expect(
      excursions(
        run([
          [100, 103, 98, 101],
          [101, 107, 96, 104],
        ]),
      ),
    ).toEqual([[8, 14]]);
    expect(excursions(run([[100, 103, 101, 102]]))).toEqual([[0, 6]]);
  });

  it('begin after the bar of a close_price fill, and in that of a next_open fill', () => {
    const wild: Ohlc = [100, 150, 50, 100];
    const play2 = (executionMode: 'close_price' | 'next_open') =>
      excursions(
        play({
          bars: [wild, [100, 104, 99, 100], [100, 101, 100, 100]],
          decisions: { 0: { enter: 'long' } },
          settings: { executionMode },
        }),
      );
    expect(play2('close_price')).toEqual([[1, 4]]);
    expect(play2('next_open')).toEqual([[1, 4]]);
  });

  it('end at the level where the position left', () => {
    const stops = { stopLoss: 95, takeProfit: 110 };
    expect(excursions(run([[100, 104, 90, 92], flat], stops))).toEqual([[10, 8]]);
    expect(excursions(run([[100, 120, 97, 118], flat], stops))).toEqual([[6, 20]]);
    expect(excursions(run([[100, 120, 90, 118], flat], stops))).toEqual([[10, 20]]);
    expect(excursions(run([[100, 120, 90, 118], flat], stops, { intrabarPolicy: 'tp_first' }))).toEqual([[10, 20]]);
  });

  it('end at the fill where it left at an open, slippage included', () => {
    expect(excursions(run([[93, 120, 80, 100], flat], { stopLoss: 95 }, { slippagePips: 1 }))).toEqual([[18, 0]]);
    expect(excursions(run([[114, 120, 80, 100], flat], { takeProfit: 110 }))).toEqual([[0, 28]]);
  });

  it('of a leg are those until then, of the last leg those of the position', () => {
    const result = run(
      [
        [100, 111, 99, 108],
        [108, 115, 90, 100],
      ],
      { takeProfit: 110 },
      { tpPartialCloseRatio: 0.5 },
    );
    expect(excursions(result)).toEqual([
      [2, 22],
      [20, 30],
    ]);
  });

  it('are on the exit side', () => {
    const short = play({
      bars: [flat, [100, 103, 98, 101], flat],
      decisions: { 0: { enter: 'short' } },
      settings: { spreadPips: 1 },
    });
    expect(excursions(short)).toEqual([[4, 1]]);
  });
});

describe('the worst equity of a bar', () => {
  it('is that at the adverse extreme while in a position, else that at the close', () => {
    const { lowEquity } = run([
      [100, 103, 98, 101],
      [101, 107, 99.5, 104],
    ]);
    expect(Array.from(lowEquity)).toEqual([1_000, 1_000, 996, 999]);
  });

  it('is that at the fill where the position left by an adverse exit', () => {
    const { lowEquity } = run([[100, 103, 90, 101], flat], { stopLoss: 95 }, { slippagePips: 1, commissionPerLot: 2 });
    // Filled at 101 and 94: 14 lost, 2 paid at the entry, 2 at the exit.
    expect(Array.from(lowEquity)).toEqual([1_000, 996, 982, 982]);
  });
});

describe('the bars of exposure', () => {
  const bars = (count: number) => Array.from({ length: count }, () => flat);

  it('count from the one after a fill at a close to that of the exit', () => {
    const exposure = (decisions: Readonly<Record<number, Decision>>, settings: Partial<ExecutionSettings> = {}) =>
      play({ bars: bars(6), decisions, settings }).exposureBars;
    expect(exposure({ 0: { enter: 'long' }, 2: { exit: 'long' } })).toBe(2);
    expect(exposure({ 0: { enter: 'long' }, 2: { enter: 'short' } })).toBe(5);
    // Filled at the open of bar 1, left at that of bar 3, in which it no longer is.
    expect(exposure({ 0: { enter: 'long' }, 2: { exit: 'long' } }, { executionMode: 'next_open' })).toBe(2);
    expect(exposure({})).toBe(0);
  });

  it('do not count one at whose open the position left', () => {
    expect(run([flat, [90, 100, 90, 100], flat], { stopLoss: 95 }).exposureBars).toBe(1);
    expect(run([flat, [100, 100, 90, 100], flat], { stopLoss: 95 }).exposureBars).toBe(2);
  });
});

describe('a run that keeps no excursions', () => {
  it('is the same in all else', () => {
    const rows: Ohlc[] = [flat, [100, 103, 98, 101], [101, 107, 90, 104], [104, 105, 103, 104], flat];
    const signals = signalsOf(5, { 0: { enter: 'long', stopLoss: 95 }, 2: { enter: 'short' } });
    const range = { tradeFrom: 0, end: 5 };
    const made = (keepsExcursions: boolean) =>
      simulate(barsOf(rows), signals, plainExecution, plainInstrument, HOUR_MS, range, { keepsExcursions });
    const full = made(true);
    const nothing = { mae: NaN, mfe: NaN };
    expect(made(false)).toEqual({
      ...full,
      lowEquity: new Float64Array(0),
      legs: full.legs.map((leg) => ({ ...leg, ...nothing })),
    });
    expect(full.legs).toHaveLength(2);
  });
});
