import { Command } from 'commander';
import { readBatch } from '../runs/follow-batch';
import { showBatch } from '../runs/show-batch';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function batchShowCommand(open: OpenSession): Command {
  const command = new Command('show').description('Show a batch and its runs').argument('<id>', 'its id');
  withExamples(command, 'batch show 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (id: string) => {
    const session = open(command);
    showBatch(session, await readBatch(session, id));
  });
}
