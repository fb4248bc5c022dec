import { Command } from 'commander';
import type { Summary } from '../api/findings';
import { countOption } from '../input/option-parsers';
import { describeSummary } from '../output/summary-block';
import { readMetricsDictionary } from '../runs/metrics-dictionary';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  days?: number;
  metric?: string;
  filter?: string;
}

export function summaryCommand(open: OpenSession): Command {
  const command = new Command('summary')
    .description('How the backtests of the last days did: in all, by strategy and by symbol')
    .option('--days <n>', 'made in the last so many days (default: 30)', countOption)
    .option('--metric <id>', 'default: total_return_pct')
    .option('--filter <filter>', 'only runs that it admits, such as "symbol = EURUSD"');
  withExamples(command, 'summary', 'summary --days 7 --metric sharpe_ratio --json');
  return command.action(async ({ days, metric, filter }: Options) => {
    const session = open(command);
    const summary = await session.client.get<Summary>('/v1/summaries', { days, metric, filter });
    const dictionary = session.json ? [] : await readMetricsDictionary(session.client);
    session.show(summary, () => describeSummary(summary, dictionary));
  });
}
