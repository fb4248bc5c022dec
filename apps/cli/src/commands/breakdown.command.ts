import { Command, Option } from 'commander';
import type { Breakdown } from '../api/findings';
import { breakdownColumns } from '../output/findings-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

const kinds = ['hour', 'weekday', 'side', 'exit_reason', 'tag'];

export function breakdownCommand(open: OpenSession): Command {
  const command = new Command('breakdown')
    .description('Trades of a completed backtest by what they have in common')
    .argument('<id>', 'backtest')
    .addOption(new Option('--by <what>', 'hour and weekday of the entry, in UTC').choices(kinds).makeOptionMandatory());
  withExamples(
    command,
    'breakdown 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --by weekday',
    'breakdown 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --by exit_reason --json',
  );
  return command.action(async (id: string, query: { by: string }) => {
    const session = open(command);
    const path = `/v1/backtests/${encodeURIComponent(id)}/breakdown`;
    const breakdown = await session.client.get<Breakdown>(path, query);
    session.show(breakdown, () => session.table(breakdown.groups, breakdownColumns(breakdown.by)));
  });
}
