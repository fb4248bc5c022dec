import { Command } from 'commander';
import { readRows } from '../api/pages';
import type { RobustStrategy } from '../api/resources';
import { countOption, countOrAllOption, numberOption } from '../input/option-parsers';
import { formatMetric, formatNumber, formatValues, NONE } from '../output/figures';
import type { Column } from '../output/table';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  symbol?: string;
  strategy?: string;
  minRatio?: number;
  minRuns?: number;
  filter?: string;
  limit: number;
}

const columns: readonly Column<RobustStrategy>[] = [
  { title: 'STRATEGY', cell: ({ strategy }) => `${strategy.name} ${strategy.version}` },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'RETURN/DD', align: 'right', cell: (row) => formatNumber(row.mean_return_dd_ratio, 3) },
  { title: 'RUNS', align: 'right', cell: ({ measured }) => formatNumber(measured, 0) },
  { title: 'TIMEFRAMES', cell: ({ timeframes }) => timeframes.map(({ timeframe }) => timeframe).join(' ') },
  {
    title: 'BEST SWR',
    align: 'right',
    cell: ({ best }) => formatMetric(best?.metrics?.stability_weighted_rar, 'ratio'),
  },
  { title: 'BEST PARAMS', cell: ({ best }) => (best ? formatValues(best.params) : NONE) },
  { title: 'BEST RUN', cell: ({ best }) => best?.id ?? NONE },
];

export function robustCommand(open: OpenSession): Command {
  const command = new Command('robust')
    .description('List strategies that hold on a symbol over the selected timeframes, each with its best run')
    .option('--symbol <symbol>', 'only this instrument')
    .option('--strategy <name>', 'only this strategy')
    .option('--min-ratio <ratio>', 'lowest mean of return by drawdown (default: 1)', numberOption)
    .option('--min-runs <n>', 'least backtests with that figure (default: 1)', countOption)
    .option('--filter <filter>', 'only backtests that it admits count, such as "total_trades >= 30"')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 20);
  withExamples(command, 'robust', 'robust --symbol SP500 --min-runs 3 --json');
  return command.action(async ({ minRatio, minRuns, limit, ...query }: Options) => {
    const session = open(command);
    const asked = { ...query, min_ratio: minRatio, min_runs: minRuns };
    const { rows, hasMore } = await readRows<RobustStrategy>(session.client, '/v1/robust-strategies', limit, asked);
    session.showRows(rows, columns, 'No robust strategies.');
    if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
  });
}
