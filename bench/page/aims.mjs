/** The kernel's row of a workload; undefined where that was not measured. */
const rowOf = (rows, workload, kernel) => rows?.find((row) => row.workload === workload && row.kernel === kernel);

const nsOf = (rows, workload, kernel) => rowOf(rows, workload, kernel)?.ns_per_cell;

function ratioToLimit(rows, workload) {
  const limit = nsOf(rows, workload, 'c-seg');
  return limit && nsOf(rows, workload, 'wasm') / limit;
}

/** How many times the fastest engine of vectorbt takes what our kernel takes in the same run. */
function timesVectorbt(rows, workload) {
  const ours = nsOf(rows, workload, 'wasm');
  const theirs = (rows ?? [])
    .filter((row) => row.workload === workload && row.kernel.startsWith('vectorbt') && row.ns_per_cell > 0)
    .map((row) => row.ns_per_cell);
  return ours && theirs.length > 0 ? Math.min(...theirs) / ours : undefined;
}

function firstBySteady(rows, workload) {
  const row = rowOf(rows, workload, 'wasm');
  return row?.first_ns_per_cell && row.first_ns_per_cell / row.ns_per_cell;
}

/** How many times the fastest other library takes what ours takes. */
function timesLibraries(rows, indicator) {
  const others = (rows ?? []).filter(
    (row) => row.indicator === indicator && row.library !== 'barmill' && row.ratio > 0,
  );
  return others.length > 0 ? Math.min(...others.map(({ ratio }) => ratio)) : undefined;
}

/** The largest p95 of what is asked again and again; neither first times, nor an export or a removal. */
function slowestQuery(rows) {
  const asked = (rows ?? []).filter(({ query }) => !/^(export|deleting|other queries)|for the first time$/.test(query));
  return asked.length > 0 ? Math.max(...asked.map(({ p95_ms: ms }) => ms)) : undefined;
}

const mostOf = (name, most, value, need) => ({ name, aim: `≤ ${most}`, isReached: (got) => got <= most, value, need });
const leastOf = (name, least, value, need) => ({
  name,
  aim: `≥ ${least}`,
  isReached: (got) => got >= least,
  value,
  need,
});

const kernelAims = [
  ['W3', 'wasm', 1.3],
  ['W4', 'wasm', 1.4],
  ['W3', 'ts', 2.2],
  ['W4', 'ts', 2.5],
  ['W6', 'wasm', 0.5],
  ['W7', 'wasm', 0.8],
  ['W6d', 'wasm', 1.8],
  ['W7d', 'wasm', 3.3],
].map(([workload, kernel, most]) => {
  const need = ['W3', 'W4'].includes(workload) ? 'bars' : 'events';
  return mostOf(`${workload}, \`${kernel}\`, ns a cell`, most, ({ kernels }) => nsOf(kernels, workload, kernel), need);
});

/** What we mean to reach, each with where its figure comes from and, for one that is missed, which paragraph of the page says why. */
export const aims = [
  ...kernelAims,
  ...['W3', 'W4'].map((name) =>
    mostOf(`${name}, \`wasm\` by the scalar loop in C`, 1.15, ({ kernels }) => ratioToLimit(kernels, name), 'bars'),
  ),
  leastOf('W3, times as fast as vectorbt', 110, ({ peers }) => timesVectorbt(peers, 'W3'), 'bars'),
  leastOf('W4, times as fast as vectorbt', 100, ({ peers }) => timesVectorbt(peers, 'W4'), 'bars'),
  leastOf('W3 on two threads by one', 1.8, ({ kernels }) => rowOf(kernels, 'W3', 'wasm')?.two_threads_ratio, 'threads'),
  mostOf('W3, first sweep of a process by those after it', 1.5, ({ kernels }) => firstBySteady(kernels, 'W3'), 'first'),
  mostOf('W6, first sweep of a process by those after it', 1.5, ({ kernels }) => firstBySteady(kernels, 'W6'), 'first'),
  mostOf('W3, peak MiB', 130, ({ kernels }) => rowOf(kernels, 'W3', 'wasm')?.peak_mib, 'memory'),
  mostOf('W2, one backtest, ms of CPU', 8, ({ kernels }) => rowOf(kernels, 'W2', 'ts')?.cpu_ms, 'single'),
  mostOf(
    'W2 with every trade and the equity kept, ms of CPU',
    60,
    ({ kernels }) => kernels?.find((row) => row.workload === 'W2' && row.with_path_cpu_ms)?.with_path_cpu_ms,
    'single',
  ),
  ...['rsi', 'atr', 'bollinger', 'macd'].map((name) =>
    leastOf(
      `\`${name}\`, times as fast as the next library`,
      8,
      ({ indicators }) => timesLibraries(indicators, name),
      'load',
    ),
  ),
  mostOf('1,000,000 bars of CSV to the column file, s of CPU', 0.25, ({ ingest }) => ingest?.csv_s, 'load'),
  mostOf('load of that column file, ms', 40, ({ ingest }) => ingest?.load_ms, 'load'),
  leastOf('rows stored by plain binary COPY of them', 0.6, ({ results }) => results?.ratio, 'stack'),
  mostOf('1,000,000 combinations: the stack by bare kernels', 1.1, ({ system }) => system?.ratio, 'stack'),
  mostOf('W5 through the stack: s more than bare', 0.5, ({ system }) => system?.w5_extra_s, 'stack'),
  mostOf('1,000 combinations from request to ranking, s', 1, ({ system }) => system?.small_sweep_s, 'stack'),
  mostOf('200 live streams: MiB more of the gateway, at most', 60, ({ streams }) => streams?.extra_peak_mib, 'stack'),
  mostOf('the slowest query through the gateway, p95, ms', 150, ({ queries }) => slowestQuery(queries), 'queries'),
];
