import { dayMs, refusalOf, requestOf, timeframe } from '../testing/requests';
import type { FoundBars, FoundMarket, FoundRates } from './found-market';
import { requestedRun } from './requested-run';

const firstTimeMs = Date.UTC(2024, 0, 1);
const instrument = { leverage: 100, stopOutLevel: 0.5, tradingDaysPerYear: 252, swapLongPips: 0, swapShortPips: 0 };

/** Bars without a hole from so many days after 2024-01-01. */
function found(name: string, bars: number, fromDay = 0): FoundBars<string> {
  const first = firstTimeMs + fromDay * dayMs;
  const { durationMs } = timeframe(name);
  return {
    timeframe: timeframe(name),
    facts: { bars, firstTimeMs: first, lastTimeMs: first + (bars - 1) * durationMs, hasSpread: false },
    dataset: `${name}-bars`,
    pointer: `/datasets/${name}`,
  };
}

/** 240 hours from 2024-01-01. */
const traded = { ...found('H1', 240), pointer: '/dataset_id' };
const market = (changes: Partial<FoundMarket<string>> = {}): FoundMarket<string> => ({
  traded,
  contexts: [],
  finer: null,
  conversion: null,
  ...changes,
});
const rates = (bars: FoundBars<string>, symbol = 'GBPUSD'): FoundRates<string> => ({
  ...bars,
  symbol,
  isInverse: false,
});
const resolve = (changes: object = {}, bars = market(), firstDecision = 50) =>
  requestedRun(requestOf(changes), instrument, bars, firstDecision);

describe('the terms of a run', () => {
  it('hold the bars that were found, by their timeframes', () => {
    const pair = { ...rates(found('D1', 10)), isInverse: true };
    const bars = market({
      contexts: [found('H4', 60), found('D1', 10)],
      finer: found('M15', 960),
      conversion: { accountCurrency: 'EUR', pairs: [pair] },
    });
    expect(resolve({}, bars)).toMatchObject({
      timeframe: 'H1',
      dataset: 'H1-bars',
      contexts: [
        { timeframe: 'H4', dataset: 'H4-bars' },
        { timeframe: 'D1', dataset: 'D1-bars' },
      ],
      finer: { timeframe: 'M15', dataset: 'M15-bars' },
      conversion: {
        accountCurrency: 'EUR',
        pairs: [{ symbol: 'GBPUSD', timeframe: 'D1', dataset: 'D1-bars', isInverse: true }],
      },
    });
  });

  it('count the periods of a year by the basis of the returns', () => {
    const week = { ...found('D1', 60), timeframe: { name: 'W1', durationMs: 7 * dayMs } };
    const periods = (returns_basis: string, own: FoundBars<string>) =>
      resolve({ returns_basis }, market({ traded: own })).metrics.periodsPerYear;
    expect(periods('daily', traded)).toBe(252);
    expect(periods('bar', found('M15', 960))).toBe(252 * 96);
    expect(periods('bar', found('D1', 60))).toBe(252);
    expect(periods('bar', week)).toBe(52);
  });

  it('read dates as midnight UTC and times with their offset', () => {
    const dates = { start_date: '2024-01-02', end_date: '2024-01-03T02:00:00+02:00' };
    expect(resolve(dates, market(), 0)).toMatchObject({
      startTimeMs: Date.UTC(2024, 0, 2),
      endTimeMs: Date.UTC(2024, 0, 3),
    });
  });

  it('let a start before the data be, as long as some data remain', () => {
    expect(resolve({ start_date: '2020-01-01' }).startTimeMs).toBe(Date.UTC(2020, 0, 1));
    expect(resolve({ start_date: '2024-01-10T23:00:00Z' }).startTimeMs).toBe(traded.facts.lastTimeMs);
  });

  it.each([
    [{ start_date: '2024-01-03', end_date: '2024-01-03' }, 'reversed_dates', '/end_date', /before end_date/],
    [
      { start_date: '2024-01-11' },
      'dates_outside_data',
      '/start_date',
      /from 2024-01-01T00:00:00.000Z to 2024-01-10T23:00:00.000Z/,
    ],
    [{ end_date: '2024-01-01' }, 'dates_outside_data', '/end_date', /not after their first bar/],
    [{ trade_from: 240 }, 'trade_from_outside_data', '/trade_from', /240 bars/],
    [{ spread_mode: 'bar' }, 'no_spread_column', '/spread_mode', /spread column/],
    [
      { execution_mode: 'intra_candle', stop_evaluation: 'close' },
      'contradicting_modes',
      '/stop_evaluation',
      /intra_candle/,
    ],
    [
      { volume: 1, risk_pct: 1 },
      'contradicting_sizes',
      '/risk_pct',
      /one of volume, risk_pct.*got volume and risk_pct/,
    ],
  ])('are refused with %j', (changes, problem, pointer, message) => {
    const refusal = refusalOf(() => resolve(changes));
    expect(refusal).toMatchObject({ problem, pointer });
    expect(refusal.message).toMatch(message);
  });

  it('are refused where no bar is left between the first that may trade and the end', () => {
    // Bar 50 opens at 2 o'clock on the third day.
    expect(() => resolve({ end_date: '2024-01-03T02:00:01Z' })).not.toThrow();
    const early = refusalOf(() => resolve({ end_date: '2024-01-03T02:00:00Z' }));
    expect(early).toMatchObject({ problem: 'too_few_bars', pointer: '/end_date' });
    expect(early.message).toMatch(/at bar 50, leaves no bar before end_date.*opens at 2024-01-03T02:00:00\.000Z/);
    const late = refusalOf(() => resolve({ trade_from: 100, end_date: '2024-01-05' }));
    expect(late).toMatchObject({ problem: 'trade_from_outside_data', pointer: '/trade_from' });
    expect(late.message).toMatch(/^trade_from 100 leaves no bar/);
    // A day may have 23 hours, so bar 5 of days may open an hour sooner.
    const days = market({ traded: found('D1', 60) });
    expect(() => resolve({ trade_from: 5, end_date: '2024-01-06' }, days, 0)).not.toThrow();
    expect(() => resolve({ trade_from: 5, end_date: '2024-01-05' }, days, 0)).toThrow();
  });

  it('are refused where the data end before the strategy can decide', () => {
    expect(() => resolve({}, market(), 239)).not.toThrow();
    const refusal = refusalOf(() => resolve({}, market(), 240));
    expect(refusal).toMatchObject({ problem: 'too_few_bars', pointer: '/dataset_id' });
    expect(refusal.message).toMatch(/240 bars.* at bar 240/);
  });
});

