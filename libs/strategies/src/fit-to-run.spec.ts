import { generateBars, parseTimeframe } from '@barmill/market-data';
import { findStrategy } from './catalog';
import { rulesStrategy } from './rules/rules-strategy';
import { fitToRun } from './fit-to-run';
import { createSeriesCache } from './series-cache';

const head = { name: 'mine', version: 1, title: 'T', description: 'D' };
const daily = rulesStrategy({
  ...head,
  primary_tf: 'H1',
  context_tfs: ['D1', 'H4'],
  entry: { long: 'tf("D1", close > sma(close, 10)) and tf("H4", close > open)' },
});
const firstDecision = (timeframe: string): number => {
  const fitted = fitToRun(daily, { timeframe: parseTimeframe(timeframe) });
  if (!fitted.ok) throw new Error(fitted.fault.detail);
  return fitted.strategy.firstDecision({});
};

describe('a strategy with context timeframes', () => {
  it('counts its warm-up in the bars it runs on', () => {
    expect(daily.firstDecision({})).toBe(firstDecision('H1'));
    const [hours, quarters] = [firstDecision('H1'), firstDecision('M15')];
    // Ten days are 240 hours, or 960 quarters of an hour.
    expect(hours).toBeGreaterThanOrEqual(239);
    expect(quarters).toBeGreaterThanOrEqual(959);
    expect(quarters).toBeLessThan(4 * (hours + 24));
  });

  it('decides on those bars from their first decision on, and not before', () => {
    const always = rulesStrategy({
      ...head,
      primary_tf: 'H1',
      context_tfs: ['D1'],
      entry: { long: 'not tf("D1", close > sma(close, 3) + 1000)' },
    });
    for (const name of ['H1', 'M15', 'H4']) {
      const { durationMs } = parseTimeframe(name);
      const series = generateBars({
        ...{ seed: 1, bars: 1_000, startTimeMs: 0, startPrice: 1, tickSize: 0.00001 },
        timeframe: parseTimeframe(name),
      });
      const cache = createSeriesCache();
      const { enterLong } = always.decide(
        { series, tickSize: 0.00001, pipSize: 0.0001, cache, timeframeMs: durationMs },
        {},
      );
      const fitted = fitToRun(always, { timeframe: parseTimeframe(name) });
      expect(fitted.ok && fitted.strategy.firstDecision({})).toBe(enterLong.indexOf(1));
    }
  });

  it.each(['H4', 'D1', 'W1'])('is refused on bars of %s, which are no part of all of them', (timeframe) => {
    expect(fitToRun(daily, { timeframe: parseTimeframe(timeframe) })).toEqual({
      ok: false,
      fault: {
        pointer: '/timeframe',
        code: 'timeframe_mismatch',
        detail: `mine is made for H1: it reads D1, H4 and needs bars that are shorter than each of them; got ${timeframe}`,
      },
    });
  });

  it('is refused where the warm-up would be longer than any may be', () => {
    const weeks = rulesStrategy({
      ...head,
      primary_tf: 'D1',
      context_tfs: ['W1'],
      entry: { long: 'tf("W1", close > sma(close, 5000))' },
    });
    expect(fitToRun(weeks, { timeframe: parseTimeframe('M1') })).toMatchObject({
      ok: false,
      fault: { code: 'timeframe_mismatch', detail: expect.stringMatching(/made for D1: .*limit.*got M1$/) },
    });
  });
});

it('a strategy that reads its own bars alone works on any, whatever it is made for', () => {
  const hourly = rulesStrategy({ ...head, primary_tf: 'H1', entry: { long: 'close > open' } });
  for (const strategy of [hourly, findStrategy('sma-cross')]) {
    expect(fitToRun(strategy, { timeframe: parseTimeframe('W1') })).toEqual({ ok: true, strategy });
  }
});

describe('a strategy that sizes its entries', () => {
  const timeframe = parseTimeframe('H1');
  const strategy = rulesStrategy({ ...head, entry: { long: 'true' }, sizing: { equity_pct: 5 } });

  it.each(['volume', 'risk_pct', 'equity_pct', 'notional'])('takes no %s from a run', (size) => {
    expect(fitToRun(strategy, { timeframe, [size]: 1 })).toEqual({
      ok: false,
      fault: {
        pointer: `/${size}`,
        code: 'contradicting_sizes',
        detail: `mine sizes its entries itself (equity_pct): expected no ${size}`,
      },
    });
  });

  it('works in a run that says nothing of sizes', () => {
    expect(fitToRun(strategy, { timeframe })).toEqual({ ok: true, strategy });
    expect(fitToRun(findStrategy('sma-cross'), { timeframe, volume: 2 }).ok).toBe(true);
  });
});

describe('a run whose stop losses trail from some gain on', () => {
  const demands = { timeframe: parseTimeframe('H1'), trailing_start: 1 };
  const trailing = rulesStrategy({
    ...head,
    entry: { long: 'true' },
    stops: { trailing: { distance: 'atr(14)' } },
  });

  it('works where it or its strategy says at which distance', () => {
    expect(fitToRun(trailing, demands).ok).toBe(true);
    expect(fitToRun(findStrategy('sma-cross'), { ...demands, trailing_distance: 2 }).ok).toBe(true);
  });

  it('is refused where neither does', () => {
    const still = rulesStrategy({ ...head, entry: { long: 'true' }, stops: { stop_loss: { distance: '1' } } });
    for (const strategy of [still, findStrategy('sma-cross')]) {
      expect(fitToRun(strategy, demands)).toMatchObject({
        ok: false,
        fault: { pointer: '/trailing_start', code: 'no_trailing_distance' },
      });
    }
  });
});
