import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function dataDeleteCommand(open: OpenSession): Command {
  const command = new Command('delete')
    .description('Delete data sets that no run reads, with their files')
    .argument('<ids...>', 'their ids');
  withExamples(command, 'data delete 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (ids: string[]) => {
    const session = open(command);
    for (const id of ids) {
      await session.client.delete(`/v1/datasets/${encodeURIComponent(id)}`);
      session.show({ id, type: 'dataset', deleted: true }, () => `data set ${id}: deleted`);
    }
  });
}
