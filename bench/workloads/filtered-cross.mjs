import { quarterHour } from './data.mjs';

const combinations = [8, 10, 12, 14, 16].flatMap((fast) =>
  [30, 40, 50, 60, 70].flatMap((slow) =>
    [55, 60, 65, 70, 75].flatMap((limit) =>
      [1.5, 2, 3, 4].flatMap((stop) => [3, 5].map((target) => ({ fast, slow, limit, stop, target }))),
    ),
  ),
);

const parameter = (name, type, min, max, value) => ({ name, type, min, max, default: value });

/** `signal`: the condition on the two averages for each side; all else is the same for the sparse and the dense form. */
const documentOf = (signal, more) => ({
  name: 'filtered-cross',
  version: 1,
  title: 'Cross of two exponential averages, filtered',
  description: 'With the averages, not against an overstretched RSI, in the hours of the session; stops by ATR.',
  parameters: [
    parameter('fast', 'integer', 2, 500, 12),
    parameter('slow', 'integer', 3, 1_000, 50),
    parameter('limit', 'float', 50, 100, 70),
    parameter('stop', 'float', 0.1, 20, 2),
    parameter('target', 'float', 0.1, 20, 4),
  ],
  let: { quick: 'ema(close, fast)', calm: 'ema(close, slow)', hours: 'hour >= 7 and hour < 20' },
  entry: {
    long: `${signal.long} and rsi(close, 14) < limit and hours`,
    short: `${signal.short} and rsi(close, 14) > 100 - limit and hours`,
  },
  stops: { stop_loss: { distance: 'atr(14) * stop' }, take_profit: { distance: 'atr(14) * target' }, ...more },
});

const cross = { long: 'crossover(quick, calm)', short: 'crossunder(quick, calm)' };
const level = { long: 'quick > calm', short: 'quick < calm' };

const instrument = {
  pipSize: 0.0001,
  tickSize: 0.00001,
  contractSize: 100_000,
  minLot: 0.01,
  maxLot: 50,
  lotStep: 0.01,
};
const plain = {
  initialBalance: 10_000,
  sizing: 'volume',
  volume: 0.1,
  slippagePct: 0.0005,
  commissionPct: 0.002,
  reentryOnExitBar: false,
  endOfData: 'mark',
};
/** All of the execution model at once. */
const full = {
  ...plain,
  sizing: 'risk_pct',
  riskPct: 0.5,
  leverage: 100,
  spreadPips: 0.4,
  commissionPct: 0,
  commissionPerLot: 3,
  swapLongPips: -0.3,
  swapShortPips: 0.1,
  tpPartialCloseRatio: 0.5,
  breakevenAfterPartial: true,
};
const trailing = { trailing: { distance: 'atr(14) * stop', start: 'atr(14) * target' } };

const workload = (name, title, document, execution) => ({
  name,
  title,
  data: quarterHour,
  combinations,
  document,
  stops: null,
  instrument,
  execution,
  periodsPerYear: 35_040,
  family: 'filtered-cross',
});

export const filteredCrosses = [
  workload('W6', 'cross, RSI filter, ATR stops, session', documentOf(cross), plain),
  workload('W6d', 'W6 on levels: dense', documentOf(level), plain),
  workload('W7', 'W6 with all of the execution model', documentOf(cross, trailing), full),
  workload('W7d', 'W7 on levels: dense', documentOf(level, trailing), full),
];
