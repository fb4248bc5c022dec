// grademark: one run a combination. It enters and leaves at the next open, so a reversal takes it two bars; it has no
// costs and no equity.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serve } from './measured.mjs';

const require = createRequire(join(process.argv[3], 'package.json'));
const { backtest } = require('grademark');
const { DataFrame } = require('data-forge');
const { version } = require('grademark/package.json');

const directionOf = ({ side }) => (side > 0 ? 'long' : 'short');

const reversal = {
  entryRule: (enter, { bar }) => bar.side !== 0 && enter({ direction: directionOf(bar) }),
  exitRule: (exit, { bar, position }) => bar.side !== 0 && directionOf(bar) !== position.direction && exit(),
};

await serve(async (task) => {
  const { time, open, high, low, close } = task.columns;
  const bars = Array.from(time, (at, i) => ({
    time: new Date(at),
    open: open[i],
    high: high[i],
    low: low[i],
    close: close[i],
  }));
  const work = () => task.combinations.map(([fast, slow]) => run(task, bars, fast, slow));
  return { version, work };
});

function run(task, bars, fast, slow) {
  const quick = average(task.columns.close, fast);
  const calm = average(task.columns.close, slow);
  const rows = bars.map((bar, i) => ({ ...bar, side: Math.sign(quick[i] - calm[i]) || 0 }));
  const trades = backtest(reversal, new DataFrame(rows));
  return { trades: trades.length };
}

function average(values, period) {
  const out = new Float64Array(values.length).fill(NaN);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] - (i >= period ? values[i - period] : 0);
    if (i >= period - 1) out[i] = sum / period;
  }
  return out;
}
