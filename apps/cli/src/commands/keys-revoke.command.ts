import { Command } from 'commander';
import type { ApiKey } from '../api/administration';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function keysRevokeCommand(open: OpenSession): Command {
  const command = new Command('revoke')
    .description('End API keys at once; they stay in the list')
    .argument('<ids...>', 'keys, as "barmill keys list" tells them');
  withExamples(command, 'keys revoke 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (ids: string[]) => {
    const session = open(command);
    for (const id of ids) {
      const path = `/v1/api-keys/${encodeURIComponent(id)}`;
      await session.client.delete(path);
      const key = await session.client.get<ApiKey>(path);
      session.show(key, () => `key ${key.id} (${key.name}): ${key.status}`);
    }
  });
}
