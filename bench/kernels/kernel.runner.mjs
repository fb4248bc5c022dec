// Runs one kernel on one workload in a process of its own, a round for each message; answers with CPU time, peak memory and, once, the figures.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { findWorkload, sevenFigures, spaceOf, taskOf } from '../workloads/workloads.mjs';
import { runNaive } from './naive.mjs';

const require = createRequire(import.meta.url);
const [name, kernel, mostCombinations] = process.argv.slice(2);
const workload = findWorkload(name);
const combinations = shareOf(workload.combinations, Number(mostCombinations));
const { task } = taskOf(workload);
const work = kernel === 'naive' ? naive() : kernel === 'backtest' ? backtest() : swept(kernel);
let figures;

process.on('message', () => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const isFirst = figures === undefined;
  figures ??= result;
  process.send({
    cpuNs: (user + system) * 1000,
    cells: combinations.length * task.series.length,
    peakMib: process.resourceUsage().maxRSS / 1024,
    ...(isFirst && { figures, combinations: combinations.length }),
  });
});
process.send({ ready: true });

/** Every n-th, so that there are not more than `most`. */
function shareOf(all, most) {
  const step = Math.ceil(all.length / most);
  return all.filter((_, index) => index % step === 0);
}

/** The sweep engine: `ts`, `wasm`, `reference`. Every round begins with a cold cache of series, as a sweep does. */
function swept(kernel) {
  const { runRange } = require(join(projectRoot, 'dist/libs/sweep/src'));
  const space = spaceOf(combinations);
  const names = { ts: 'typescript', wasm: 'wasm', reference: 'reference' };
  return () => {
    const options = { figures: sevenFigures, kernel: names[kernel] };
    const { metrics, error } = runRange(task, space, 0, space.size, { metric: 'sharpe_ratio' }, options);
    const failed = error.find((one) => one !== '');
    if (failed !== undefined) throw new Error(`a combination failed: ${failed}`);
    return combinations.map((_, row) => sevenFigures.map((id) => metrics.find((one) => one.id === id).value[row]));
  };
}

/** The road of a single backtest: all figures, and every trade and the equity at every close, which are kept. */
function backtest() {
  const { runBacktest } = require(join(projectRoot, 'dist/libs/sweep/src'));
  return () =>
    combinations.map((combination) => {
      const { columns, result } = runBacktest(task, combination);
      if (result === null) throw new Error(`the backtest failed: ${columns.error[0]}`);
      return sevenFigures.map((id) => columns.metrics.find((one) => one.id === id).value[0]);
    });
}

function naive() {
  const { series } = task;
  const { execution, stops, periodsPerYear } = workload;
  return () =>
    combinations.map((combination) => {
      const figures = runNaive({ series, combination, execution, stops, periodsPerYear });
      return sevenFigures.map((id) => figures[id]);
    });
}
