import { Command } from 'commander';
import type { Batch } from '../api/resources';
import { showBatch } from '../runs/show-batch';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function batchCancelCommand(open: OpenSession): Command {
  const command = new Command('cancel')
    .description('Cancel the runs that a batch made; those that were there go on')
    .argument('<id>', 'its id');
  withExamples(command, 'batch cancel 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (id: string) => {
    const session = open(command);
    showBatch(session, await session.client.post<Batch>(`/v1/batches/${encodeURIComponent(id)}/cancel`, {}));
  });
}
