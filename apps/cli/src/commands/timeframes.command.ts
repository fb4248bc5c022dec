import { Command } from 'commander';
import type { Timeframe } from '../api/resources';
import { collect } from '../input/option-parsers';
import type { Column } from '../output/table';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  select?: string[];
  leaveOut?: string[];
}

const columns: readonly Column<Timeframe>[] = [
  { title: 'TIMEFRAME', cell: ({ timeframe }) => timeframe },
  { title: 'SELECTED', cell: ({ selected }) => (selected ? 'yes' : 'no') },
];

export function timeframesCommand(open: OpenSession): Command {
  const command = new Command('timeframes')
    .description('List the timeframes, and choose which count in the robust set')
    .option('--select <timeframe>', 'counts from here on; repeatable', collect)
    .option('--leave-out <timeframe>', 'counts no more; repeatable', collect);
  withExamples(command, 'timeframes', 'timeframes --leave-out M1 --leave-out M5 --json');
  return command.action(async ({ select = [], leaveOut = [] }: Options) => {
    const session = open(command);
    const edits = [
      ...select.map((name) => ({ name, selected: true })),
      ...leaveOut.map((name) => ({ name, selected: false })),
    ];
    for (const { name, selected } of edits) {
      await session.client.patch<Timeframe>(`/v1/timeframes/${encodeURIComponent(name)}`, { selected });
    }
    const { data } = await session.client.get<{ data: readonly Timeframe[] }>('/v1/timeframes');
    session.showRows(data, columns, 'No timeframes.');
  });
}
