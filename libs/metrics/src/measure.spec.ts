import type { SimulationResult } from '@barmill/simulation';
import * as fc from 'fast-check';
import { metricDefinitions } from './figures';
import { measure } from './measure';
import { coreMetricIds, metricIds, type MetricId } from './metric-ids';
import { barsOf, DAY_MS, legOf, resultOf, START_MS } from './testing/sample-run';

const settings = { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 } as const;

const values = (figures: ReturnType<typeof measure>) =>
  Object.fromEntries(Object.entries(figures).map(([id, { value, reason }]) => [id, value ?? reason]));

describe('measure', () => {
  it('gives every figure of a run', () => {
    const result = resultOf([100, 125, 100, 150, 120], {
      legs: [
        legOf(1, 30, { mae: 5, mfe: 40, initialRisk: 20, exitTimeMs: START_MS + DAY_MS }),
        legOf(2, -20, { direction: 'short', exitReason: 'tp_partial', initialRisk: 10 }),
        legOf(2, 20, {
          direction: 'short',
          leg: 2,
          mae: 7,
          mfe: 8,
          initialRisk: 10,
          exitTimeMs: START_MS + 3 * DAY_MS,
        }),
        legOf(3, -10, { exitReason: 'end_of_data', mae: 12, exitTimeMs: START_MS + 2 * DAY_MS }),
      ],
      lowEquity: Float64Array.of(100, 90, 100, 75, 120),
      exposureBars: 3,
      counts: {
        ambiguousBars: 2,
        unfilledAtEnd: 1,
        rejectedOrders: { invalidStop: 3, belowMinLot: 4, insufficientMargin: 5 },
      },
      avgSpreadPips: 1.5,
    });
    // Returns 0.25, −0.2, 0.5, −0.2 with the mean 0.35/4.
    const r = [0.25, -0.2, 0.5, -0.2];
    const mean = 0.35 / 4;
    const power = (p: number) => r.reduce((sum, one) => sum + (one - mean) ** p, 0) / 4;
    const s1 = Math.sqrt((power(2) * 4) / 3);
    const skewness = power(3) / power(2) ** 1.5;
    const kurtosis = power(4) / power(2) ** 2;
    const jarqueBera = (4 / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4);
    // Held from 100: 0.1, 0, −0.1, 0 with the mean 0; Σr·b = 0.025 − 0.05, Σb² = 0.02.
    const bars = barsOf(4, [110, 110, 99, 99], [100, 0, 0, 0]);
    const annual = 1.2 ** (365.25 / 4) - 1;
    // Equity on the index: mean 119, Σ(i − 2)(E − 119) = 65, Σ(E − 119)² = 1,720.
    const stability = (65 * 65) / 10 / 1_720;
    const near = (value: number) => expect.closeTo(value, 10);
    expect(values(measure(result, bars, settings))).toEqual({
      total_return_pct: near(20),
      annual_return_pct: expect.closeTo(100 * annual, 2),
      net_profit: 20,
      gross_profit: 30,
      gross_loss: -10,
      final_equity: 120,
      peak_equity: 150,
      volatility_pct: near(100 * s1 * Math.sqrt(252)),
      downside_volatility_pct: near(100 * Math.sqrt(0.02) * Math.sqrt(252)),
      sharpe_ratio: near((mean / s1) * Math.sqrt(252)),
      sortino_ratio: near((mean / Math.sqrt(0.02)) * Math.sqrt(252)),
      calmar_ratio: expect.closeTo(annual / 0.2, 3),
      max_drawdown_pct: near(20),
      max_drawdown_abs: 30,
      // The low of 75 on the third day is under the peak of 125.
      max_drawdown_intrabar_pct: near(40),
      max_drawdown_duration_days: 2,
      max_drawdown_recovered: 1,
      recovery_factor: 20 / 30,
      return_dd_ratio: near(1),
      total_trades: 3,
      winning_trades: 1,
      losing_trades: 1,
      win_rate: 1 / 3,
      profit_factor: 3,
      expectancy: near(20 / 3),
      expectancy_pct: near(2 / 3),
      // 30/20 and 0/10; the third had no stop.
      expectancy_r: near(0.75),
      avg_win: 30,
      avg_loss: -10,
      largest_win: 30,
      largest_loss: -10,
      payoff_ratio: 3,
      max_consec_wins: 1,
      max_consec_losses: 1,
      sqn: near((Math.sqrt(3) * (20 / 3)) / Math.sqrt((30 ** 2 + 10 ** 2 - 20 ** 2 / 3) / 2)),
      kelly_criterion: near(1 / 3 - 2 / 3 / 3),
      exposure_pct: 75,
      avg_trade_duration_hours: 48,
      mae: 8,
      mfe: 16,
      mae_r: near((5 / 20 + 7 / 10) / 2),
      mfe_r: near((40 / 20 + 8 / 10) / 2),
      beta: near(-0.025 / 0.02),
      alpha: near(mean * 252),
      stability_ratio: near(stability),
      stability_weighted_rar: near((20 / 21) * Math.log(4) * stability),
      // 1 head or more of 3 coins.
      winrate_p_value: near(7 / 8),
      jarque_bera: near(jarqueBera),
      jarque_bera_p_value: near(Math.exp(-jarqueBera / 2)),
      skewness: near(skewness),
      kurtosis: near(kurtosis - 3),
      psr: expect.any(Number),
      long_trades: 2,
      long_win_rate: 0.5,
      // 3 % and −1 %.
      long_mean_return_pct: near(1),
      long_std_return_pct: near(Math.sqrt(8)),
      long_win_mean_return_pct: 3,
      long_win_std_return_pct: 'too_few_trades',
      long_loss_mean_return_pct: -1,
      long_loss_std_return_pct: 'too_few_trades',
      short_trades: 1,
      short_win_rate: 0,
      short_mean_return_pct: 0,
      short_std_return_pct: 'too_few_trades',
      short_win_mean_return_pct: 'no_winning_trades',
      short_win_std_return_pct: 'no_winning_trades',
      short_loss_mean_return_pct: 'no_losing_trades',
      short_loss_std_return_pct: 'no_losing_trades',
      avg_spread: 1.5,
      ambiguous_bars: 2,
      unfilled_at_end: 1,
      rejected_orders: 12,
      end_of_data_trades: 1,
    });
  });

  it('keeps zeros as zeros and names what is missing on a long flat account', () => {
    const flat = resultOf(Array<number>(5_001).fill(10_000));
    const rising = barsOf(
      5_000,
      Array.from({ length: 5_000 }, (_, k) => 100 + (k % 7)),
    );
    const noTrades = metricIds.filter((id) =>
      /^(win_rate|profit_factor|expectancy.*|avg_(win|loss|trade_.*)|largest_.*|payoff_ratio|sqn|kelly_.*|m[af]e(_r)?|winrate_p_value|(long|short)_(win_rate|mean_.*|std_.*))$/.test(
        id,
      ),
    );
    expect(noTrades).toHaveLength(24);
    expect(values(measure(flat, rising, settings))).toEqual({
      ...Object.fromEntries(metricIds.map((id) => [id, 0])),
      ...Object.fromEntries(noTrades.map((id) => [id, 'no_trades'])),
      ...Object.fromEntries(
        ['long', 'short'].flatMap((side) =>
          ['mean', 'std'].flatMap((name) => [
            [`${side}_win_${name}_return_pct`, 'no_winning_trades'],
            [`${side}_loss_${name}_return_pct`, 'no_losing_trades'],
          ]),
        ),
      ),
      ...Object.fromEntries(
        metricIds
          .filter((id) => /^(sharpe_ratio|stability_.*|jarque_.*|skewness|kurtosis|psr)$/.test(id))
          .map((id) => [id, 'zero_variance']),
      ),
      ...Object.fromEntries(
        ['calmar_ratio', 'max_drawdown_recovered', 'recovery_factor', 'return_dd_ratio'].map((id) => [
          id,
          'no_drawdown',
        ]),
      ),
      final_equity: 10_000,
      peak_equity: 10_000,
      sortino_ratio: 'no_downside',
      avg_spread: 'no_ask_fills',
    });
  });

  it.each<[string, SimulationResult]>([
    ['one bar', resultOf([100, 100])],
    ['a lost account', resultOf([100, 50, 0, -20, -40, 10], { legs: [legOf(1, -90)] })],
    ['winners alone', resultOf([100, 110, 120], { legs: [legOf(1, 20)], avgSpreadPips: 0 })],
    ['losers alone', resultOf([100, 90, 80], { legs: [legOf(1, -20)] })],
  ])('of %s is made of finite numbers, and of reasons that the definitions list', (_, result) => {
    const figures = measure(result, barsOf(result.end), settings);
    for (const { id, nullCases } of metricDefinitions) {
      const { value, reason } = figures[id as MetricId];
      if (value === null) expect(nullCases).toContain(reason);
      else expect(Number.isFinite(value)).toBe(true);
    }
  });

  const runs = fc
    .record({
      equity: fc.array(fc.integer({ min: -200, max: 2_000 }), { minLength: 1, maxLength: 30 }),
      trades: fc.array(
        fc.record({
          profit: fc.integer({ min: -50, max: 50 }),
          direction: fc.constantFrom('long' as const, 'short' as const),
          initialRisk: fc.option(fc.integer({ min: 1, max: 30 })),
          mae: fc.nat(60),
          mfe: fc.nat(60),
        }),
        { maxLength: 8 },
      ),
      below: fc.array(fc.nat(300), { minLength: 31, maxLength: 31 }),
      prices: fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 31, maxLength: 31 }),
    })
    .map(({ equity, trades, below, prices }) => ({
      result: resultOf([1_000, ...equity], {
        legs: trades.map(({ profit, ...more }, k) => legOf(k + 1, profit, more)),
        lowEquity: Float64Array.from([1_000, ...equity.map((value, k) => value - below[k])]),
      }),
      bars: barsOf(equity.length, prices.slice(0, equity.length), prices.slice(1)),
    }));

  it('of any run is made of finite numbers, and of reasons that the definitions list', () => {
    fc.assert(
      fc.property(runs, ({ result, bars }) => {
        const figures = measure(result, bars, settings);
        for (const { id, nullCases } of metricDefinitions) {
          const { value, reason } = figures[id as MetricId];
          if (value === null) expect([id, nullCases]).toEqual([id, expect.arrayContaining([reason])]);
          else expect([id, Number.isFinite(value)]).toEqual([id, true]);
        }
      }),
    );
  });

  it('gives core figures the same bits with the others and without, and adds what is asked for', () => {
    fc.assert(
      fc.property(runs, fc.subarray([...metricIds]), ({ result, bars }, asked) => {
        const full = measure(result, bars, settings);
        const core = measure(result, bars, settings, 'core');
        const some = measure(result, bars, settings, new Set(asked));
        expect(Object.keys(core)).toEqual(coreMetricIds);
        expect(Object.keys(some)).toEqual(metricIds.filter((id) => id in core || asked.includes(id)));
        // toEqual tells 0 from −0 and compares doubles exactly.
        for (const id of Object.keys(some) as MetricId[]) expect(some[id]).toEqual(full[id]);
        for (const id of coreMetricIds) expect(core[id]).toEqual(full[id]);
      }),
    );
    expect(Object.keys(measure(resultOf([100, 100]), barsOf(1), settings, 'full'))).toEqual(metricIds);
  });

  it('keeps drawdowns within 0 and 100 % while the equity stays above 0, the one within bars the larger', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
          minLength: 1,
        }),
        (bars) => {
          const equity = [100, ...bars.map(([value]) => value)];
          const lowEquity = Float64Array.from([100, ...bars.map(([value, share]) => value * share)]);
          const figures = measure(resultOf(equity, { lowEquity }), barsOf(bars.length), settings);
          const closes = figures.max_drawdown_pct.value as number;
          const within = figures.max_drawdown_intrabar_pct.value as number;
          expect(closes >= 0 && closes <= within && within < 100).toBe(true);
        },
      ),
    );
  });

  it('gives ratios that do not depend on the size of the account', () => {
    const scaled = metricDefinitions.filter(({ unit }) => unit !== 'money').map(({ id }) => id as MetricId);
    fc.assert(
      fc.property(runs, ({ result, bars }) => {
        const legs = result.legs.map((leg) => ({
          ...leg,
          profit: 4 * leg.profit,
          equityAtEntry: 4 * leg.equityAtEntry,
          initialRisk: leg.initialRisk === null ? null : 4 * leg.initialRisk,
          mae: 4 * leg.mae,
          mfe: 4 * leg.mfe,
        }));
        const [equity, lowEquity] = [result.equity, result.lowEquity].map((curve) => curve.map((value) => 4 * value));
        const small = measure(result, bars, settings);
        const large = measure({ ...result, legs, equity, lowEquity }, bars, settings);
        // Four times is exact in binary, so every bit stays.
        for (const id of scaled) expect([id, large[id]]).toEqual([id, small[id]]);
        expect(large.net_profit.value).toBe(4 * (small.net_profit.value as number));
      }),
    );
  });

  it('gives figures of trades that do not depend on their order, but for those of runs of trades', () => {
    const ordered = ['max_consec_wins', 'max_consec_losses'];
    const ofTrades = metricIds.filter((id) => !ordered.includes(id));
    fc.assert(
      fc.property(runs, ({ result, bars }) => {
        const there = measure(result, bars, settings);
        const back = measure({ ...result, legs: [...result.legs].reverse() }, bars, settings);
        for (const id of ofTrades) {
          const { value, reason } = there[id];
          expect([id, back[id]]).toEqual([
            id,
            value === null ? { value, reason } : { value: expect.closeTo(value, 9) },
          ]);
        }
      }),
    );
  });

  it('takes an average spread of 0 as a value', () => {
    expect(measure(resultOf([100, 100], { avgSpreadPips: 0 }), barsOf(1), settings).avg_spread).toEqual({ value: 0 });
  });

  it('gives the same bits for the same run', () => {
    const result = resultOf([100, 110.1, 99.3, 101.7], { legs: [legOf(1, 1.7)] });
    expect(measure(result, barsOf(3), settings)).toEqual(measure(result, barsOf(3), settings));
  });

  it('refuses a series that is shorter than the run', () => {
    expect(() => measure(resultOf([100, 100, 100]), barsOf(1), settings)).toThrow(
      new RangeError('series: expected the bars of the run, up to bar 2, got 1 bars'),
    );
  });

  it('refuses an equity that does not fit the range', () => {
    expect(() => measure({ ...resultOf([100, 100, 100]), end: 1 }, barsOf(2), settings)).toThrow(
      'result.equity: expected 2 values for bars 0 to 1, got 3',
    );
  });

  it('refuses lows that do not fit the range', () => {
    expect(() => measure(resultOf([100, 100], { lowEquity: Float64Array.of(100) }), barsOf(1), settings)).toThrow(
      'result.lowEquity: expected 2 values for bars 0 to 1, got 1',
    );
  });

  it('refuses settings out of bounds', () => {
    const run = (part: object) => () => measure(resultOf([100, 100]), barsOf(1), { ...settings, ...part });
    expect(run({ periodsPerYear: 0 })).toThrow('periodsPerYear: expected a number above 0, got 0');
    expect(run({ riskFreeRate: -1 })).toThrow('riskFreeRate: expected an annual fraction above -1, got -1');
    expect(run({ riskFreeRate: NaN })).toThrow('riskFreeRate: expected an annual fraction above -1, got NaN');
  });
});
