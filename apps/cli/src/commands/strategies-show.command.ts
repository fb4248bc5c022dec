import { Command } from 'commander';
import type { StrategyDetail } from '../api/resources';
import { countOption } from '../input/option-parsers';
import { parameterColumns, strategyBlock, strategyDetails, strategyHeading } from '../output/strategy-block';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function strategiesShowCommand(open: OpenSession): Command {
  const command = new Command('show')
    .description('Show a strategy with its document')
    .argument('<name>', 'its name')
    .option('--version <n>', 'this version (default: the newest)', countOption);
  withExamples(command, 'strategies show sma-cross', 'strategies show rsi-dip --version 1 --json');
  return command.action(async (name: string, { version }: { version?: number }) => {
    const session = open(command);
    const path = `/v1/strategies/${encodeURIComponent(name)}`;
    const strategy = await session.client.get<StrategyDetail>(path, { version });
    session.show(strategy, () =>
      [
        session.heading(strategyHeading(strategy)),
        strategyBlock(strategy, session.table(strategy.parameters, parameterColumns)),
        strategyDetails(strategy),
      ].join('\n'),
    );
  });
}
