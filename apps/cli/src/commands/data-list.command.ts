import { Command } from 'commander';
import { readRows } from '../api/pages';
import type { Dataset } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { datasetColumns } from '../output/columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function dataListCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List data sets, newest first')
    .option('--symbol <symbol>', 'only this instrument')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 50);
  withExamples(command, 'data list', 'data list --symbol EURUSD --json');
  return command.action(async ({ symbol, limit }: { symbol?: string; limit: number }) => {
    const session = open(command);
    const { rows, hasMore } = await readRows<Dataset>(session.client, '/v1/datasets', limit, { symbol });
    session.showRows(rows, datasetColumns, 'No data sets yet. "barmill data sample" uploads two.');
    if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
  });
}
