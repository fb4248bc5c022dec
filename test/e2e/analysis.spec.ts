import { gzipSync } from 'node:zlib';
import { runSpecOn, seedBacktest, seededId } from '@barmill/testing';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, EquityCurve, Trade } from './support/resources';

jest.setTimeout(60_000);

interface Drawdown {
  readonly data: readonly { readonly time: string; readonly drawdown_pct: number }[];
  readonly points: number;
  readonly bars: number;
  readonly total_periods: number;
  readonly periods: readonly { readonly depth_pct: number; readonly end: string | null }[];
}
interface Calendar {
  readonly months: readonly { year: number; month: number; return_pct: number | null; reason: string | null }[];
  readonly years: readonly { year: number; return_pct: number | null; start_equity: number; end_equity: number }[];
}
interface Breakdown {
  readonly groups: readonly {
    readonly key: string | number | null;
    readonly trades: number;
    readonly winning_trades: number;
    readonly win_rate: number;
    readonly net_profit: number;
    readonly profit_factor: number | null;
  }[];
}

interface Candles {
  readonly timeframe: string;
  readonly bars: {
    readonly time: readonly string[];
    readonly open: readonly number[];
    readonly close: readonly number[];
    readonly volume: readonly number[] | null;
  };
  readonly indicators: readonly { readonly expression: string; readonly values: readonly (number | null)[] }[];
  readonly next_cursor: string | null;
}

/** A Monday. */
const start = Date.UTC(2024, 0, 1);
const hourMs = 3_600_000;
const seeded = `/v1/backtests/${seededId(1)}`;
const empty = `/v1/backtests/${seededId(2)}`;
let barmill: BarmillUnderTest;
let run: string;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('analysis');
  const dataset = await barmill.uploadBars('D1', 600, 5);
  const query = async (sql: string, parameters: unknown[] = []) => await barmill.stored.query(sql, parameters);
  const spec = runSpecOn(dataset, { timeframe: 'D1' });
  for (const number of [1, 2]) await seedBacktest(query, { id: seededId(number), spec });
  // Trade, leg, side, hours from Monday at midnight, profit, why it ended, tag.
  const legs = [
    [1, 1, 'long', 9, 10, 'take_profit', 'a'],
    [1, 2, 'long', 9, -4, 'stop_loss', 'a'],
    [2, 1, 'short', 33, -6, 'stop_loss', null],
    [3, 1, 'long', 177, 0, 'signal', 'b'],
    [4, 1, 'long', 180, 2, null, 'a'],
  ] as const;
  for (const [index, [trade, leg, side, hours, profit, reason, tag]] of legs.entries()) {
    await query(
      `insert into backtest_trades (run_id, ordinal, tenant_id, trade_number, leg, direction, entry_time, entry_bar, entry_price, volume, profit,
         commission, slippage, exit_reason, equity_after, swap, entry_tag)
       values ($1, $2, 'default', $3, $4, $5, $6, 1, 1, 1, $7, 1, 0, $8, 1, null, $9)`,
      [seededId(1), index + 1, trade, leg, side, new Date(start + hours * hourMs), profit, reason, tag],
    );
  }
  const equity = [100, 110, 99, 0, 55];
  const columns = [
    equity.map((_, month) => Date.UTC(2023, 10 + month, 1)),
    equity,
    equity.map((level, at) => (at === 0 ? 0 : (100 * (110 - level)) / 110)),
  ];
  await query('insert into equity_curves (run_id, tenant_id, points, columns) values ($1, $2, $3, $4)', [
    ...[seededId(1), 'default', equity.length],
    gzipSync(Buffer.from(Float64Array.from(columns.flat()).buffer)),
  ]);
  const request = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1', params: { fast: 5, slow: 20 } };
  run = `/v1/backtests/${(await barmill.api.submit<Backtest>('/v1/backtests', request)).id}`;
  await barmill.ended<Backtest>(run);
});
afterAll(async () => await barmill.stop());

