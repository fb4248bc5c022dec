import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { dataListCommand } from './data-list.command';
import { dataSampleCommand } from './data-sample.command';
import { dataUploadCommand } from './data-upload.command';

export function dataCommand(open: OpenSession): Command {
  const command = new Command('data')
    .description('Upload and list data sets')
    .addCommand(dataUploadCommand(open))
    .addCommand(dataListCommand(open))
    .addCommand(dataSampleCommand(open));
  return withExamples(command, 'data upload eurusd-m15.csv --symbol EURUSD --timeframe M15', 'data list');
}
