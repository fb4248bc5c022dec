import { Command } from 'commander';
import { readRows } from '../api/pages';
import type { Strategy } from '../api/resources';
import { countOrAllOption } from '../input/option-parsers';
import { parameterColumns, strategyBlock, strategyHeading } from '../output/strategy-block';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function strategiesListCommand(open: OpenSession): Command {
  const command = new Command('list')
    .description('List built-in and stored strategies with their parameters, by name')
    .option('--limit <n>', 'how many, or "all"', countOrAllOption, 100);
  withExamples(command, 'strategies list', 'strategies list --json');
  return command.action(async ({ limit }: { limit: number }) => {
    const session = open(command);
    const { rows, hasMore } = await readRows<Strategy>(session.client, '/v1/strategies', limit);
    if (session.json) session.showRows(rows, [], '');
    for (const strategy of rows) {
      session.print(session.heading(strategyHeading(strategy)));
      session.print(`${strategyBlock(strategy, session.table(strategy.parameters, parameterColumns))}\n`);
    }
    if (hasMore) session.say(`The first ${rows.length}; --limit all shows every one.`);
  });
}
