import { Command } from 'commander';
import { readCandles, type CandleRow } from '../api/candle-pages';
import { collect, countOrAllOption } from '../input/option-parsers';
import { candleColumns } from '../output/columns';
import { csvLine } from '../output/csv-line';
import { formatNumber } from '../output/figures';
import type { OpenSession, Session } from '../session';
import { withExamples } from './examples';

interface Options {
  indicator?: string[];
  timeframe?: string;
  from?: string;
  to?: string;
  limit?: number;
  csv?: boolean;
}

/** Bars of a table; a file has them all. */
const shownBars = 100;

export function candlesCommand(open: OpenSession): Command {
  const command = new Command('candles')
    .description('Show the bars of a backtest, with the values of expressions over them')
    .argument('<id>', 'backtest')
    .option('--indicator <expression>', 'such as "ema(close, 20)", or strategy for its own (repeatable)', collect)
    .option('--timeframe <tf>', 'one of its context timeframes; its own unless said')
    .option('--from <time>', 'first open time')
    .option('--to <time>', 'end of the open times, exclusive')
    .option('--limit <n>', `how many bars, or "all"; ${shownBars} in a table, else all unless said`, countOrAllOption)
    .option('--csv', 'as CSV');
  withExamples(
    command,
    "candles 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --indicator 'ema(close, 20)' --indicator strategy",
    'candles 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --from 2024-03-01 --to 2024-04-01 --csv > bars.csv',
  );
  return command.action(async (id: string, options: Options) => {
    const session = open(command);
    const { indicator: indicators, timeframe, from, to } = options;
    const isWhole = session.json || options.csv === true;
    const most = options.limit ?? (isWhole ? Infinity : shownBars);
    const path = `/v1/backtests/${encodeURIComponent(id)}/candles`;
    const found = await readCandles(session.client, path, { indicators, timeframe, from, to }, most);
    if (options.csv && !session.json) showCsv(session, found.rows);
    else session.showRows(found.rows, candleColumns(found.expressions), 'No bars.');
    if (found.hasMore)
      session.say(`The first ${formatNumber(found.rows.length, 0)} bars; --limit all shows every one.`);
  });
}

/** A line for each bar under one with the names. */
function showCsv({ io }: Session, rows: readonly CandleRow[]): void {
  const names = Object.keys(rows[0] ?? { time: '' });
  io.stdout.write(csvLine(names));
  for (const row of rows) io.stdout.write(csvLine(names.map((name) => row[name])));
}
