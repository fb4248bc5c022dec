import { Command } from 'commander';
import { countOption } from '../input/option-parsers';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function strategiesDeleteCommand(open: OpenSession): Command {
  const command = new Command('delete')
    .description('Delete a stored strategy, and every backtest and optimization of it')
    .argument('<name>', 'its name')
    .option('--version <n>', 'this version alone (default: all)', countOption);
  withExamples(command, 'strategies delete rsi-dip --version 1');
  return command.action(async (name: string, { version }: { version?: number }) => {
    const session = open(command);
    await session.client.delete(`/v1/strategies/${encodeURIComponent(name)}`, { version });
    const which = version === undefined ? name : `${name} version ${version}`;
    session.show({ name, version: version ?? null, deleted: true }, () => `strategy ${which}: deleted`);
  });
}
