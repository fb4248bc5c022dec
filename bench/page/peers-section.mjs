import { workloads } from '../peers/workloads.mjs';
import { shown } from './markdown.mjs';
import { workloadTables } from './workloads-table.mjs';

const titles = Object.fromEntries(Object.entries(workloads).map(([name, { title }]) => [name, title]));

export const peersSection = {
  title: 'Beside other backtesters',
  command: 'bench:peers',
  claims: (rows) => rows.filter(isClaim).map(claim),
  body: (rows) => [
    `Each product runs the cross of two simple averages, reversing at the close of the bar that crosses, in its own process, warm,
in turn with the others. Every bar has the price of the bar before as its open, and prices are whole numbers of 1/64, so that no
crossing hangs on how an engine rounds its sums. A cell is one bar of one combination. CPU is user and system time of all
threads; start-up and the compilers of numba and V8 are left out. \`*\`: a share was run, the rest is extrapolated. "agrees": our figures are theirs, as
the note says.

vectorbt runs ten columns at a time, which was its fastest here: fewer cost it more calls, more cost it page faults and
memory. It and our sweeps measure return, drawdown, Sharpe, Sortino, trades, win rate and profit factor of every
combination; backtesting.py makes its whole table, backtrader counts trades and drawdown, nautilus_trader keeps orders and
positions, grademark keeps trades.`,
    ...workloadTables(rows, titles),
  ],
};

const isClaim = ({ ratio_to: ratio, agree }) => ratio !== null && agree === true;

/** Our fastest kernel against one product; our own other kernels are no claim. */
function claim({ workload, kernel, version, ratio_to: ratioTo, extrapolated }) {
  if (version === undefined) return null;
  const [[ours, ratio]] = Object.entries(ratioTo);
  const times = ratio >= 1 ? `${shown(ratio)} times as fast as` : `${shown(1 / ratio)} times as slow as`;
  return `${workload}, ${titles[workload]}: our \`${ours}\` is ${times} ${kernel} ${version}${extrapolated ? ' (extrapolated)' : ''}.`;
}
