import { barsOf, HOUR_MS, plainInstrument, signalsOf, type Decision, type Ohlc } from '../testing/micro-market';
import { plainExecution, type ExecutionSettings } from './settings';
import { simulate } from './simulate';

const flat: Ohlc = [100, 100, 100, 100];

/** Bars of 100 but for those given, and the number of the tag of each bar: 1 is `one`, 2 is `two`. */
function run(
  decisions: Readonly<Record<number, Decision>>,
  [long, short]: readonly [number[], number[]],
  settings: Partial<ExecutionSettings> = {},
  bars: readonly Ohlc[] = long.map(() => flat),
) {
  const series = barsOf(bars);
  const entryTags = { names: ['one', 'two'], long: Uint8Array.from(long), short: Uint8Array.from(short) };
  const signals = { ...signalsOf(series.length, decisions), entryTags };
  const range = { tradeFrom: 0, end: series.length };
  const execution = { ...plainExecution, ...settings };
  return {
    ...simulate(series, signals, execution, plainInstrument, HOUR_MS, range),
    withoutTags: () =>
      simulate(series, { ...signals, entryTags: undefined }, execution, plainInstrument, HOUR_MS, range),
  };
}
const tagsOf = ({ legs }: ReturnType<typeof run>) => legs.map(({ entryBar, entryTag }) => [entryBar, entryTag]);

describe('the tag of an entry', () => {
  it('is that of its bar and side, and none where the number is 0', () => {
    const decisions = { 0: { enter: 'long' }, 1: { exit: 'long' }, 2: { enter: 'long' }, 3: { exit: 'long' } } as const;
    const result = run({ ...decisions, 4: { enter: 'short' } }, [
      [2, 1, 0, 1, 1, 0],
      [1, 1, 1, 1, 1, 0],
    ]);
    expect(tagsOf(result)).toEqual([
      [0, 'two'],
      [2, null],
      [4, 'one'],
    ]);
  });

  it('is that of the bar of the decision where the entry fills at the next open', () => {
    const result = run(
      { 1: { enter: 'long' } },
      [
        [0, 2, 1, 1, 0],
        [0, 1, 1, 1, 0],
      ],
      { executionMode: 'next_open' },
    );
    expect(tagsOf(result)).toEqual([[2, 'two']]);
  });

  it.each(['close_price', 'next_open'] as const)(
    'of a reversal is that of the side that it enters, by %s',
    (executionMode) => {
      const numbers = [
        [1, 1, 1, 1, 1],
        [0, 2, 0, 0, 0],
      ] as const;
      const result = run({ 0: { enter: 'long' }, 1: { enter: 'short' } }, [[...numbers[0]], [...numbers[1]]], {
        executionMode,
      });
      const late = executionMode === 'next_open' ? 1 : 0;
      expect(tagsOf(result)).toEqual([
        [0 + late, 'one'],
        [1 + late, 'two'],
      ]);
    },
  );

  it('of an entry on the bar that stopped its forerunner out is its own', () => {
    const result = run(
      { 0: { enter: 'long', stopLoss: 95 }, 1: { enter: 'long' } },
      [
        [1, 2, 0],
        [0, 0, 0],
      ],
      {},
      [flat, [100, 100, 94, 97], flat],
    );
    expect(result.legs.map(({ exitReason, entryTag }) => [exitReason, entryTag])).toEqual([
      ['sl', 'one'],
      ['end_of_data', 'two'],
    ]);
  });

  it('stays with every leg of the position, whatever an ignored entry of its side says', () => {
    const result = run(
      { 0: { enter: 'long', takeProfit: 110 }, 1: { enter: 'long' } },
      [
        [1, 2, 2],
        [0, 0, 0],
      ],
      { tpPartialCloseRatio: 0.5, endOfData: 'mark' },
      [flat, [100, 111, 100, 100], flat],
    );
    expect(result.legs.map(({ exitReason, entryTag }) => [exitReason, entryTag])).toEqual([
      ['tp_partial', 'one'],
      [null, 'one'],
    ]);
  });

  it('changes nothing else', () => {
    const decisions = { 0: { enter: 'long' }, 1: { enter: 'short' }, 3: { exit: 'short' } } as const;
    const { withoutTags, ...result } = run(
      decisions,
      [
        [1, 0, 0, 0, 0],
        [0, 2, 0, 0, 0],
      ],
      { slippagePips: 1 },
    );
    const plain = withoutTags();
    expect(plain.legs.map(({ entryTag }) => entryTag)).toEqual([null, null]);
    expect({ ...result, legs: result.legs.map((leg) => ({ ...leg, entryTag: null })) }).toEqual(plain);
  });

  it('that has no name is refused with its place', () => {
    expect(() =>
      run({ 1: { enter: 'short' } }, [
        [0, 0, 0],
        [0, 3, 0],
      ]),
    ).toThrow(new RangeError('signals.entryTags.short[1]: expected 0 or the place of one of 2 names, got 3'));
  });
});
