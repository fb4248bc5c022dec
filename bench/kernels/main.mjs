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
twin and, where there is gcc, a scalar loop in C. Nanoseconds of CPU for each bar and combination, of one thread; medians of
interleaved rounds. "agree": the same bits as the reference engine, or within 1e-9 of it for what is not the product.

Options
  --json          one array of rows on standard output and nothing else there
  --rounds N      rounds of each kernel; default 5
  --only W3,W4    these workloads
  --kernels ts,wasm  these kernels
  --share N       combinations that the slow kernels (reference, naive) run at most, evenly chosen; default 40
  --help          this text
`;
const slowKernels = ['reference', 'naive'];

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
    rows.push(...rowsOf(workload.name, await measured(workload, options, hasLimit)));
  }
  process.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : table(rows));
});

async function measured(workload, { rounds, share, kernels }, hasLimit) {
  const isReversal = workload.family === 'sma-reversal';
  const wanted = ['wasm', 'ts', 'reference', ...(isReversal ? ['naive'] : [])];
  const names = wanted.filter((name) => kernels === null || kernels.includes(name) || name === 'reference');
  const runs = names.map((kernel) => ({ kernel, isOurs: kernel !== 'naive', rounds: [], figures: [] }));
  const children = runs.map(({ kernel }) =>
    start(workload, kernel, slowKernels.includes(kernel) ? share : workload.combinations.length),
  );
  try {
    await Promise.all(children.map(answer));
    for (let round = 0; round < rounds; round++) await oneRound(runs, children, round);
  } finally {
    children.forEach((child) => child.kill());
  }
  if (hasLimit && isReversal && kernels === null) runs.push(await limit(workload, rounds));
  return runs;
}

async function oneRound(runs, children, round) {
  for (const [k, run] of runs.entries()) {
    // What is a hundred times slower shows its speed in a round or two.
    if (round > 1 && slowKernels.includes(run.kernel)) continue;
    children[k].send('run');
    const { figures, ...timing } = await answer(children[k]);
    run.rounds.push(timing);
    if (figures !== undefined) run.figures = figures;
  }
}

async function limit(workload, rounds) {
  const { cpuNs, figures, cells } = await runLimit(workload, rounds);
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
    ({ workload, kernel, ns_per_cell: ns, cpu_ms: ms, ratio_to: ratios, peak_mib: peak, agree }) => [
      workload,
      kernel,
      figure(ns),
      figure(ms),
      ratios['c-seg'] === undefined ? '–' : figure(ratios['c-seg']),
      ratios.reference === undefined ? '–' : figure(ratios.reference),
      figure(peak),
      agree === null ? '–' : agree ? 'yes' : 'NO',
    ],
  );
  const head = ['workload', 'kernel', 'ns/cell', 'CPU ms', '× c-seg', '× reference', 'peak MiB', 'agree'];
  return `${machineLine(machine())}\n\n${textTable([head, ...cells])}`;
}
