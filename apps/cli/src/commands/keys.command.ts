import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { keysCreateCommand } from './keys-create.command';
import { keysListCommand } from './keys-list.command';
import { keysRevokeCommand } from './keys-revoke.command';
import { keysRotateCommand } from './keys-rotate.command';

export function keysCommand(open: OpenSession): Command {
  const command = new Command('keys')
    .description('API keys: list, make, replace and end them (scope admin)')
    .addCommand(keysListCommand(open))
    .addCommand(keysCreateCommand(open))
    .addCommand(keysRotateCommand(open))
    .addCommand(keysRevokeCommand(open));
  return withExamples(command, 'keys list', 'keys create nightly --scope read --scope run > nightly.key');
}
