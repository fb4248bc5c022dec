import { Command } from 'commander';
import type { Query } from '../api/http-client';
import { readRows } from '../api/pages';
import type { Backtest, Optimization } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { backtestColumns, optimizationColumns } from '../output/columns';
import type { Column } from '../output/table';
import { walkForwardColumns } from '../output/walk-forward-block';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';

interface Options {
  status?: string;
  symbol?: string;
  filter?: string;
  orderBy?: string;
  limit: number;
}

export function listCommand(open: OpenSession): Command {
  return new Command('list')
    .description('List runs, newest first')
    .addCommand(listOf<Backtest>(open, 'backtests', backtestColumns))
    .addCommand(listOf<Optimization>(open, 'optimizations', optimizationColumns))
    .addCommand(walkForwards(open));
}

function walkForwards(open: OpenSession): Command {
  const name = 'walk-forwards';
  const command = new Command(name)
    .description('List walk forwards, newest first')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20);
  withExamples(command, `list ${name}`, `list ${name} --limit all --json`);
  return command.action(async ({ limit }: Options) => {
    await showList(open(command), name, limit, {}, walkForwardColumns);
  });
}

function listOf<Row>(open: OpenSession, name: string, columns: readonly Column<Row>[]): Command {
  const command = new Command(name)
    .description(`List ${name}, newest first`)
    .option('--status <status>', 'only runs in this state')
    .option('--symbol <symbol>', 'only this instrument')
    .option('--filter <filter>', 'only what it admits, such as "metrics.sharpe_ratio >= 1 AND total_trades >= 30"')
    .option('--order-by <order>', 'such as "metrics.sharpe_ratio desc"; newest first without it')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20);
  withExamples(
    command,
    `list ${name}`,
    `list ${name} --status running --json`,
    `list ${name} --filter 'metrics.sharpe_ratio >= 1 AND strategy : "cross"' --order-by 'metrics.sharpe_ratio desc'`,
  );
  return command.action(async ({ limit, status, symbol, filter, orderBy }: Options) => {
    await showList(open(command), name, limit, { status, symbol, filter, order_by: orderBy }, columns);
  });
}

async function showList<Row>(
  session: Session,
  name: string,
  limit: number,
  query: Query,
  columns: readonly Column<Row>[],
): Promise<void> {
  const { rows, hasMore } = await readRows<Row>(session.client, `/v1/${name}`, limit, query);
  session.showRows(rows, columns, `No ${name.replace('-', ' ')}.`);
  if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
}
