import { Command, Option } from 'commander';
import { readRows } from '../api/pages';
import type { LoggedEvent } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { formatTime } from '../output/figures';
import type { Column } from '../output/table';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  run?: string;
  kind?: string;
  type?: string;
  order: string;
  limit: number;
}

const columns: readonly Column<LoggedEvent>[] = [
  { title: 'TIME', cell: (row) => formatTime(row.created_at) },
  { title: 'KIND', cell: ({ kind }) => kind },
  { title: 'OF', cell: ({ run_id }) => run_id },
  { title: 'NUMBER', align: 'right', cell: ({ sequence }) => String(sequence) },
  { title: 'TYPE', cell: ({ type }) => type },
  { title: 'STATUS', cell: ({ data }) => (typeof data.status === 'string' ? data.status : '') },
];

export function eventsCommand(open: OpenSession): Command {
  const command = new Command('events')
    .description('List what happened to backtests, optimizations, walk forwards and batches, newest first')
    .option('--run <id>', 'only of this backtest, optimization, walk forward or batch')
    .addOption(
      new Option('--kind <kind>', 'only of this kind').choices(['backtest', 'optimization', 'walk_forward', 'batch']),
    )
    .option('--type <type>', 'only of this type, such as end')
    .addOption(new Option('--order <order>', 'newest or oldest first').choices(['asc', 'desc']).default('desc'))
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 50);
  withExamples(command, 'events', 'events --type end --order asc --limit all --json');
  return command.action(async ({ run, limit, ...query }: Options) => {
    const session = open(command);
    const { rows } = await readRows<LoggedEvent>(session.client, '/v1/events', limit, { ...query, run_id: run });
    session.showRows(rows, columns, 'No events.');
  });
}
