import { Command } from 'commander';
import type { NewApiKey } from '../api/administration';
import { wholeOption } from '../input/option-parsers';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { showNewKey } from './show-new-key';

export function keysRotateCommand(open: OpenSession): Command {
  const command = new Command('rotate')
    .description('Replace an API key by one with the same scopes and limits. The new key is printed this once')
    .argument('<id>', 'key, as "barmill keys list" tells it')
    .option('--overlap <seconds>', 'how long the old key still works (default: not at all)', wholeOption);
  withExamples(command, 'keys rotate 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --overlap 3600 > nightly.key');
  return command.action(async (id: string, { overlap }: { overlap?: number }) => {
    const session = open(command);
    const path = `/v1/api-keys/${encodeURIComponent(id)}/rotate`;
    showNewKey(session, await session.client.post<NewApiKey>(path, { overlap_s: overlap }));
  });
}
