import fc from 'fast-check';
import type { BarSeries } from '@barmill/market-data';
import { smaCross } from '../catalog/sma-cross';
import { createSeriesCache } from '../series-cache';
import { smaCrossDocument } from '../../testing/sma-cross-document';
import { rulesStrategy } from './rules-strategy';

const rules = rulesStrategy(smaCrossDocument);

const barsOf = (ticks: number[], tickSize: number): BarSeries => {
  const close = Float64Array.from(ticks, (tick) => Number((tick * tickSize).toFixed(5)));
  const time = close.map((_, i) => i * 60_000);
  return { length: close.length, time, open: close, high: close, low: close, close, volume: null, spreadPips: null };
};

describe('sma-cross as a document', () => {
  it('decides bit for bit as the strategy written by hand, on prices of few ticks that tie all the time', () => {
    let crossings = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 11_000, max: 11_003 }), { minLength: 1, maxLength: 120, size: 'max' }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(0, 0.0001),
        fc.constantFrom(0, 12.5),
        (ticks, fast, more, tickSize, stop) => {
          const parameters = { fast, slow: fast + more, stop_loss_pips: stop, take_profit_pips: 2 * stop };
          const series = barsOf(ticks, 0.0001);
          const input = () => ({ series, tickSize, pipSize: 0.0001, cache: createSeriesCache() });
          const byHand = smaCross.decide(input(), parameters);
          crossings += byHand.enterLong.reduce((sum, flag) => sum + flag, 0);
          expect(rules.decide(input(), parameters)).toEqual(byHand);
          expect(rules.firstDecision(parameters)).toBe(smaCross.firstDecision(parameters));
        },
      ),
      { seed: 20240611, numRuns: 400 },
    );
    expect(crossings).toBeGreaterThan(500);
  });

  it('shares what combinations share: 3 windows of 3 combinations are summed once each', () => {
    const series = barsOf([1, 4, 2, 6, 3, 3, 5, 1], 1);
    const cache = createSeriesCache();
    const computed: string[] = [];
    const counting = {
      get: (key: string, compute: () => Float64Array) => cache.get(key, () => (computed.push(key), compute())),
    };
    for (const [fast, slow] of [
      [2, 3],
      [2, 4],
      [3, 4],
    ]) {
      rules.decide(
        { series, tickSize: 1, pipSize: 1, cache: counting },
        { fast, slow, stop_loss_pips: 0, take_profit_pips: 0 },
      );
    }
    expect(computed.filter((key) => key.startsWith('window_sums(')).sort()).toEqual([
      'window_sums(ticks(close,1),2)',
      'window_sums(ticks(close,1),3)',
      'window_sums(ticks(close,1),4)',
    ]);
    expect(new Set(computed).size).toBe(computed.length);
  });
});
