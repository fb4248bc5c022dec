import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function webhooksRemoveCommand(open: OpenSession): Command {
  const command = new Command('remove')
    .description('Remove webhooks, with what waits for them')
    .argument('<ids...>', 'webhooks');
  withExamples(command, 'webhooks remove 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (ids: string[]) => {
    const session = open(command);
    for (const id of ids) {
      await session.client.delete(`/v1/webhooks/${encodeURIComponent(id)}`);
      session.show({ id, deleted: true }, () => `webhook ${id}: removed`);
    }
  });
}
