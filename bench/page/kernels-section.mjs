import { workloadTables } from './workloads-table.mjs';

export const kernelsSection = {
  title: 'Our kernels',
  command: 'bench:kernels',
  claims: () => [],
  body: (rows) => [
    'Each kernel on the same combinations, one thread, CPU time. Names that begin with `c-` are limits written by hand in C.',
    ...workloadTables(rows, {}),
  ],
};
