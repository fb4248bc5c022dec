import { Command } from 'commander';
import { basename } from 'node:path';
import { fileBody, sizeOf } from '../input/bar-file';
import { describeUpload, uploadDataset } from '../runs/upload-dataset';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

interface Options {
  symbol: string;
  timeframe: string;
  source?: string;
}

export function dataUploadCommand(open: OpenSession): Command {
  const command = new Command('upload')
    .description('Upload bars from a CSV or Parquet file; the same content twice is the same data set')
    .argument(
      '<file>',
      'CSV (comma, semicolon or tab; ISO times, epoch seconds or milliseconds, or a MetaTrader export) or Parquet',
    )
    .requiredOption('--symbol <symbol>', 'instrument, for example EURUSD')
    .requiredOption('--timeframe <timeframe>', 'timeframe of the bars, for example M15')
    .option('--source <text>', "where the bars are from (default: the file's name)");
  withExamples(
    command,
    'data upload eurusd-m15.csv --symbol EURUSD --timeframe M15',
    'data upload eurusd-m1.parquet --symbol EURUSD --timeframe M1',
    'data upload sp500.csv --symbol SP500 --timeframe D1 --source "Yahoo Finance" --json',
  );
  return command.action(async (file: string, options: Options) => {
    const session = open(command);
    const dataset = await uploadDataset(session, {
      symbol: options.symbol,
      timeframe: options.timeframe,
      source: options.source ?? basename(file),
      bytes: await sizeOf(file),
      body: fileBody(file),
    });
    session.show(dataset, () => describeUpload(dataset));
  });
}
