import { Command, Option } from 'commander';
import type { Webhook } from '../api/administration';
import { usageError } from '../exit-code';
import { collect } from '../input/option-parsers';
import { describeWebhook } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  enable?: boolean;
  disable?: boolean;
  url?: string;
  event?: string[];
  description?: string;
}

export function webhooksEditCommand(open: OpenSession): Command {
  const command = new Command('edit')
    .description('Change a webhook, or enable one that was disabled: what waits for it goes on')
    .argument('<id>', 'webhook')
    .addOption(new Option('--enable', 'messages go to it').conflicts('disable'))
    .option('--disable', 'messages wait')
    .option('--url <url>', 'another address')
    .option('--event <event>', 'all its events, in place of those that it has; repeatable', collect)
    .option('--description <text>', 'what it is for');
  withExamples(command, 'webhooks edit 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --enable');
  return command.action(async (id: string, { enable, disable, url, event, description }: Options) => {
    const isEnabled = enable ?? (disable ? false : undefined);
    const edit = { url, events: event, description, is_enabled: isEnabled };
    if (Object.values(edit).every((value) => value === undefined)) {
      throw usageError('Expected at least one of --enable, --disable, --url, --event and --description.');
    }
    const session = open(command);
    const webhook = await session.client.patch<Webhook>(`/v1/webhooks/${encodeURIComponent(id)}`, edit);
    session.show(webhook, () => describeWebhook(webhook));
  });
}
