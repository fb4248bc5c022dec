import { Command } from 'commander';
import type { Backtest, Optimization, WalkForward } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { backtestColumns, optimizationColumns } from '../output/columns';
import type { Column } from '../output/table';
import { walkForwardColumns } from '../output/walk-forward-block';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { listRows } from './list-rows';

interface Options {
  status?: string;
  symbol?: string;
  filter?: string;
  orderBy?: string;
  limit: number;
}

export function listCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List runs, newest first')
    .addCommand(listOf<Backtest>(open, 'backtests', backtestColumns))
    .addCommand(listOf<Optimization>(open, 'optimizations', optimizationColumns))
    .addCommand(
      listOf<WalkForward>(
        open,
        'walk-forwards',
        walkForwardColumns,
        'performance_ratio >= 0.5',
        'performance_ratio desc',
      ),
    );
  return withExamples(command, 'list backtests', 'list optimizations --status running');
}

/** @param filter an example, as is `order` */
function listOf<Row>(
  open: OpenSession,
  name: string,
  columns: readonly Column<Row>[],
  filter = `metrics.sharpe_ratio >= 1 AND strategy : "cross"`,
  order = 'metrics.sharpe_ratio desc',
): Command {
  const words = name.replace('-', ' ');
  const command = new Command(name)
    .description(`List ${words}, newest first`)
    .option('--status <status>', 'only runs in this state')
    .option('--symbol <symbol>', 'only this instrument')
    .option('--filter <filter>', `only what it admits, such as '${filter}'`)
    .option('--order-by <order>', `such as '${order}'; newest first without it`)
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20);
  withExamples(
    command,
    `list ${name}`,
    `list ${name} --status running --json`,
    `list ${name} --filter '${filter}' --order-by '${order}'`,
  );
  return command.action(async ({ limit, status, symbol, filter, orderBy }: Options) => {
    const session = open(command);
    const query = { status, symbol, filter, order_by: orderBy };
    await listRows<Row>(session, { path: `/v1/${name}`, query, limit, columns, whenEmpty: `No ${words}.` });
  });
}
