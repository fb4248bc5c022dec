import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function batchDeleteCommand(open: OpenSession): Command {
  const command = new Command('delete')
    .description('Delete a batch and the runs that it made; those that go on are cancelled')
    .argument('<id>', 'its id');
  withExamples(command, 'batch delete 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (id: string) => {
    const session = open(command);
    await session.client.delete(`/v1/batches/${encodeURIComponent(id)}`);
    session.show({ id, type: 'batch', deleted: true }, () => `batch ${id}: deleted`);
  });
}
