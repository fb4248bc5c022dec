import { Command } from 'commander';
import type { BestBacktests, BestCombinations } from '../api/findings';
import { usageError } from '../exit-code';
import { countOption, wholeOption } from '../input/option-parsers';
import { bestCombinationColumns, bestRunColumns } from '../output/findings-columns';
import { readMetricsDictionary } from '../runs/metrics-dictionary';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';

interface Options {
  metric?: string;
  symbol?: string;
  minTrades?: number;
  filter?: string;
  limit?: number;
}

export function bestCommand(open: OpenSession): Command {
  const command = new Command('best')
    .description('The best backtests by a metric; of an optimization the best combination by each metric')
    .argument('[id]', 'optimization')
    .option('--metric <id>', 'of backtests: ranked by it (default: sharpe_ratio)')
    .option('--symbol <symbol>', 'of backtests: only this instrument')
    .option('--min-trades <n>', 'of backtests: only those with so many trades', wholeOption)
    .option('--filter <filter>', 'of backtests: only what it admits')
    .option('--limit <n>', 'of backtests: how many (default: 10)', countOption);
  withExamples(
    command,
    'best --metric profit_factor --min-trades 30',
    'best --symbol EURUSD --filter "metrics.max_drawdown_pct <= 20" --json',
    'best 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
  );
  return command.action(async (id: string | undefined, options: Options) => {
    const session = open(command);
    await (id === undefined ? showBestBacktests(session, options) : showBestCombinations(session, id, options));
  });
}

async function showBestBacktests(session: Session, options: Options): Promise<void> {
  const { minTrades, ...rest } = options;
  const best = await session.client.get<BestBacktests>('/v1/backtests/best', { ...rest, min_trades: minTrades });
  const dictionary = session.json ? [] : await readMetricsDictionary(session.client);
  session.showRows(best.data, bestRunColumns(best.metric, dictionary), 'No completed backtest has this metric.');
}

async function showBestCombinations(session: Session, id: string, options: Options): Promise<void> {
  if (Object.keys(options).length > 0) throw usageError('An id takes no options: the best by every metric is shown.');
  const path = `/v1/optimizations/${encodeURIComponent(id)}/best`;
  const best = await session.client.get<BestCombinations>(path);
  const dictionary = session.json ? [] : await readMetricsDictionary(session.client);
  session.showRows(best.data, bestCombinationColumns(dictionary), 'No combination has any metric.');
}
