import { median } from '../measuring/median.mjs';

/** How far a figure of another program may lie from ours, as a part of it; kernels of ours must have the same bits. */
const TOLERANCE = 1e-9;

/**
 * One row for each kernel that ran.
 *
 * @param {string} workload
 * @param {{ kernel: string, rounds: { cpuNs: number, cells: number, peakMib: number | null }[], figures: number[][], isOurs: boolean }[]} runs
 */
export function rowsOf(workload, runs) {
  const reference = runs.find(({ kernel }) => kernel === 'reference');
  const speeds = new Map(
    runs.map(({ kernel, rounds }) => [kernel, median(rounds.map(({ cpuNs, cells }) => cpuNs / cells))]),
  );
  return runs.map(({ kernel, rounds, figures, isOurs }) => ({
    workload,
    kernel,
    ns_per_cell: speeds.get(kernel),
    cpu_ms: median(rounds.map(({ cpuNs }) => cpuNs)) / 1e6,
    first_cpu_ms: rounds[0].cpuNs / 1e6,
    // How many times as fast as each of the others.
    ratio_to: Object.fromEntries(
      [...speeds].filter(([other]) => other !== kernel).map(([other, ns]) => [other, ns / speeds.get(kernel)]),
    ),
    peak_mib: rounds[0].peakMib === null ? null : Math.max(...rounds.map(({ peakMib }) => peakMib)),
    agree: kernel === 'reference' || reference === undefined ? null : agrees(figures, reference.figures, isOurs),
  }));
}

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
