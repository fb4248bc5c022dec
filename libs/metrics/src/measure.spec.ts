import type { SimulationResult, TradeLeg } from '@barmill/simulation';
import { metricDefinitions } from './figures';
import { measure } from './measure';
import { metricIds } from './metric-ids';

const DAY_MS = 86_400_000;
/** A Monday. */
const START_MS = Date.UTC(2024, 0, 1);
const settings = { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 } as const;

const days = (count: number) => ({ time: Float64Array.from({ length: count }, (_, k) => START_MS + k * DAY_MS) });

const leg = (tradeNumber: number, profit: number, more: Partial<TradeLeg> = {}): TradeLeg => ({
  tradeNumber,
  leg: 1,
  direction: 'long',
  entryTimeMs: START_MS,
  entryBar: 0,
  entryPrice: 100,
  volume: 1,
  stopLoss: null,
  takeProfit: null,
  exitTimeMs: START_MS,
  exitBar: 1,
  exitPrice: 100,
  exitReason: 'signal',
  profit,
  commission: 0,
  slippage: 0,
  equityAfter: 0,
  ...more,
});

const resultOf = (equity: readonly number[], more: Partial<SimulationResult> = {}): SimulationResult => ({
  legs: [],
  equity: Float64Array.from(equity),
  tradeFrom: 0,
  end: equity.length - 1,
  counts: { ambiguousBars: 0, unfilledAtEnd: 0, rejectedOrders: { invalidStop: 0, belowMinLot: 0 } },
  avgSpreadPips: null,
  ...more,
});

const values = (figures: ReturnType<typeof measure>) =>
  Object.fromEntries(Object.entries(figures).map(([id, { value, reason }]) => [id, value ?? reason]));

describe('measure', () => {
  it('gives every figure of a run', () => {
    const result = resultOf([100, 125, 100, 150, 120], {
      legs: [
        leg(1, 30),
        leg(2, -20, { direction: 'short', exitReason: 'tp_partial' }),
        leg(2, 20, { direction: 'short', leg: 2 }),
        leg(3, -10, { exitReason: 'end_of_data' }),
      ],
      counts: { ambiguousBars: 2, unfilledAtEnd: 1, rejectedOrders: { invalidStop: 3, belowMinLot: 4 } },
      avgSpreadPips: 1.5,
    });
    // Returns 0.25, −0.2, 0.5, −0.2 with the mean 0.35/4.
    const mean = 0.35 / 4;
    const squares = (0.25 - mean) ** 2 + 2 * (0.2 + mean) ** 2 + (0.5 - mean) ** 2;
    expect(values(measure(result, days(4), settings))).toEqual({
      total_return_pct: expect.closeTo(20, 12),
      net_profit: 20,
      gross_profit: 30,
      gross_loss: -10,
      final_equity: 120,
      peak_equity: 150,
      max_drawdown_pct: expect.closeTo(20, 12),
      max_drawdown_abs: 30,
      sharpe_ratio: expect.closeTo((mean / Math.sqrt(squares / 3)) * Math.sqrt(252), 10),
      sortino_ratio: expect.closeTo((mean / Math.sqrt(0.08 / 4)) * Math.sqrt(252), 10),
      total_trades: 3,
      winning_trades: 1,
      losing_trades: 1,
      long_trades: 2,
      short_trades: 1,
      win_rate: 1 / 3,
      profit_factor: 3,
      expectancy: expect.closeTo(20 / 3, 12),
      avg_win: 30,
      avg_loss: -10,
      avg_spread: 1.5,
      ambiguous_bars: 2,
      unfilled_at_end: 1,
      rejected_orders: 7,
      end_of_data_trades: 1,
    });
  });

  it('keeps zeros as zeros and names what is missing on a long flat account', () => {
    const figures = values(measure(resultOf(Array(5_001).fill(10_000)), days(5_000), settings));
    expect(figures).toEqual({
      ...Object.fromEntries(metricIds.map((id) => [id, 0])),
      final_equity: 10_000,
      peak_equity: 10_000,
      sharpe_ratio: 'zero_variance',
      sortino_ratio: 'no_downside',
      win_rate: 'no_trades',
      profit_factor: 'no_trades',
      expectancy: 'no_trades',
      avg_win: 'no_trades',
      avg_loss: 'no_trades',
      avg_spread: 'no_ask_fills',
    });
  });

  it.each<[string, SimulationResult]>([
    ['one bar', resultOf([100, 100])],
    ['a lost account', resultOf([100, 50, 0, -20, -40, 10], { legs: [leg(1, -90)] })],
    ['winners alone', resultOf([100, 110, 120], { legs: [leg(1, 20)], avgSpreadPips: 0 })],
    ['losers alone', resultOf([100, 90, 80], { legs: [leg(1, -20)] })],
  ])('of %s is made of finite numbers, and of reasons that the definitions list', (_, result) => {
    const figures = measure(result, days(result.end), settings);
    for (const { id, nullCases } of metricDefinitions) {
      const { value, reason } = figures[id as keyof typeof figures];
      if (value === null) expect(nullCases).toContain(reason);
      else expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('takes an average spread of 0 as a value', () => {
    expect(measure(resultOf([100, 100], { avgSpreadPips: 0 }), days(1), settings).avg_spread).toEqual({ value: 0 });
  });

  it('gives the same bits for the same run', () => {
    const result = resultOf([100, 110.1, 99.3, 101.7], { legs: [leg(1, 1.7)] });
    expect(measure(result, days(3), settings)).toEqual(measure(result, days(3), settings));
  });

  it('refuses a series that is shorter than the run', () => {
    expect(() => measure(resultOf([100, 100, 100]), days(1), settings)).toThrow(
      new RangeError('series: expected the bars of the run, up to bar 2, got 1 bars'),
    );
  });

  it('refuses an equity that does not fit the range', () => {
    expect(() => measure({ ...resultOf([100, 100, 100]), end: 1 }, days(2), settings)).toThrow(
      'result.equity: expected 2 values for bars 0 to 1, got 3',
    );
  });

  it('refuses settings out of bounds', () => {
    const run = (part: object) => () => measure(resultOf([100, 100]), days(1), { ...settings, ...part });
    expect(run({ periodsPerYear: 0 })).toThrow('periodsPerYear: expected a number above 0, got 0');
    expect(run({ riskFreeRate: -1 })).toThrow('riskFreeRate: expected an annual fraction above -1, got -1');
    expect(run({ riskFreeRate: NaN })).toThrow('riskFreeRate: expected an annual fraction above -1, got NaN');
  });
});
