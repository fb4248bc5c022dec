import { Command } from 'commander';
import type { NewApiKey } from '../api/administration';
import { collect, countOption, numberOption } from '../input/option-parsers';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { showNewKey } from './show-new-key';

interface Options {
  scope: string[];
  expires?: string;
  requestsPerMinute?: number;
  cpuSecondsPerDay?: number;
}

export function keysCreateCommand(open: OpenSession): Command {
  const command = new Command('create')
    .description('Make an API key. The key itself is printed this once, alone on stdout')
    .argument('<name>', 'what it is for')
    .requiredOption('--scope <scope>', 'read, run, manage or admin; repeatable', collect)
    .option('--expires <time>', 'when it ends by itself, RFC 3339')
    .option('--requests-per-minute <n>', 'limit of requests (default: that of the service)', countOption)
    .option('--cpu-seconds-per-day <n>', 'limit of CPU seconds of its runs (default: none)', numberOption);
  withExamples(
    command,
    'keys create nightly --scope read --scope run > nightly.key',
    'keys create dashboard --scope read --expires 2030-01-01T00:00:00Z --requests-per-minute 600 --json',
  );
  return command.action(async (name: string, options: Options) => {
    const session = open(command);
    const body = {
      ...{ name, scopes: options.scope, expires_at: options.expires },
      ...{ requests_per_minute: options.requestsPerMinute, cpu_seconds_per_day: options.cpuSecondsPerDay },
    };
    showNewKey(session, await session.client.post<NewApiKey>('/v1/api-keys', body));
  });
}
