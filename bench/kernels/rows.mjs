import { median } from '../measuring/median.mjs';

/** How far a figure of another program may lie from ours, as a part of it; kernels of ours must have the same bits. */
const TOLERANCE = 1e-9;

/**
 * One row for each kernel that ran. The first round of each, in a fresh process, is a figure of its own and counts for no other.
 *
 * @param {string} workload
 * @param {{ kernel: string, rounds: { cpuNs: number, cells: number, peakMib: number | null }[], figures: number[][], isOurs: boolean }[]} runs
 * @param {number | null} twoThreads wall-clock time of `wasm` on one thread by that on two; null: not measured
 */
export function rowsOf(workload, runs, twoThreads) {
  const reference = runs.find(({ kernel }) => kernel === 'reference');
  const backtest = runs.find(({ kernel }) => kernel === 'backtest');
  const kernels = runs.filter((run) => run !== backtest);
  const speeds = new Map(
    kernels.map(({ kernel, rounds }) => [kernel, median(warm(rounds).map(({ cpuNs, cells }) => cpuNs / cells))]),
  );
  return kernels.map(({ kernel, rounds, figures, isOurs }) => ({
    workload,
    kernel,
    ns_per_cell: speeds.get(kernel),
    first_ns_per_cell: rounds[0].cpuNs / rounds[0].cells,
    cpu_ms: median(warm(rounds).map(({ cpuNs }) => cpuNs)) / 1e6,
    ...(kernel === 'wasm' && twoThreads !== null && { two_threads_ratio: twoThreads }),
    ...(kernel === 'reference' && backtest && { with_path_cpu_ms: cpuMs(backtest) }),
    // How many times as fast as each of the others.
    ratio_to: Object.fromEntries(
      [...speeds].filter(([other]) => other !== kernel).map(([other, ns]) => [other, ns / speeds.get(kernel)]),
    ),
    peak_mib: rounds[0].peakMib === null ? null : Math.max(...rounds.map(({ peakMib }) => peakMib)),
    agree: kernel === 'reference' || reference === undefined ? null : agrees(figures, reference.figures, isOurs),
  }));
}

const warm = (rounds) => rounds.slice(1);
const cpuMs = ({ rounds }) => median(warm(rounds).map(({ cpuNs }) => cpuNs)) / 1e6;

/** The reference engine may have run a share of the combinations: every n-th. */
function agrees(figures, reference, isOurs) {
  const step = Math.ceil(Math.max(figures.length, reference.length) / Math.min(figures.length, reference.length));
  const [one, other] =
    figures.length >= reference.length ? [everyNth(figures, step), reference] : [figures, everyNth(reference, step)];
  return (
    one.length === other.length && one.every((row, k) => row.every((value, j) => isSame(value, other[k][j], isOurs)))
  );
}

function everyNth(rows, step) {
  return rows.filter((_, index) => index % step === 0);
}

function isSame(one, other, isOurs) {
  if (isOurs) return Object.is(one, other);
  return one === other || Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}