describe('the drawdowns of a backtest', () => {
  it('begin with the one that the metric tells, and follow the curve', async () => {
    const { metrics } = await barmill.api.get<Backtest>(run);
    const curve = await barmill.api.get<EquityCurve>(`${run}/equity-curve?points=all`);
    const found = await barmill.api.get<Drawdown>(`${run}/drawdown?limit=3`);
    expect(found.periods[0].depth_pct).toBe(Math.max(...curve.data.map((point) => point.drawdown_pct)));
    expect(found.periods[0].depth_pct).toBeCloseTo(metrics.max_drawdown_pct as number, 10);
    expect(found.data).toEqual(curve.data.map(({ time, drawdown_pct }) => ({ time, drawdown_pct })));
    expect([found.bars, found.periods.length]).toEqual([curve.bars, 3]);
    expect(found.total_periods).toBeGreaterThan(3);
  });

  it('are thinned out and keep the deepest point', async () => {
    const { points, data, periods } = await barmill.api.get<Drawdown>(`${run}/drawdown?points=20`);
    expect(points).toBeLessThanOrEqual(20);
    expect(Math.max(...data.map((point) => point.drawdown_pct))).toBe(periods[0].depth_pct);
  });

  it('tell when they began, were deepest and ended', async () => {
    expect(await barmill.api.get<Drawdown>(`${seeded}/drawdown`)).toMatchObject({
      total_periods: 1,
      periods: [
        {
          ...{ start: '2023-12-01T00:00:00.000Z', trough: '2024-02-01T00:00:00.000Z', end: null },
          ...{ depth_pct: 100, depth: 110, duration_days: 91, recovery_days: null },
        },
      ],
    });
  });
});

describe('the calendar of a backtest', () => {
  it('has months and years, and no return where nothing was left', async () => {
    const { months, years } = await barmill.api.get<Calendar>(`${seeded}/calendar`);
    // A close at midnight belongs to the month that it ends.
    expect(months.map(({ year, month, return_pct, reason }) => [year, month, return_pct, reason])).toEqual([
      [2023, 11, expect.closeTo(10, 10), null],
      [2023, 12, expect.closeTo(-10, 10), null],
      [2024, 1, -100, null],
      [2024, 2, null, 'ruined'],
    ]);
    expect(years.map((year) => [year.year, year.start_equity, year.end_equity])).toEqual([
      [2023, 100, 99],
      [2024, 99, 55],
    ]);
  });

  it('multiplies up to the return of the run', async () => {
    const { metrics } = await barmill.api.get<Backtest>(run);
    const { months, years } = await barmill.api.get<Calendar>(`${run}/calendar`);
    for (const periods of [months, years]) {
      const growth = periods.reduce((product, { return_pct }) => product * (1 + return_pct! / 100), 1);
      expect(100 * (growth - 1)).toBeCloseTo(metrics.total_return_pct as number, 8);
    }
    expect(months.length).toBeGreaterThan(12);
  });
});

