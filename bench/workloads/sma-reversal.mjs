import { day, minute, quarterHour } from './data.mjs';

const range = (first, last, step) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, k) => first + k * step);

/** Every pair of a fast and a slow period. */
const grid = (fast, slow) => fast.flatMap((one) => slow.map((other) => ({ fast: one, slow: other })));

/** Long when the fast average crosses above the slow one, short when it crosses below; stops as fractions of the decision's close. */
const documentOf = (stops) => ({
  name: 'sma-reversal',
  version: 1,
  title: 'Reversal at the cross of two averages',
  description: 'Long when the fast average crosses above the slow one, short when it crosses below.',
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 1_000, default: 10 },
    { name: 'slow', type: 'integer', min: 2, max: 5_000, default: 55 },
  ],
  entry: {
    long: 'crossover(sma(close, fast), sma(close, slow))',
    short: 'crossunder(sma(close, fast), sma(close, slow))',
  },
  ...(stops && {
    stops: {
      stop_loss: { level: { long: `close * ${1 - stops.stopLoss}`, short: `close * ${1 + stops.stopLoss}` } },
      take_profit: { level: { long: `close * ${1 + stops.takeProfit}`, short: `close * ${1 - stops.takeProfit}` } },
    },
  }),
});

/** Prices as doubles, lots of any size: what the libraries that are compared with have. */
const instrument = { pipSize: 1, tickSize: 0, contractSize: 1, minLot: 0, maxLot: 1e9, lotStep: 0 };

const execution = {
  initialBalance: 10_000,
  sizing: 'notional',
  notional: 1_000,
  commissionPct: 0.02,
  slippagePct: 0.005,
  stopSlippage: false,
  tpPartialCloseRatio: 1,
  reentryOnExitBar: false,
  endOfData: 'mark',
};
/** Of one-minute bars, whose moves are small: with the costs of the others the account would be bankrupt before their end. */
const minuteExecution = { ...execution, commissionPct: 0.02 / 40, slippagePct: 0.005 / 40 };

const stops = { stopLoss: 0.01, takeProfit: 0.02 };
const w3 = grid(range(2, 50, 2), range(55, 250, 5));

const workload = (name, title, data, combinations, more = {}) => ({
  name,
  title,
  data,
  combinations,
  document: documentOf(more.stops),
  stops: more.stops ?? null,
  instrument,
  execution: more.execution ?? execution,
  periodsPerYear: more.periodsPerYear ?? 35_040,
  family: 'sma-reversal',
});

export const smaReversals = [
  workload('W1', 'one backtest, 2,148 daily bars', day, [{ fast: 10, slow: 20 }], { periodsPerYear: 252 }),
  workload('W2', 'one backtest, 1,000,000 M1 bars', minute, [{ fast: 8, slow: 34 }], {
    execution: minuteExecution,
    periodsPerYear: 525_600,
  }),
  workload('W3', '1,000 combinations × 100,000 M15 bars', quarterHour, w3),
  workload('W4', 'W3 with stop loss and take profit', quarterHour, w3, { stops }),
  workload('W5', '10,000 combinations × 100,000 M15 bars', quarterHour, grid(range(2, 200, 2), range(205, 700, 5))),
];
