import { Command } from 'commander';
import { pathOf } from '../api/resources';
import { findRun } from '../runs/find-run';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function deleteCommand(open: OpenSession): Command {
  const command = new Command('delete')
    .description(
      'Delete backtests, optimizations and walk forwards with all that they have; those that go on are cancelled',
    )
    .argument('<ids...>', 'their ids');
  withExamples(command, 'delete 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (ids: string[]) => {
    const session = open(command);
    for (const id of ids) {
      const run = await findRun(session.client, id);
      await session.client.delete(pathOf(run));
      session.show({ id: run.id, type: run.type, deleted: true }, () => `${run.type} ${run.id}: deleted`);
    }
  });
}
