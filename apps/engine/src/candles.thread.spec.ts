import type { CandlesQuestion, RunSpec } from '@barmill/contracts';
import { encodeColumnFile, generateBars, parseTimeframe, type BarSeries } from '@barmill/market-data';
import { createSeriesCache, evaluateExpressions, findStrategy, Frame, scopeOf } from '@barmill/strategies';
import { runSpecOn } from '@barmill/testing';
import { candlesOf } from './candles.thread';
import type { PackedCandles } from './sweep-task';

const hourMs = 3_600_000;
const seriesBytes = 1_000_000;
const params = { fast: 3, slow: 5, stop_loss_pips: 0, take_profit_pips: 0 };
const generated = (bars: number, timeframe = 'H1') =>
  generateBars({
    ...{ seed: 3, bars, timeframe: parseTimeframe(timeframe), startTimeMs: 0 },
    ...{ startPrice: 1.1, tickSize: 0.00001 },
  });
const byHand: BarSeries = {
  length: 5,
  time: Float64Array.from([0, 1, 2, 3, 4], (hour) => hour * hourMs),
  open: Float64Array.of(1, 2, 3, 4, 5),
  high: Float64Array.of(9, 4, 8, 6, 7),
  low: Float64Array.of(0.5, 0.4, 0.3, 0.2, 0.1),
  close: Float64Array.of(2, 3, 4, 5, 6),
  volume: Float64Array.of(1, 10, 100, 1_000, 10_000),
  spreadPips: Float64Array.of(1, 2, 3, 4, 5),
};
let files = 0;

/** What is answered about a run on these bars, and on those of other timeframes that were given. */
function ask(bars: BarSeries, asked: Partial<CandlesQuestion>, given: Readonly<Record<string, BarSeries>> = {}) {
  const columns: Record<string, SharedArrayBuffer> = {};
  const stored = (series: BarSeries) => {
    const file = encodeColumnFile(series);
    const sha256 = `${++files}`.padStart(64, '0');
    columns[sha256] = new SharedArrayBuffer(file.byteLength);
    new Uint8Array(columns[sha256]).set(file);
    return { id: '01890000-0000-7000-8000-000000000001', sha256 };
  };
  const contexts: RunSpec['contexts'] = Object.entries(given).map(([timeframe, series]) => ({
    timeframe,
    dataset: stored(series),
  }));
  const question: CandlesQuestion = {
    ...{ v: 1, timeframe: 'H1', fromMs: null, toMs: null, limit: 5_000, isMerged: false, expressions: [] },
    ...asked,
  };
  const spec = runSpecOn(stored(bars), { contexts });
  const range = { firstIndex: 0, endIndex: 1, trials: null, wanted: 'figures' };
  const task = { specs: [spec], params, columns, search: null, candles: question, ...range };
  return candlesOf(task, question, seriesBytes);
}

const columnsOf = ({ bars, columns }: PackedCandles) =>
  Array.from({ length: columns.length / bars }, (_, place) => [...columns.subarray(place * bars, (place + 1) * bars)]);
const timesOf = (answer: PackedCandles) => columnsOf(answer)[0].map((ms) => ms / hourMs);

