import { Command } from 'commander';
import type { Dataset } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { datasetColumns } from '../output/columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { listRows } from './list-rows';

export function dataListCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List data sets, newest first')
    .option('--symbol <symbol>', 'only this instrument')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 50);
  withExamples(command, 'data list', 'data list --symbol EURUSD --json');
  return command.action(async ({ symbol, limit }: { symbol?: string; limit: number }) => {
    const session = open(command);
    const whenEmpty = 'No data sets yet. "barmill data sample" uploads two.';
    const list = { path: '/v1/datasets', query: { symbol }, limit, columns: datasetColumns, whenEmpty };
    await listRows<Dataset>(session, list);
  });
}
