/*
 * The simplest twin of the SMA reversals: one pass over the bars for each combination, averages of its own, an `if` for everything. What the sweep engine is
 * measured against, and what says that its figures are right: it shares no line with it.
 */

/** Figures of one combination, by the names of the metrics. */
export function runNaive({ series, combination, execution, stops, periodsPerYear }) {
  const { open, high, low, close, length } = series;
  const fast = averages(close, combination.fast);
  const slow = averages(close, combination.slow);
  const fee = execution.commissionPct / 100;
  const slip = execution.slippagePct / 100;
  const state = newState(execution.initialBalance);
  for (let bar = 0; bar < length; bar++) {
    let isStopped = false;
    if (state.side !== 0 && stops) {
      const price = stopPrice(state, open[bar], high[bar], low[bar]);
      if (price !== null) {
        leave(state, price, fee);
        isStopped = true;
      }
    }
    const over = fast[bar - 1] <= slow[bar - 1] && fast[bar] > slow[bar];
    const under = fast[bar - 1] >= slow[bar - 1] && fast[bar] < slow[bar];
    const side = over ? 1 : under ? -1 : 0;
    if (side !== 0 && side !== state.side && !isStopped) {
      if (state.side !== 0) leave(state, close[bar] * (1 - state.side * slip), fee);
      if (bar < length - 1) enter(state, side, close[bar], execution.notional / close[bar], fee, slip, stops);
    }
    mark(state, close[bar]);
  }
  if (state.side !== 0) endTrade(state, state.side * state.lots * (close[length - 1] - state.entry) - state.entryFee);
  return figures(state, execution.initialBalance, length, periodsPerYear);
}

/** With the rounding error of the sum carried along, as the product has it: else a tie of two averages is decided by rounding. */
function averages(close, period) {
  const out = new Float64Array(close.length).fill(NaN);
  const total = { sum: 0, lost: 0 };
  for (let bar = 0; bar < close.length; bar++) {
    add(total, close[bar]);
    if (bar >= period) add(total, -close[bar - period]);
    if (bar >= period - 1) out[bar] = (total.sum + total.lost) / period;
  }
  return out;
}

function add(total, value) {
  const next = total.sum + value;
  const isLarger = Math.abs(total.sum) >= Math.abs(value);
  total.lost += isLarger ? total.sum - next + value : value - next + total.sum;
  total.sum = next;
}

function newState(balance) {
  return {
    balance,
    ...{ side: 0, lots: 0, entry: 0, entryFee: 0, stopLoss: 0, takeProfit: 0 },
    ...{ previous: balance, peak: balance, drawdown: 0, sum: 0, squares: 0, losses: 0 },
    ...{ trades: 0, wins: 0, won: 0, lost: 0 },
  };
}

function stopPrice({ side, stopLoss, takeProfit }, open, high, low) {
  if (side > 0) {
    if (open <= stopLoss || open >= takeProfit) return open;
    return low <= stopLoss ? stopLoss : high >= takeProfit ? takeProfit : null;
  }
  if (open >= stopLoss || open <= takeProfit) return open;
  return high >= stopLoss ? stopLoss : low <= takeProfit ? takeProfit : null;
}

function enter(state, side, close, lots, fee, slip, stops) {
  state.side = side;
  state.lots = lots;
  state.entry = close * (1 + side * slip);
  state.entryFee = state.entry * lots * fee;
  state.balance -= state.entryFee;
  if (!stops) return;
  state.stopLoss = close * (1 - side * stops.stopLoss);
  state.takeProfit = close * (1 + side * stops.takeProfit);
}

function leave(state, price, fee) {
  const gross = state.side * state.lots * (price - state.entry);
  const exitFee = price * state.lots * fee;
  state.balance += gross - exitFee;
  endTrade(state, gross - exitFee - state.entryFee);
  state.side = 0;
}

function endTrade(state, profit) {
  state.trades++;
  if (profit > 0) {
    state.wins++;
    state.won += profit;
  } else state.lost -= profit;
}

function mark(state, close) {
  const equity = state.side === 0 ? state.balance : state.balance + state.side * state.lots * (close - state.entry);
  const gain = equity / state.previous - 1;
  state.sum += gain;
  state.squares += gain * gain;
  if (gain < 0) state.losses += gain * gain;
  if (equity > state.peak) state.peak = equity;
  const drawdown = (state.peak - equity) / state.peak;
  if (drawdown > state.drawdown) state.drawdown = drawdown;
  state.previous = equity;
}

function figures(state, initial, bars, periodsPerYear) {
  const mean = state.sum / bars;
  const deviation = Math.sqrt((state.squares - state.sum * mean) / (bars - 1));
  return {
    total_return_pct: 100 * (state.previous / initial - 1),
    max_drawdown_pct: 100 * state.drawdown,
    sharpe_ratio: (mean / deviation) * Math.sqrt(periodsPerYear),
    sortino_ratio: (mean / Math.sqrt(state.losses / bars)) * Math.sqrt(periodsPerYear),
    total_trades: state.trades,
    win_rate: state.wins / state.trades,
    profit_factor: state.won / state.lost,
  };
}
