import { Argument, Command, Option } from 'commander';
import { extname, resolve } from 'node:path';
import { usageError } from '../exit-code';
import { formatNumber } from '../output/figures';
import { saveDownload } from '../runs/save-download';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

const formats = ['csv', 'ndjson', 'parquet'] as const;
type Format = (typeof formats)[number];

/** Paths of what can be exported; those with an id belong to one run. */
const paths: Readonly<Record<string, (id: string) => string>> = {
  backtests: () => '/v1/backtests/export',
  optimizations: () => '/v1/optimizations/export',
  results: (id) => `/v1/optimizations/${id}/results/export`,
  trades: (id) => `/v1/backtests/${id}/trades/export`,
  equity: (id) => `/v1/backtests/${id}/equity-curve/export`,
  windows: (id) => `/v1/walk-forwards/${id}/windows/export`,
  'joined-equity': (id) => `/v1/walk-forwards/${id}/equity-curve/export`,
};
const lists = ['backtests', 'optimizations'];

interface Options {
  output: string;
  format?: Format;
  filter?: string;
  orderBy?: string;
}

export function exportCommand(open: OpenSession): Command {
  const command = new Command('export')
    .description(
      'Write a whole list to a file: runs, combinations of an optimization, trades or equity of a backtest, windows or joined equity of a walk forward',
    )
    .addArgument(new Argument('<what>', 'the list').choices(Object.keys(paths)))
    .argument(
      '[id]',
      'of results the optimization, of trades and equity the backtest, of windows and joined equity the walk forward',
    )
    .requiredOption('-o, --output <file>', 'the file')
    .addOption(new Option('--format <format>', 'by default what the name of the file ends with').choices(formats))
    .option('--filter <filter>', 'of runs and results: only what it admits')
    .option('--order-by <order>', 'of runs and results: their order');
  withExamples(
    command,
    'export results 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 -o results.parquet',
    'export windows 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 -o windows.csv',
    "export backtests -o best.csv --filter 'metrics.sharpe_ratio >= 1' --order-by 'metrics.sharpe_ratio desc'",
  );
  return command.action(async (what: string, id: string | undefined, options: Options) => {
    if (lists.includes(what) !== (id === undefined)) {
      throw usageError(
        lists.includes(what) ? `${what} take no id.` : `Expected the id of the run whose ${what} to export.`,
      );
    }
    const { output, filter, orderBy } = options;
    const session = open(command);
    const query = { format: options.format ?? formatOf(output), filter, order_by: orderBy };
    const response = await session.client.download(paths[what](encodeURIComponent(id ?? '')), query);
    const bytes = await saveDownload(response, resolve(session.io.cwd, output));
    session.show({ file: output, bytes }, () => `${output}: ${formatNumber(bytes, 0)} bytes`);
  });
}

function formatOf(file: string): Format {
  const format = formats.find((one) => extname(file).toLowerCase() === `.${one}`);
  if (format) return format;
  throw usageError(`The name ${file} does not tell a format: end it with .csv, .ndjson or .parquet, or add --format.`);
}
