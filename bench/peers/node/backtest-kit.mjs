// backtest-kit: its own rules, since it has no others: each cross opens a position with a stop and a target, and nothing
// reverses it. What it costs is a bar of its clock, so a bar can be compared and a figure cannot.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serve } from './measured.mjs';

const require = createRequire(join(process.argv[3], 'package.json'));
const kit = require('backtest-kit');
// Its package.json cannot be required.
const { version } = JSON.parse(readFileSync(join(process.argv[3], 'node_modules/backtest-kit/package.json'), 'utf8'));
const minuteMs = 60_000;
const names = { strategyName: 'cross', exchangeName: 'columns', frameName: 'all' };
// What it would write to files for each position and bar is not measured.
for (const adapter of Object.values(kit)) adapter?.useDummy?.();

/** Bars at both ends that it does not decide at: it reads candles before the first one and after the last. */
const margin = 100;

await serve((task) => {
  describe(task);
  const work = async () => {
    let trades = 0;
    for await (const event of kit.Backtest.run('BARS', names)) if (event.action === 'closed') trades++;
    return [{ trades }];
  };
  return { version, work };
});

function describe({ columns, combinations }) {
  const [[fast, slow]] = combinations;
  const { time, open, high, low, close } = columns;
  const startTimeMs = time[0];
  kit.addExchangeSchema({
    exchangeName: names.exchangeName,
    getCandles: async (_, __, since, limit) =>
      Array.from({ length: limit }, (___, k) => {
        const i = Math.round((since.getTime() - startTimeMs) / minuteMs) + k;
        return { timestamp: time[i], open: open[i], high: high[i], low: low[i], close: close[i], volume: 1 };
      }),
  });
  kit.addFrameSchema({
    frameName: names.frameName,
    interval: '1m',
    startDate: new Date(time[margin]),
    endDate: new Date(time[time.length - margin]),
  });
  kit.addStrategySchema({
    strategyName: names.strategyName,
    interval: '1m',
    getSignal: async (symbol, _, currentPrice) => {
      const candles = await kit.getCandles(symbol, '1m', slow + 1);
      const side = sideOf(candles, fast, slow, 0);
      if (side === sideOf(candles, fast, slow, 1)) return null;
      const position = side > 0 ? 'long' : 'short';
      const bracket = { position, currentPrice, percentTakeProfit: 2, percentStopLoss: 1 };
      return { position, ...kit.Position.bracket(bracket), minuteEstimatedTime: 60, cost: 1_000 };
    },
  });
}

function sideOf(candles, fast, slow, back) {
  const mean = (period) => {
    const end = candles.length - back;
    let sum = 0;
    for (let i = end - period; i < end; i++) sum += candles[i].close;
    return sum / period;
  };
  return Math.sign(mean(fast) - mean(slow));
}