describe('the breakdown of trades', () => {
  const by = async (key: string, of = seeded) => (await barmill.api.get<Breakdown>(`${of}/breakdown?by=${key}`)).groups;

  it.each<[string, (string | number | null)[][]]>([
    [
      'side',
      [
        ['long', 3, 2, 8, null],
        ['short', 1, 0, -6, 0],
      ],
    ],
    [
      'tag',
      [
        ['a', 2, 2, 8, null],
        ['b', 1, 0, 0, null],
        [null, 1, 0, -6, 0],
      ],
    ],
    // What ended its last leg ended a trade.
    [
      'exit_reason',
      [
        ['signal', 1, 0, 0, null],
        ['stop_loss', 2, 1, 0, 1],
        [null, 1, 1, 2, null],
      ],
    ],
    [
      'hour',
      [
        [9, 3, 1, 0, 1],
        [12, 1, 1, 2, null],
      ],
    ],
    [
      'weekday',
      [
        [1, 3, 2, 8, null],
        [2, 1, 0, -6, 0],
      ],
    ],
  ])('by %s takes a position with all its legs for one trade', async (key, expected) => {
    const groups = await by(key);
    expect(
      groups.map((group) => [group.key, group.trades, group.winning_trades, group.net_profit, group.profit_factor]),
    ).toEqual(expected);
  });

  it('adds up to the figures of the run', async () => {
    const { metrics } = await barmill.api.get<Backtest>(run);
    const trades = await barmill.api.all<Trade>(`${run}/trades`);
    for (const key of ['hour', 'weekday', 'side', 'exit_reason', 'tag']) {
      const groups = await by(key, run);
      const sum = (pick: (group: Breakdown['groups'][number]) => number) =>
        groups.reduce((total, group) => total + pick(group), 0);
      expect(sum((group) => group.trades)).toBe(new Set(trades.map((trade) => trade.trade_number)).size);
      expect(sum((group) => group.winning_trades)).toBe(metrics.winning_trades);
      expect(sum((group) => group.net_profit)).toBeCloseTo(metrics.net_profit as number, 6);
    }
  });

  it('is empty without trades', async () => {
    expect(await by('side', empty)).toEqual([]);
    expect((await barmill.api.get<Calendar>(`${empty}/calendar`)).months).toEqual([]);
    expect(await barmill.api.get<Drawdown>(`${empty}/drawdown`)).toMatchObject({ data: [], periods: [], bars: 0 });
  });
});

