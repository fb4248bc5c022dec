// How fast the kernels of the sweep engine are: `npm run bench:kernels`. Rounds are interleaved; each kernel has a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../../tools/bootstrap.mjs';
import { main } from '../../tools/main.mjs';
import { machine, machineLine } from '../measuring/machine.mjs';
import { readOptions } from '../measuring/options.mjs';
import { figure, textTable } from '../measuring/text-table.mjs';
import { buildLimit, runLimit } from './c-limit.mjs';
import { rowsOf } from './rows.mjs';

const help = `Usage: npm run bench:kernels -- [options]

Runs the workloads W1 to W7d (bench/workloads) with the kernels of the sweep engine (wasm, ts), its reference engine, a naive
twin and, where there is gcc, a scalar loop in C. Nanoseconds of CPU for each bar and combination, of one thread, compilers'
and collectors' threads included; medians of interleaved rounds after a first one, in which a process that has run nothing
before warms up ("first"). "agree": the same bits as the reference engine, or within 1e-9 of it for what is not the product.

"with_path_cpu_ms" (W1, W2): one backtest as the engine runs it, with all figures, every trade and the equity at every close.
"two_threads_ratio" (W3, W6): wall-clock time of the wasm kernel on one thread by that on two, over the same combinations in
eight parts, warm; it takes two cores that do nothing else.

Options
  --json          one array of rows on standard output and nothing else there
  --rounds N      rounds of each kernel after the first; default 5
  --only W3,W4    these workloads
  --kernels ts,wasm  these kernels
  --share N       combinations that the slow kernels (reference, naive) run at most, evenly chosen; default 40
  --help          this text
`;
const slowKernels = ['reference', 'naive'];
const onTwoThreads = ['W3', 'W6'];

await main(async () => {
  const options = readOptions(process.argv.slice(2), {
    command: 'bench:kernels',
    numbers: { rounds: 5, share: 40 },
    lists: { only: null, kernels: null },
  });
  if (options.help) return void process.stdout.write(help);
  await bootstrap();
  const { findWorkload, workloads } = await import('../workloads/workloads.mjs');
  const chosen = options.only === null ? workloads : options.only.map(findWorkload);
  const hasLimit = buildLimit();
  if (!hasLimit) process.stderr.write('no C limit: there is no gcc that compiles it\n');
  const rows = [];
  for (const workload of chosen) {
    process.stderr.write(`${workload.name}: ${workload.title}\n`);
    const runs = await measured(workload, options, hasLimit);
    rows.push(...rowsOf(workload.name, runs, await twoThreads(workload, options)));
  }
  process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : table(rows));
});

async function measured(workload, { rounds, share, kernels }, hasLimit) {
  const isReversal = workload.family === 'sma-reversal';
  const wanted = ['wasm', 'ts', 'reference', ...(isReversal ? ['naive'] : [])];
  const names = wanted.filter((name) => kernels === null || kernels.includes(name) || name === 'reference');
  // The reference engine is what a single backtest with its path is run by.
  if (workload.combinations.length === 1) names.push('backtest');
  const runs = names.map((kernel) => ({ kernel, isOurs: kernel !== 'naive', rounds: [], figures: [] }));
  const children = runs.map(({ kernel }) =>
    start(workload, kernel, slowKernels.includes(kernel) ? share : workload.combinations.length),
  );
  try {
    await Promise.all(children.map(answer));
    for (let round = 0; round <= rounds; round++) await oneRound(runs, children, round);
  } finally {
    children.forEach((child) => child.kill());
  }
  if (hasLimit && isReversal && kernels === null) runs.push(await limit(workload, rounds));
  return runs;
}

async function oneRound(runs, children, round) {
  for (const [k, run] of runs.entries()) {
    // What is a hundred times slower shows its speed in a round or two.
    if (round > 2 && slowKernels.includes(run.kernel)) continue;
    children[k].send('run');
    const { figures, ...timing } = await answer(children[k]);
    run.rounds.push(timing);
    if (figures !== undefined) run.figures = figures;
  }
}

/** null where it is not measured. */
async function twoThreads({ name }, { rounds, kernels }) {
  if (!onTwoThreads.includes(name) || (kernels !== null && !kernels.includes('wasm'))) return null;
  const file = join(dirname(fileURLToPath(import.meta.url)), 'two-threads.runner.mjs');
  const child = fork(file, [name, String(rounds)], { stdio: ['ignore', 2, 2, 'ipc'] });
  const { ratio } = await answer(child);
  child.kill();
  return ratio;
}

async function limit(workload, rounds) {
  const { cpuNs, figures, cells } = await runLimit(workload, rounds + 1);
  return { kernel: 'c-seg', isOurs: false, figures, rounds: cpuNs.map((ns) => ({ cpuNs: ns, cells, peakMib: null })) };
}

function start({ name }, kernel, mostCombinations) {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'kernel.runner.mjs');
  return fork(file, [name, kernel, String(mostCombinations)], { stdio: ['ignore', 2, 2, 'ipc'] });
}

async function answer(child) {
  const stopped = new AbortController();
  const ended = once(child, 'exit', { signal: stopped.signal }).then(([code]) => {
    throw new Error(`a kernel's process ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    return message;
  } finally {
    stopped.abort();
    ended.catch(() => undefined);
  }
}

function table(rows) {
  const cells = rows.map(
    ({ workload, kernel, ns_per_cell: ns, first_ns_per_cell: first, cpu_ms: ms, ratio_to: ratios, ...row }) => [
      workload,
      kernel,
      figure(ns),
      figure(first),
      figure(ms),
      ratios['c-seg'] === undefined ? '–' : figure(ratios['c-seg']),
      ratios.reference === undefined ? '–' : figure(ratios.reference),
      figure(row.peak_mib),
      row.agree === null ? '–' : row.agree ? 'yes' : 'NO',
      noteOn(row),
    ],
  );
  const head = ['workload', 'kernel', 'ns/cell', 'first', 'CPU ms', '× c-seg', '× reference', 'peak MiB', 'agree', ''];
  return `${machineLine(machine())}\n\n${textTable([head, ...cells])}`;
}

function noteOn({ two_threads_ratio: twice, with_path_cpu_ms: withPath }) {
  if (twice !== undefined) return `two threads: ${figure(twice)} ×`;
  return withPath === undefined ? '' : `with trades and equity: ${figure(withPath)} ms`;
}
