import { Command } from 'commander';
import type { Instrument } from '../api/administration';
import { instrumentColumns } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function instrumentsListCommand(open: OpenSession): Command {
  const command = new Command('list').description('List instruments with their terms');
  withExamples(command, 'instruments list', 'instruments list --json');
  return command.action(async () => {
    const session = open(command);
    const { data } = await session.client.get<{ data: Instrument[] }>('/v1/instruments');
    session.showRows(data, instrumentColumns, 'No instruments.');
  });
}
