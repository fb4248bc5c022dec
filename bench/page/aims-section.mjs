import { aims } from './aims.mjs';
import { shown, table } from './markdown.mjs';

/** Why a figure is missed: what a profile shows, and what would change it. Told where a missed aim names it. */
const reasons = {
  bars: `**Bars of W3 and W4.** \`perf\` gives a third of a sweep of W3 to the loop of returns, a sixth to signs of crossings, a quarter to events, a twelfth to averages, and most of
the rest to V8. Counted by callgrind it executes about 40 instructions a cell at more than four a cycle: the instructions are the time, not waiting.
The loop of returns has 11 operations on two doubles for each bar of two combinations, and one division, of which this processor begins one in 4.6 cycles: 0.63 ns a cell is
the least that a register of two doubles allows. WebAssembly has no wider one. Eight combinations in a register of AVX-512, in a native module beside
the portable one, is what would bring the other factor; so would signs that are compared in single precision first.`,
  events: `**Trades of W6 and W7.** Few bars of these are in the market; what costs are entries and exits. callgrind counts about 2,000 instructions for a trade of W6, entry, search, exit and
returns together, with a branch in every seven, of which ten a trade are foretold wrong. It is general code: each entry and exit asks for rates, margin, details,
days, ticks and sides of the market, and mostly finds that there is nothing to do. Kernels that are compiled for what a run uses, with such questions answered beforehand, and
fills and stop levels computed once for a bar and not for each combination that trades there, would halve it.`,
  threads: `**Two threads.** Bars are shared, what is computed of them is not: each thread makes its own averages and reads them into its own module, whatever share of the combinations it
has, and each has V8's compiler and collector beside it. Series in shared memory, each computed by the thread that asks first, would leave the combinations alone.`,
  first: `**First sweep.** A sixth of the first sweep is V8 compiling our JavaScript (binding of parameters, reading of results), and a twelfth compiling the module. Warming up on a built-in strategy was
tried: it costs more CPU than it saves, because another strategy throws the compiled code away.`,
  memory: `**Memory.** 52 MiB are the 65 averages of W3, and a process of Node.js without any work takes 45 MiB. Averages of a tile, computed when the tile is passed, would need neither.`,
  single: `**One backtest.** A quarter of W2 are two averages, whose compensated sums are chains of additions, each of which waits for the one before; a prefix sum in whole ticks has no such chain,
and serves instruments that have ticks. Bars of a single backtest are passed in TypeScript, one at a time; the module passes two only where there are two. With trades and
equity kept, two thirds are the seventy figures, each a pass over a million closes.`,
  load: `**Ingest and indicators.** Within reach of the aim, but for other work on the machine.`,
  stack: `**The stack.** On two cores the services compute beside the kernels: for each combination Postgres takes about 26 µs (COPY into two indexes, the foreign key, the log), results 18 µs, and the engine's main
thread 3 µs, next to some 250 µs of the kernels on 100,000 bars. A machine with a third core hides them; fewer columns or no index by objective would make them less.`,
  queries: `**Queries.** What is slowest reads all runs of the caller, or all combinations of an optimization that is not kept in that order: the rows are a few hundred bytes each,
and Postgres passes each of them.`,
};

/** Aims beside what the kept results hold of them, and the reasons of those that are missed. */
export function aimsSection(results) {
  const rows = aims
    .map((aim) => ({ ...aim, got: aim.value(results) }))
    .filter(({ got }) => typeof got === 'number' && Number.isFinite(got))
    .map((aim) => ({ ...aim, reached: aim.isReached(aim.got) }));
  const missed = [...new Set(rows.filter(({ reached }) => !reached).map(({ need }) => need))];
  return [
    '## What we aim at',
    'Aims were set by measured limits of one machine, before there was a kernel. Those that are missed stay here, with what a profile says.',
    table(
      ['', '>aim', '>measured', 'reached'],
      rows.map(({ name, aim, got, reached }) => [name, aim, shown(got), reached ? 'yes' : '**no**']),
    ),
    ...missed.map((need) => reasons[need]),
  ].join('\n\n');
}
