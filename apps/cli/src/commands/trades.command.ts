import { Command } from 'commander';
import { readRows } from '../api/pages';
import type { Trade } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { tradeColumns } from '../output/columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function tradesCommand(open: OpenSession): Command {
  const command = new Command('trades')
    .description("List a backtest's trades in the order of their exits")
    .argument('<id>', 'backtest')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 50);
  withExamples(
    command,
    'trades 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'trades 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --limit all --json',
  );
  return command.action(async (id: string, { limit }: { limit: number }) => {
    const session = open(command);
    const path = `/v1/backtests/${encodeURIComponent(id)}/trades`;
    const { rows, hasMore } = await readRows<Trade>(session.client, path, limit);
    session.showRows(rows, tradeColumns, 'No trades.');
    if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
  });
}
