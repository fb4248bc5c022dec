// What is measured: data and parameters of the workloads, in plain numbers that every runner can be given.

const minuteMs = 60_000;
const startTimeMs = Date.UTC(2020, 0, 1);
const range = (from, to, step) => Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

/**
 * Prices are whole numbers of 1/64: sums of them are exact doubles in every engine, whatever the order it adds in. So an
 * average has one value, and no crossing hangs on the rounding of an engine.
 */
const generated = { startPrice: 8192, tickSize: 1 / 64, startTimeMs, skipWeekends: false };

/** Costs of one side as fractions of the price; the account, and the value of each entry. */
const account = { cash: 10_000, notional: 1_000, fee: 0.0002, half_spread: 0.00005 };
const noStops = { stop_loss: null, take_profit: null };
const grid = range(2, 50, 2).flatMap((fast) => range(55, 250, 5).map((slow) => [fast, slow]));
const quarterHours = { ...generated, seed: 3, bars: 100_000, timeframe: 'M15', volatility: 0.001 };

/**
 * `bars`: options of `generateBars`, with the timeframe's name. `combinations`: pairs of a fast and a slow window.
 * `repeats`: runs that one measurement takes the mean of. `warmUpRuns`: before the first one, where a compiler learns by
 * running. The settings are in the words of the runners' tasks.
 */
export const workloads = {
  W1: {
    title: 'one backtest of 2,000 daily bars',
    generated: { ...generated, seed: 1, bars: 2_000, timeframe: 'D1', volatility: 0.015 },
    settings: { ...account, ...noStops, timeframe_ms: 1_440 * minuteMs, periods_per_year: 252 },
    combinations: [[10, 30]],
    repeats: 20,
    warmUpRuns: 200,
  },
  W2: {
    title: 'one backtest of 1,000,000 one-minute bars',
    generated: { ...generated, seed: 2, bars: 1_000_000, timeframe: 'M1', volatility: 0.0003 },
    // With the costs of W3 the account would be ruined, and some engines stop there.
    settings: {
      ...account,
      ...noStops,
      fee: account.fee / 40,
      half_spread: account.half_spread / 40,
      timeframe_ms: minuteMs,
      periods_per_year: 525_600,
    },
    combinations: [[10, 30]],
    repeats: 1,
    warmUpRuns: 6,
  },
  W3: {
    title: '1,000 combinations of 100,000 quarter-hour bars',
    generated: quarterHours,
    settings: { ...account, ...noStops, timeframe_ms: 15 * minuteMs, periods_per_year: 35_040 },
    combinations: grid,
    repeats: 1,
    warmUpRuns: 6,
  },
  W4: {
    title: 'W3 with a stop loss of 1 % and a target of 2 %, inside the bar',
    generated: quarterHours,
    settings: {
      ...account,
      stop_loss: 0.01,
      take_profit: 0.02,
      timeframe_ms: 15 * minuteMs,
      periods_per_year: 35_040,
    },
    combinations: grid,
    repeats: 1,
    warmUpRuns: 6,
  },
};
