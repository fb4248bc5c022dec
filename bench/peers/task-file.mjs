import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';

const columnNames = ['time', 'open', 'high', 'low', 'close'];

/** The bars of a workload, by our own seeded generator. */
export function barsOf({ generated }) {
  const { generateBars, parseTimeframe } = builtLibrary(projectRoot, 'market-data');
  return generateBars({ ...generated, timeframe: parseTimeframe(generated.timeframe) });
}

/**
 * Writes the bars of a workload as raw columns of doubles, in the order of bytes of this machine, that every runner reads.
 * @returns {Record<string, string>} the file of each column
 */
export function writeColumns(folder, name, series) {
  mkdirSync(folder, { recursive: true });
  const files = columnNames.map((column) => [column, join(folder, `${name}-${column}.f64`)]);
  for (const [column, file] of files) writeFileSync(file, series[column]);
  return Object.fromEntries(files);
}

/**
 * What is done of a workload: all of it, or the first `bars` and `combinations` spread evenly over its own.
 * @param {{ bars?: number, combinations?: number }} share
 */
export function taskOf({ settings, combinations, generated, repeats, warmUpRuns }, share, columns) {
  const { bars = generated.bars, combinations: count = combinations.length } = share;
  const step = combinations.length / count;
  return {
    ...settings,
    bars,
    columns,
    combinations: Array.from({ length: count }, (_, k) => combinations[Math.floor(k * step)]),
    repeats,
    warm_up_runs: warmUpRuns,
  };
}

/** Writes a task for a runner; returns the file. */
export function writeTask(folder, name, task) {
  const file = join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(task));
  return file;
}