describe('bars beside those that are traded', () => {
  const days = (from: number, bars = 5) => market({ contexts: [found('D1', bars, from)] });

  it('are refused where no context bar closes while the run trades', () => {
    // The last hour closes at the end of day 9.
    expect(() => resolve({}, days(9))).not.toThrow();
    const refusal = refusalOf(() => resolve({}, days(10)));
    expect(refusal).toMatchObject({ problem: 'dataset_outside_run', pointer: '/datasets/D1' });
    expect(refusal.message).toMatch(/D1 run from 2024-01-11.*trades from 2024-01-03T02:00.*to 2024-01-11T00:00/);
    expect(refusalOf(() => resolve({ end_date: '2024-01-10' }, days(9))).problem).toBe('dataset_outside_run');
  });

  it('are refused where they end before the run trades', () => {
    expect(() => resolve({}, days(-3, 6))).not.toThrow();
    expect(refusalOf(() => resolve({ start_date: '2024-01-04' }, days(-3, 6))).problem).toBe('dataset_outside_run');
    // Decided for the first time at hour 72.
    expect(refusalOf(() => resolve({}, days(-3, 6), 72)).problem).toBe('dataset_outside_run');
  });

  it('are refused where no finer bar lies in the traded range', () => {
    const finer = (from: number) => market({ finer: found('M15', 96, from) });
    expect(() => resolve({}, finer(2))).not.toThrow();
    expect(() => resolve({}, finer(9))).not.toThrow();
    for (const from of [1, 10]) {
      expect(refusalOf(() => resolve({}, finer(from)))).toMatchObject({
        problem: 'dataset_outside_run',
        pointer: '/datasets/M15',
      });
    }
  });
});

describe('rates', () => {
  const converted = (...pairs: FoundRates<string>[]) => market({ conversion: { accountCurrency: 'USD', pairs } });

  it('are known by the close of the first tradable bar', () => {
    const daily = converted(rates(found('D1', 10)));
    // The first day closes with hour 23.
    expect(() => resolve({}, daily, 23)).not.toThrow();
    const refusal = refusalOf(() => resolve({}, daily, 22));
    expect(refusal).toMatchObject({ problem: 'no_rate', pointer: '/datasets/D1' });
    expect(refusal.message).toMatch(/close at 2024-01-01T23:00.*rate of GBPUSD D1.*2024-01-02T00:00/);
    expect(() => resolve({ start_date: '2024-01-01T23:00:00Z' }, daily, 0)).not.toThrow();
    expect(() => resolve({ trade_from: 23 }, daily, 0)).not.toThrow();
  });

  it('are known of both pairs', () => {
    const hourly = rates(found('H1', 240));
    expect(() => resolve({}, converted(hourly, rates(found('H4', 60), 'USDJPY')), 3)).not.toThrow();
    expect(refusalOf(() => resolve({}, converted(hourly, rates(found('H4', 60), 'USDJPY')), 2)).message).toMatch(
      /USDJPY/,
    );
  });

  it('hold for a week after their last bar, not for good', () => {
    // 240 hours end with day 10.
    expect(() => resolve({}, converted(rates(found('D1', 3))))).not.toThrow();
    const refusal = refusalOf(() => resolve({}, converted(rates(found('D1', 2)))));
    expect(refusal).toMatchObject({ problem: 'no_rate' });
    expect(refusal.message).toMatch(/last rate of GBPUSD D1 is known at 2024-01-03T00:00.*until 2024-01-11T00:00/);
    expect(() => resolve({ end_date: '2024-01-09' }, converted(rates(found('D1', 2))))).not.toThrow();
  });
});
