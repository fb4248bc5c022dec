import { shown } from './markdown.mjs';
import { hasFirst, workloadTables } from './workloads-table.mjs';

export const kernelsSection = {
  title: 'Our kernels',
  command: 'bench:kernels',
  claims: () => [],
  body: (rows) => [
    'Each kernel on the same combinations, one thread, CPU time. Names that begin with `c-` are limits written by hand in C.' +
      (hasFirst(rows)
        ? ' "first" is the first sweep of a fresh process, compiling included; what stands beside it is of the rounds after it.'
        : ''),
    ...workloadTables(rows, {}),
    ...more(rows),
  ],
};

/** What single rows say beside the tables. */
function more(rows) {
  const lines = rows.flatMap(({ workload, two_threads_ratio: twice, with_path_cpu_ms: withPath }) => [
    ...(twice === undefined
      ? []
      : [`* ${workload} on two threads: ${shown(twice)} times as fast as on one (wall-clock time).`]),
    ...(withPath === undefined
      ? []
      : [
          `* ${workload} with all figures, every trade and the equity at every close kept: ${shown(withPath)} ms of CPU.`,
        ]),
  ]);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
