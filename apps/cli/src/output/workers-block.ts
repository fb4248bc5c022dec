import type { Worker, Workers } from '../api/administration';
import { formatNumber, formatTime } from './figures';
import { renderTable } from './table';

type Running = Worker['running'][number] & { readonly worker: string };

/** Engines, the chunks of the caller's runs that they compute, and what waits. */
export function describeWorkers({ data, waiting }: Workers): string {
  const running = data.flatMap(({ id, running: chunks }) => chunks.map((chunk) => ({ ...chunk, worker: id })));
  const blocks = [
    data.length === 0 ? 'No engine gave a sign of life lately.' : enginesTable(data),
    running.length === 0 ? null : runningTable(running),
    waitingTable(waiting),
  ];
  return blocks.filter((block) => block !== null).join('\n\n');
}

const enginesTable = (engines: readonly Worker[]): string =>
  renderTable<Worker>(
    [
      { title: 'ENGINE', cell: ({ id }) => id },
      { title: 'VERSION', cell: (row) => row.engine_version },
      { title: 'SWEEP SLOTS', align: 'right', cell: (row) => String(row.sweep_slots) },
      { title: 'INTERACTIVE SLOTS', align: 'right', cell: (row) => String(row.interactive_slots) },
      { title: 'BUSY', align: 'right', cell: (row) => String(row.busy_slots) },
      { title: 'SEEN', cell: (row) => formatTime(row.last_seen_at) },
    ],
    engines,
  );

const runningTable = (chunks: readonly Running[]): string =>
  renderTable<Running>(
    [
      { title: 'RUNNING', cell: ({ type }) => type },
      { title: 'RUN', cell: (row) => row.run_id },
      { title: 'COMBINATIONS', align: 'right', cell: ({ combinations }) => formatNumber(combinations, 0) },
      { title: 'ATTEMPT', align: 'right', cell: ({ attempt }) => String(attempt) },
      { title: 'ENGINE', cell: ({ worker }) => worker },
    ],
    chunks,
  );

const waitingTable = (classes: Workers['waiting']): string =>
  renderTable<Workers['waiting'][number]>(
    [
      { title: 'WAITING', cell: (row) => row.work_class },
      { title: 'CHUNKS', align: 'right', cell: ({ chunks }) => formatNumber(chunks, 0) },
      { title: 'COMBINATIONS', align: 'right', cell: ({ combinations }) => formatNumber(combinations, 0) },
      { title: 'OLDEST SINCE', cell: (row) => formatTime(row.oldest_since) },
    ],
    classes,
  );
