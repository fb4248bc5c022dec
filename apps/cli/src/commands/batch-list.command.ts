import { Command } from 'commander';
import { readRows } from '../api/pages';
import type { BatchSummary } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { formatNumber, formatTime } from '../output/figures';
import type { Column } from '../output/table';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  status?: string;
  filter?: string;
  limit: number;
}

const columns: readonly Column<BatchSummary>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'DONE %', align: 'right', cell: (row) => formatNumber(row.progress_pct, 0) },
  { title: 'RUNS', align: 'right', cell: ({ counts }) => formatNumber(counts.total, 0) },
  { title: 'FAILED', align: 'right', cell: ({ counts }) => formatNumber(counts.failed + counts.rejected, 0) },
  { title: 'CREATED', cell: (row) => formatTime(row.created_at) },
];

export function batchListCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List batches, newest first')
    .option('--status <status>', 'only batches in this state')
    .option('--filter <filter>', 'only what it admits, such as "created_at >= 2024-01-01 AND counts.failed > 0"')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20);
  withExamples(command, 'batch list', 'batch list --status running --json');
  return command.action(async ({ status, filter, limit }: Options) => {
    const session = open(command);
    const { rows, hasMore } = await readRows<BatchSummary>(session.client, '/v1/batches', limit, { status, filter });
    session.showRows(rows, columns, 'No batches.');
    if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
  });
}
