import { encodeColumnFile, generateBars, parseTimeframe, type BarSeries } from '@barmill/market-data';
import { runSpecOn } from '@barmill/testing';
import type { RunSpec } from '@barmill/contracts';
import { marketOf } from './market.thread';

const bars = (seed: number): BarSeries =>
  generateBars({
    seed,
    bars: 10,
    timeframe: parseTimeframe('H1'),
    startTimeMs: Date.UTC(2024, 0, 1),
    startPrice: 1.1,
    tickSize: 0.00001,
  });
const datasetOf = (seed: number) => ({
  id: `01890000-0000-7000-8000-00000000000${seed}`,
  sha256: String(seed).repeat(64),
});
const columns = Object.fromEntries(
  [1, 2, 3].map((seed) => {
    const file = encodeColumnFile(bars(seed));
    const memory = new SharedArrayBuffer(file.byteLength);
    new Uint8Array(memory).set(file);
    return [datasetOf(seed).sha256, memory];
  }),
);
/** Two series of ten bars. */
const seriesBytes = 160;
const market = (given: Partial<RunSpec> = {}) =>
  marketOf({ spec: runSpecOn(datasetOf(1), given), columns }, seriesBytes);
const daily = (seed: number) => ({ contexts: [{ timeframe: 'D1', dataset: datasetOf(seed) }] });
const finer = { finer: { timeframe: 'M15', dataset: datasetOf(2) } };
const pair = (isInverse: boolean, seed = 3) => ({ symbol: 'X', timeframe: 'H1', dataset: datasetOf(seed), isInverse });
const converted = (...pairs: ReturnType<typeof pair>[]) => ({ conversion: { accountCurrency: 'EUR', pairs } });

describe('the market of a task', () => {
  it('has the bars of each data set of the specification in its place', () => {
    const found = market({ ...daily(2), ...finer, ...converted(pair(true)) });
    expect(found.series).toEqual(bars(1));
    expect(found.contexts).toEqual({ D1: bars(2) });
    expect(found.finerBars).toEqual(bars(2));
    const hourMs = 3_600_000;
    const { time, close } = bars(3);
    expect(found.conversion).toEqual({
      knownAtMs: time.map((ms) => ms + hourMs),
      rate: close.map((price) => 1 / price),
    });
  });

  it('goes through two pairs, in their order', () => {
    const { rate } = market(converted(pair(false, 2), pair(true, 3))).conversion!;
    const [first, second] = [bars(2).close, bars(3).close];
    expect(rate).toEqual(first.map((price, k) => price * (1 / second[k])));
  });

  it('has nothing else where there is nothing else', () => {
    const found = market();
    expect([found.contexts, found.finerBars, found.conversion]).toEqual([{}, undefined, undefined]);
  });

  it('keeps what was decoded and computed for the next task on the same bars', () => {
    const given = { ...daily(2), ...finer, ...converted(pair(false)) };
    expect(market({ ...given, tradeFrom: 7 })).toBe(market(given));
  });

  it('keeps no more computed series than it may', () => {
    const { cache } = market({ dataset: datasetOf(3) });
    const computed: string[] = [];
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
      cache.get(key, () => {
        computed.push(key);
        return new Float64Array(10);
      });
    }
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
  });

  it.each<[string, Partial<RunSpec>]>([
    ['another data set', { dataset: datasetOf(2) }],
    ['another timeframe of the same bars', { timeframe: 'M30' }],
    ['other context bars', daily(3)],
    ['context bars of another timeframe', { contexts: [{ timeframe: 'H4', dataset: datasetOf(2) }] }],
    ['no context bars', { contexts: [] }],
    ['finer bars', finer],
    ['rates', converted(pair(false))],
  ])('shares nothing with a task on %s', (_, given) => {
    const known = market(daily(2));
    const other = market({ ...daily(2), ...given });
    expect(other).not.toBe(known);
    expect(other.cache).not.toBe(known.cache);
  });

  it('tells rates from the same rates the other way round, and from one of them', () => {
    const rates = (...pairs: ReturnType<typeof pair>[]) => market(converted(...pairs)).conversion!.rate[0];
    const close = bars(3).close[0];
    expect([rates(pair(false)), rates(pair(true)), rates(pair(false), pair(false))]).toEqual([
      close,
      1 / close,
      close * close,
    ]);
  });
});
