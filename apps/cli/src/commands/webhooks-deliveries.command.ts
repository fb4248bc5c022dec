import { Command } from 'commander';
import type { Delivery } from '../api/administration';
import { countOrAllOption } from '../input/option-parsers';
import { deliveryColumns } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { listRows } from './list-rows';

export function webhooksDeliveriesCommand(open: OpenSession): Command {
  const command = new Command('deliveries')
    .description('List the messages of a webhook, and what became of them, newest first')
    .argument('<id>', 'webhook')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20);
  withExamples(command, 'webhooks deliveries 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11');
  return command.action(async (id: string, { limit }: { limit: number }) => {
    const path = `/v1/webhooks/${encodeURIComponent(id)}/deliveries`;
    await listRows<Delivery>(open(command), { path, limit, columns: deliveryColumns, whenEmpty: 'No messages yet.' });
  });
}
