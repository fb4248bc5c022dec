import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { taskOf } from '../workloads/workloads.mjs';

const run = promisify(execFile);
const folder = join(projectRoot, '.cache/bench/c-limit');
const program = join(folder, 'c-limit');
const source = join(dirname(fileURLToPath(import.meta.url)), 'c-limit.c');

/** Compiles the C limit; false where there is no gcc, or it refuses. */
export function buildLimit() {
  mkdirSync(folder, { recursive: true });
  return spawnSync('gcc', ['-O3', '-march=native', '-ffp-contract=off', '-o', program, source, '-lm']).status === 0;
}

/** CPU nanoseconds of each round, and the seven figures of each combination, in the order of `sevenFigures`. */
export async function runLimit(workload, rounds) {
  const { task } = taskOf(workload);
  const { open, high, low, close, length } = task.series;
  const { combinations, execution, stops, periodsPerYear } = workload;
  const [bars, pairs] = [join(folder, 'bars'), join(folder, 'pairs')];
  writeFileSync(bars, Buffer.concat([open, high, low, close].map(({ buffer }) => Buffer.from(buffer))));
  writeFileSync(pairs, Buffer.from(Int32Array.from(combinations.flatMap(({ fast, slow }) => [fast, slow])).buffer));
  const numbers = [execution.initialBalance, execution.notional, execution.commissionPct / 100];
  const more = [execution.slippagePct / 100, stops?.stopLoss ?? 0, stops?.takeProfit ?? 0, periodsPerYear, rounds];
  const args = [bars, length, pairs, combinations.length, ...numbers, ...more].map(String);
  const { stdout } = await run(program, args, { maxBuffer: 64 * 1024 * 1024 });
  rmSync(bars);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  return { cpuNs: lines.pop(), figures: lines, cells: combinations.length * length };
}
