import { Command } from 'commander';
import type { Delivery } from '../api/administration';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function webhooksRedeliverCommand(open: OpenSession): Command {
  const command = new Command('redeliver')
    .description('Send a message of a webhook again, under the same message id')
    .argument('<id>', 'webhook')
    .argument('<delivery>', 'delivery, as "barmill webhooks deliveries" tells it');
  withExamples(command, 'webhooks redeliver 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 01935a0e-9d10-7c22-8a41-5b6c7d8e9f00');
  return command.action(async (id: string, delivery: string) => {
    const session = open(command);
    const path = `/v1/webhooks/${encodeURIComponent(id)}/deliveries/${encodeURIComponent(delivery)}/redeliver`;
    const again = await session.client.post<Delivery>(path, {});
    session.show(again, () => `delivery ${again.id} (${again.event}): ${again.status}`);
  });
}
