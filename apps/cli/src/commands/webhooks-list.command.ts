import { Command } from 'commander';
import type { Webhook } from '../api/administration';
import { countOrAllOption } from '../input/option-parsers';
import { webhookColumns } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { listRows } from './list-rows';

export function webhooksListCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List webhooks')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 50);
  withExamples(command, 'webhooks list', 'webhooks list --json');
  return command.action(async ({ limit }: { limit: number }) => {
    const list = { path: '/v1/webhooks', limit, columns: webhookColumns, whenEmpty: 'No webhooks.' };
    await listRows<Webhook>(open(command), list);
  });
}