describe('bars that are asked for', () => {
  it('come with the columns that they have, and series after them', () => {
    const answer = ask(byHand, { fromMs: hourMs, toMs: 4 * hourMs, expressions: ['sma(close, fast)', 'volume'] });
    expect(answer).toMatchObject({ bars: 3, hasVolume: true, hasSpread: true, hasMore: false });
    expect(columnsOf(answer)).toEqual([
      [hourMs, 2 * hourMs, 3 * hourMs],
      [2, 3, 4],
      [4, 8, 6],
      [0.4, 0.3, 0.2],
      [3, 4, 5],
      [10, 100, 1_000],
      [2, 3, 4],
      // (2 + 3 + 4) / 3 and (3 + 4 + 5) / 3: what came before the range counts.
      [NaN, 3, 4],
      [10, 100, 1_000],
    ]);
  });

  it('lie from the first moment up to the second, which is not part of them', () => {
    expect(timesOf(ask(byHand, { fromMs: 1, toMs: 3 * hourMs }))).toEqual([1, 2]);
    expect(timesOf(ask(byHand, { fromMs: null, toMs: null }))).toEqual([0, 1, 2, 3, 4]);
    expect(ask(byHand, { fromMs: 9 * hourMs })).toMatchObject({ bars: 0, hasMore: false });
    expect(ask(byHand, { fromMs: 3 * hourMs, toMs: hourMs })).toMatchObject({ bars: 0, hasMore: false });
  });

  it('have in pages the bits that they have as a whole', () => {
    const bars = generated(100);
    const expressions = ['ema(close, 20)', 'rsi(close, 14)', 'tf("H4", ema(close, slow))'];
    const whole = columnsOf(ask(bars, { expressions }));
    const pages: number[][][] = [];
    for (let fromMs: number | null = null, isMore = true; isMore;) {
      const page = ask(bars, { fromMs, limit: 33, expressions });
      pages.push(columnsOf(page));
      fromMs = pages.at(-1)![0].at(-1)! + 1;
      isMore = page.hasMore;
    }
    expect(pages.map(([time]) => time.length)).toEqual([33, 33, 33, 1]);
    expect(whole.map((_, column) => pages.flatMap((page) => page[column]))).toEqual(whole);
    const frame = new Frame(bars, hourMs, {}, createSeriesCache());
    const { instrument } = runSpecOn({ id: '', sha256: '' });
    const run = { strategy: findStrategy('sma-cross'), parameters: params, timeframe: 'H1', instrument };
    const alone = evaluateExpressions(expressions, frame, scopeOf(run));
    expect(whole.slice(-3)).toEqual(alone.map((column) => [...column]));
  });

  it('are merged into as few candles as are wanted', () => {
    const answer = ask({ ...byHand, spreadPips: null }, { limit: 2, isMerged: true });
    expect(answer).toMatchObject({ bars: 2, hasSpread: false, hasMore: false });
    expect(columnsOf(answer)).toEqual([
      [0, 3 * hourMs],
      [1, 4],
      [9, 7],
      [0.3, 0.1],
      [4, 6],
      [111, 11_000],
    ]);
    expect(columnsOf(ask(byHand, { limit: 5, isMerged: true }))[4]).toEqual([2, 3, 4, 5, 6]);
  });
});

describe('bars of a context timeframe', () => {
  const bars = generated(50);

  it('are made of the run’s own where none were given, and series lie over them', () => {
    const answer = ask(bars, { timeframe: 'H4', expressions: ['close', 'close[1]'] });
    const [time, , , , close, volume, own, before] = columnsOf(answer);
    expect(time.slice(0, 3)).toEqual([0, 4 * hourMs, 8 * hourMs]);
    expect(answer.bars).toBe(13);
    expect(close[0]).toBe(bars.close[3]);
    expect(volume[0]).toBe(bars.volume!.slice(0, 4).reduce((sum, each) => sum + each, 0));
    expect(own).toEqual(close);
    expect(before).toEqual([NaN, ...close.slice(0, -1)]);
  });

  it('are those that were given', () => {
    const given = generated(20, 'H4');
    const answer = ask(bars, { timeframe: 'H4', expressions: ['tf("D1", close)'] }, { H4: given });
    expect(columnsOf(answer)[4]).toEqual([...given.close]);
    expect(columnsOf(answer).at(-1)!.slice(0, 6)).toEqual([NaN, NaN, NaN, NaN, NaN, given.close[5]]);
    const daily = generated(3, 'D1');
    const both = ask(bars, { timeframe: 'H4', expressions: ['tf("D1", close)'] }, { H4: given, D1: daily });
    expect(daily.close[0]).not.toBe(given.close[5]);
    expect(columnsOf(both).at(-1)!.slice(0, 6)).toEqual([NaN, NaN, NaN, NaN, NaN, daily.close[0]]);
  });
});
