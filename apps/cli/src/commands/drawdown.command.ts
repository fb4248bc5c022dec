import { Command } from 'commander';
import type { Drawdown } from '../api/findings';
import { countOption } from '../input/option-parsers';
import { drawdownColumns } from '../output/findings-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function drawdownCommand(open: OpenSession): Command {
  const command = new Command('drawdown')
    .description('The deepest drawdowns of a completed backtest; with --json also their curve')
    .argument('<id>', 'backtest')
    .option('--limit <n>', 'how many (default: 10)', countOption, 10)
    .option('--points <n>', 'with --json: points of the curve (default: 1,000)', countOption);
  withExamples(
    command,
    'drawdown 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --limit 5',
    'drawdown 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --points 500 --json',
  );
  return command.action(async (id: string, query: { limit: number; points?: number }) => {
    const session = open(command);
    const path = `/v1/backtests/${encodeURIComponent(id)}/drawdown`;
    const found = await session.client.get<Drawdown>(path, query);
    session.show(found, () => session.table(found.periods, drawdownColumns));
    if (found.total_periods > query.limit) session.say(`The deepest ${query.limit} of ${found.total_periods}.`);
  });
}
