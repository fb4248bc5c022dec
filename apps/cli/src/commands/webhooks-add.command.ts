import { Command } from 'commander';
import type { NewWebhook } from '../api/administration';
import { collect } from '../input/option-parsers';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  event: string[];
  description?: string;
}

export function webhooksAddCommand(open: OpenSession): Command {
  const command = new Command('add')
    .description('Add a webhook. The secret that signs its messages is printed this once, alone on stdout')
    .argument('<url>', 'https address that takes the messages')
    .requiredOption('--event <event>', 'such as optimization.completed; repeatable', collect)
    .option('--description <text>', 'what it is for');
  withExamples(
    command,
    'webhooks add https://example.com/barmill --event optimization.completed --event optimization.failed > webhook.secret',
  );
  return command.action(async (url: string, { event, description }: Options) => {
    const session = open(command);
    const webhook = await session.client.post<NewWebhook>('/v1/webhooks', { url, events: event, description });
    session.show(webhook, () => webhook.secret);
    session.say(`Webhook ${webhook.id} to ${webhook.url}. Its secret is shown this once.`);
  });
}
