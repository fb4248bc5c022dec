import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { webhooksAddCommand } from './webhooks-add.command';
import { webhooksDeliveriesCommand } from './webhooks-deliveries.command';
import { webhooksEditCommand } from './webhooks-edit.command';
import { webhooksListCommand } from './webhooks-list.command';
import { webhooksRedeliverCommand } from './webhooks-redeliver.command';
import { webhooksRemoveCommand } from './webhooks-remove.command';

export function webhooksCommand(open: OpenSession): Command {
  const command = new Command('webhooks')
    .description('Addresses that are told when something happens to a run, and what they were told')
    .addCommand(webhooksListCommand(open))
    .addCommand(webhooksAddCommand(open))
    .addCommand(webhooksEditCommand(open))
    .addCommand(webhooksRemoveCommand(open))
    .addCommand(webhooksDeliveriesCommand(open))
    .addCommand(webhooksRedeliverCommand(open));
  return withExamples(
    command,
    'webhooks list',
    'webhooks add https://example.com/barmill --event optimization.completed',
  );
}