describe('the bars of a backtest', () => {
  const named = {
    ...{ name: 'with-names', version: 1, title: 'With names', description: 'Looks at weeks.' },
    ...{ primary_tf: 'D1', context_tfs: ['W1'] },
    parameters: [{ name: 'n', type: 'integer', min: 2, max: 50, default: 10 }],
    let: { base: 'sma(close, n)', week: 'tf("W1", close)' },
    entry: { long: 'close > base and week > lowest(low, 20)' },
  };
  const candles = async (query: string, of = run) => await barmill.api.get<Candles>(`${of}/candles?${query}`);
  const by = (...expressions: string[]) =>
    expressions.map((text) => `indicators=${encodeURIComponent(text)}`).join('&');
  const refusal = async (query: string) => await barmill.api.request<Problem>(`${run}/candles?${query}`);

  it('come whole, with the values of expressions and of what the strategy looks at', async () => {
    const { bars, indicators, ...rest } = await candles(
      `limit=5000&${by('sma(close, 3)', 'strategy', 'close > open')}`,
    );
    expect(rest).toMatchObject({ symbol: 'EURUSD', timeframe: 'D1', next_cursor: null, has_more: false });
    expect(Object.entries(bars).map(([name, column]) => [name, column?.length ?? null])).toEqual(
      ['time', 'open', 'high', 'low', 'close', 'volume', 'spread'].map((name) => [name, bars[name as 'open'] && 600]),
    );
    expect(indicators.map(({ expression }) => expression)).toEqual([
      ...['sma(close, 3)', 'sma(close, fast)', 'sma(close, slow)', 'close > open'],
    ]);
    const [three, fast, slow, rising] = indicators.map(({ values }) => values);
    expect(three.slice(0, 3)).toEqual([
      null,
      null,
      expect.closeTo((bars.close[0] + bars.close[1] + bars.close[2]) / 3, 10),
    ]);
    expect([fast, slow].map((values) => values.findIndex((value) => value !== null))).toEqual([4, 19]);
    expect(rising).toEqual(bars.close.map((close, i) => Number(close > bars.open[i])));
    const [trade] = await barmill.api.all<Trade>(`${run}/trades`);
    const entered = bars.time.indexOf(trade.entry_time);
    expect(fast[entered - 1]! > slow[entered - 1]!).toBe(trade.direction === 'long');
  });

  it('join from pages to the same whole, which is answered again from what is kept', async () => {
    const query = `from=2021-01-01&${by('ema(close, 20)')}`;
    const whole = await candles(`limit=5000&${query}`);
    const pages: Candles[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)!.next_cursor) {
      pages.push(await candles(`limit=250&${query}${cursor && `&cursor=${cursor}`}`));
    }
    expect(pages.flatMap(({ bars }) => bars.time)).toEqual(whole.bars.time);
    expect(pages.flatMap(({ indicators: [{ values }] }) => values)).toEqual(whole.indicators[0].values);
    const asked = async () => await barmill.stored.query('select id from candle_answers');
    const before = (await asked()).length;
    expect(await candles(`limit=5000&${query}`)).toEqual(whole);
    expect((await asked()).length).toBe(before);
    const other = await refusal(`${by('ema(close, 21)')}&cursor=${pages[0].next_cursor}`);
    expect([other.status, other.body.code]).toEqual([400, 'invalid_cursor']);
  });

  it('know the names of the strategy, and have those of its context timeframes', async () => {
    await barmill.api.submit('/v1/strategies', named);
    const request = { strategy: 'with-names', symbol: 'EURUSD', timeframe: 'D1', params: { n: 4 } };
    const of = `/v1/backtests/${(await barmill.api.submit<Backtest>('/v1/backtests', request)).id}`;
    const { bars, indicators } = await candles(`limit=40&${by('strategy')}`, of);
    expect(indicators.map(({ expression }) => expression)).toEqual(['base', 'week', 'lowest(low, 20)']);
    const weeks = await candles(`timeframe=w1&limit=9&${by('sma(close, n)')}`, of);
    expect(weeks.timeframe).toBe('W1');
    expect(new Set(weeks.bars.time.map((time) => new Date(time).getUTCDay()))).toEqual(new Set([1]));
    const known = indicators[1].values.filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(weeks.bars.close).toEqual(expect.arrayContaining([...new Set(known)].slice(0, 3)));
    expect(bars.close).toHaveLength(40);
    const { status, body } = await barmill.api.request<Problem>(`${of}/candles?timeframe=W1&${by('strategy')}`);
    expect([status, body.code]).toEqual([422, 'invalid_indicators']);
  });

  it.each<[string, number, string, string]>([
    [by('sma(close, 3)', 'clsoe'), 422, 'invalid_indicators', 'query "indicators/1"'],
    [by('sma(close, 0)'), 422, 'invalid_indicators', 'query "indicators/0"'],
    [by('volume +'), 422, 'invalid_indicators', 'query "indicators/0"'],
    [by(...Array.from({ length: 21 }, (_, n) => `close[${n}]`)), 422, 'invalid_query', 'query "indicators"'],
    ['timeframe=H4', 422, 'unknown_timeframe', 'query "timeframe"'],
    ['from=yesterday', 422, 'invalid_query', 'query "from"'],
    ['from=2022-01-02&to=2022-01-01', 422, 'reversed_dates', 'query "to"'],
    ['limit=5001', 422, 'invalid_query', 'query "limit"'],
    ['cursor=x', 400, 'invalid_cursor', 'query "cursor"'],
  ])('asked for with %s are refused before anything is queued', async (query, status, code, pointer) => {
    const { status: got, body } = await refusal(query);
    expect([got, body.code, body.errors[0].pointer]).toEqual([status, code, pointer]);
  });
});

it.each([
  ['/drawdown?points=all', 422, 'invalid_query'],
  ['/drawdown?limit=0', 422, 'invalid_query'],
  ['/breakdown?by=price', 422, 'invalid_query'],
  ['/breakdown', 422, 'invalid_query'],
])('%s is refused', async (rest, status, code) => {
  const { status: got, body } = await barmill.api.request<Problem>(seeded + rest);
  expect([got, body.code]).toEqual([status, code]);
});

it.each(['drawdown', 'calendar', 'breakdown?by=side', 'candles'])(
  '%s of a run that is not there is refused',
  async (rest) => {
    const { status, body } = await barmill.api.request<Problem>(`/v1/backtests/${seededId(9)}/${rest}`);
    expect([status, body.code]).toEqual([404, 'unknown_run']);
  },
);
