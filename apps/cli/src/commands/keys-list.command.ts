import { Command } from 'commander';
import type { ApiKey } from '../api/administration';
import { countOrAllOption } from '../input/option-parsers';
import { apiKeyColumns } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { listRows } from './list-rows';

export function keysListCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List API keys, ended ones too; never the keys themselves')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 50);
  withExamples(command, 'keys list', 'keys list --limit all --json');
  return command.action(async ({ limit }: { limit: number }) => {
    const list = { path: '/v1/api-keys', limit, columns: apiKeyColumns, whenEmpty: 'No keys.' };
    await listRows<ApiKey>(open(command), list);
  });
}
