import type { BarSeries } from '@barmill/market-data';
import { createSeriesCache } from '../series-cache';
import type { StrategyInput } from '../strategy';
import { smaCross } from './sma-cross';

const series = (closes: number[]): BarSeries => {
  const close = Float64Array.from(closes);
  const time = close.map((_, i) => i * 60_000);
  return { length: close.length, time, open: close, high: close, low: close, close, volume: null, spreadPips: null };
};
const input = (closes: number[], tickSize: number): StrategyInput => ({
  series: series(closes),
  tickSize,
  pipSize: 0.1,
  cache: createSeriesCache(),
});
const parameters = { fast: 2, slow: 3, stop_loss_pips: 0, take_profit_pips: 0 };
const bars = (flags: Uint8Array) => [...flags.keys()].filter((i) => flags[i] === 1);

describe('sma-cross', () => {
  // From bar 2 on: sma(2) 2.5, 2.5, 4.5, 4.5, 2 and sma(3) 3, 8/3, 11/3, 4, 10/3.
  const closes = [4, 3, 2, 3, 6, 3, 1];

  it.each([0, 0.5])('enters long on the cross above and short on the cross below, with a tick of %p', (tickSize) => {
    const decisions = smaCross.decide(input(closes, tickSize), parameters);
    expect(bars(decisions.enterLong)).toEqual([4]);
    expect(bars(decisions.enterShort)).toEqual([6]);
    expect(bars(decisions.exitShort)).toEqual([4]);
    expect(bars(decisions.exitLong)).toEqual([6]);
  });

  it('can decide at index slow and not before', () => {
    expect(smaCross.firstDecision(parameters)).toBe(3);
    // At bars 2 and 3: sma(2) 8.5, 5 and sma(3) 20/3, 17/3, the earliest cross there can be.
    const decisions = smaCross.decide(input([3, 7, 10, 0], 0), parameters);
    expect(bars(decisions.enterShort)).toEqual([3]);
  });

  it('takes equal averages as equal with a tick, where doubles see a cross', () => {
    // At bar 3 both averages are 0.2 exactly: (0.3 + 0.1) / 2 and (0.2 + 0.3 + 0.1) / 3; around it the fast one is below.
    // A fall from equality is a cross below, an equality after less is no cross above.
    const prices = [0.3, 0.2, 0.3, 0.1, 0.3];
    const exact = smaCross.decide(input(prices, 0.1), parameters);
    expect([bars(exact.enterLong), bars(exact.enterShort)]).toEqual([[], [4]]);
    const rounded = smaCross.decide(input(prices, 0), parameters);
    expect([bars(rounded.enterLong), bars(rounded.enterShort)]).toEqual([[3], [4]]);
  });

  it('gives stops as distances in price units, and none for zero pips', () => {
    const given = input(closes, 0.5);
    expect(smaCross.decide(given, parameters)).toMatchObject({ stopLoss: null, takeProfit: null });
    const { stopLoss, takeProfit } = smaCross.decide(given, {
      ...parameters,
      stop_loss_pips: 15,
      take_profit_pips: 40,
    });
    expect(stopLoss?.kind).toBe('distance');
    expect([...(stopLoss?.long ?? [])]).toEqual(closes.map(() => 1.5));
    expect([...(stopLoss?.short ?? [])]).toEqual(closes.map(() => 1.5));
    expect([...(takeProfit?.long ?? [])]).toEqual(closes.map(() => 4));
  });

  it('computes each distinct window once', () => {
    const given = input(closes, 0.5);
    const computed: string[] = [];
    const { cache } = given;
    const counting = {
      get: (key: string, compute: () => Float64Array) => cache.get(key, () => (computed.push(key), compute())),
    };
    for (const [fast, slow] of [
      [2, 3],
      [2, 4],
      [3, 4],
    ]) {
      smaCross.decide({ ...given, cache: counting }, { ...parameters, fast, slow });
    }
    expect(computed.sort()).toEqual([
      'sma-sum:close:0.5:2',
      'sma-sum:close:0.5:3',
      'sma-sum:close:0.5:4',
      'ticks:close:0.5',
    ]);
  });

  it('decides nothing on a series shorter than the slow average', () => {
    const decisions = smaCross.decide(input([1, 5], 0.5), parameters);
    expect(bars(decisions.enterLong)).toEqual([]);
    expect(bars(decisions.enterShort)).toEqual([]);
  });

  it('decides the same at a bar whatever comes after it', () => {
    const longer = smaCross.decide(input([...closes, 9, 0.5, 7], 0.5), parameters);
    const shorter = smaCross.decide(input(closes, 0.5), parameters);
    expect([...longer.enterLong.slice(0, closes.length)]).toEqual([...shorter.enterLong]);
    expect([...longer.enterShort.slice(0, closes.length)]).toEqual([...shorter.enterShort]);
  });
});
