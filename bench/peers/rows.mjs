import { median } from '../measuring/median.mjs';

/**
 * The rows of a workload from what `measureWorkload` gave. `ratio_to` has one key, our fastest kernel in this run, and says
 * how many times its CPU a row took for the same work.
 */
export function rowsOf(workload, entries) {
  const measured = entries.map((entry) => rowOf(workload, entry));
  const own = measured.filter((row, k) => entries[k].contender.isOurs && row.ns_per_cell !== null);
  const best = own.reduce((one, row) => (one === null || row.ns_per_cell < one.ns_per_cell ? row : one), null);
  return measured.map((row) => ({ ...row, ratio_to: ratioTo(best, row) }));
}

function ratioTo(best, { ns_per_cell: nsPerCell }) {
  if (best === null || nsPerCell === null) return null;
  return { [best.kernel]: nsPerCell / best.ns_per_cell };
}

function rowOf(workload, { contender, reason, task, version, rounds, agree, agree_note: note }) {
  const { name: kernel } = contender;
  if (reason !== undefined) {
    return { workload, kernel, ns_per_cell: null, ratio_to: null, peak_mib: null, agree: null, agree_note: reason };
  }
  const cpuSeconds = median(rounds.map(({ cpu_s: seconds }) => seconds));
  return {
    workload,
    kernel,
    ns_per_cell: (cpuSeconds * 1e9) / (task.bars * task.combinations.length),
    ratio_to: null,
    peak_mib: Math.max(...rounds.map(({ peak_mib: mib }) => mib)),
    agree,
    agree_note: note,
    ...(version !== '' && { version }),
    cpu_s: cpuSeconds,
    wall_s: median(rounds.map(({ wall_s: seconds }) => seconds)),
    bars: task.bars,
    combinations: task.combinations.length,
    rounds: rounds.length,
    extrapolated: isShare(contender.shares[workload]),
  };
}

const isShare = (share) => Object.keys(share).length > 0;
